// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/figure_words.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/computed_how.h"
#include "app/text/words.h"
#include "gis/import/plan_builder.h"

#include <QStringList>

namespace yike {

namespace {

QString unitOfKey(const std::string& key, Language language)
{
    const Field* field = builtInFields().find(key);
    return field == nullptr ? QString() : qs(in(language, field->unit));
}

QString joinedKeys(const std::vector<std::string>& keys, Language language)
{
    QStringList names;
    for (const std::string& key : keys)
        names << valueKeyName(key, language);
    return names.join(QStringLiteral(" + "));
}

QString joinedCategories(const std::vector<std::string>& keys, Language language)
{
    QStringList names;
    for (const std::string& key : keys)
        names << qs(categoryName(key, language));
    return names.join(QStringLiteral(" + "));
}

std::pair<QString, QString> ofOperand(const Operand& operand, Language language)
{
    switch (operand.of) {
    case Operand::Of::Value:
        return {joinedKeys(operand.keys, language),
                operand.keys.empty() ? QString() : unitOfKey(operand.keys.front(), language)};
    case Operand::Of::FloorArea:
        return {tr("floor area, %1").arg(joinedCategories(operand.keys, language)), QStringLiteral("㎡")};
    case Operand::Of::ActivityArea:
        return {tr("activity area, %1").arg(joinedCategories(operand.keys, language)), QStringLiteral("㎡")};
    case Operand::Of::Capacity:
        return {operand.capacity == "beds" ? tr("beds") : tr("places"), {}};
    case Operand::Of::FacilityCount:
        return {joinedCategories(operand.keys, language), {}};
    case Operand::Of::UnitCount:
        return {qs(word(operand.unitLevel, language)), {}};
    case Operand::Of::None:
        break;
    }
    return {};
}

/// Kinds whose figures follow from the kind, not from operands.
FigureWords ofKind(const Indicator& indicator, Level level, Language language)
{
    const QString categories = joinedCategories(indicator.categories, language);
    const bool ofOne = level <= indicator.level;
    switch (indicator.kind) {
    case Kind::Reach:
        return {tr("in reach"), unitOfKey(indicator.reach.weight, language),
                valueKeyName(indicator.reach.weight, language), unitOfKey(indicator.reach.weight, language)};
    case Kind::AreaRule:
    case Kind::MinimumSize:
        if (ofOne)
            return {tr("floor area, %1").arg(categories), QStringLiteral("㎡"), {}, {}};
        return {tr("units that comply"), {}, tr("units with data"), {}};
    case Kind::Presence:
        if (ofOne)
            return {categories, {}, {}, {}};
        return {tr("units that have it"), {}, tr("units with data"), {}};
    case Kind::Flag:
    case Kind::Currency:
        if (ofOne)
            return {joinedKeys(indicator.numerator.keys, language), {}, {}, {}};
        return {tr("units that have it"), {}, tr("units with data"), {}};
    case Kind::Network:
        return {joinedKeys(indicator.numerator.keys, language), {}, tr("units with data"), {}};
    case Kind::Functions:
    case Kind::Checklist:
        if (ofOne)
            return {tr("functions present"), {}, tr("functions wanted"), {}};
        return {tr("units that have them"), {}, tr("units with data"), {}};
    default:
        return {};
    }
}

} // namespace

QString valueKeyName(const std::string& key, Language language)
{
    return qs(fieldName(key, builtInFields(), language));
}

QString formulaWords(const Indicator& indicator, const Standard& standard, Language language)
{
    return qs(computedHow(indicator, standard, builtInFields(), language).formula);
}

QString missingWords(const std::vector<std::string>& missing, Language language)
{
    QStringList names;
    for (const std::string& key : missing)
        names << valueKeyName(key, language);
    return names.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

FigureWords figureWords(const Indicator& indicator, Level level, Language language)
{
    FigureWords words = ofKind(indicator, level, language);
    if (words.numerator.isEmpty())
        std::tie(words.numerator, words.numeratorUnit) = ofOperand(indicator.numerator, language);
    if (words.denominator.isEmpty())
        std::tie(words.denominator, words.denominatorUnit) = ofOperand(indicator.denominator, language);
    return words;
}

} // namespace yike
