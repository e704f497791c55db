// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/figure_words.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace yike {

namespace {

struct KeyName {
    const char* key;
    const char* name;
};

constexpr std::array kKeys = {
    KeyName{"households.resident", QT_TRANSLATE_NOOP("yike", "resident households")},
    KeyName{"households.registered", QT_TRANSLATE_NOOP("yike", "registered households")},
    KeyName{"population", QT_TRANSLATE_NOOP("yike", "residents")},
    KeyName{"population.60plus", QT_TRANSLATE_NOOP("yike", "residents of 60 and over")},
    KeyName{"population.0to3", QT_TRANSLATE_NOOP("yike", "children under 3")},
    KeyName{"population.16to59", QT_TRANSLATE_NOOP("yike", "residents of 16 to 59")},
    KeyName{"population.urban", QT_TRANSLATE_NOOP("yike", "urban residents")},
    KeyName{"workers", QT_TRANSLATE_NOOP("yike", "community workers")},
    KeyName{"workers.certified", QT_TRANSLATE_NOOP("yike", "certified workers")},
    KeyName{"social-orgs", QT_TRANSLATE_NOOP("yike", "social organisations")},
    KeyName{"area.commercial", QT_TRANSLATE_NOOP("yike", "commercial floor area")},
    KeyName{"area.service", QT_TRANSLATE_NOOP("yike", "service floor area")},
    KeyName{"area.total", QT_TRANSLATE_NOOP("yike", "all floor area")},
    KeyName{"flag.self-service-terminal", QT_TRANSLATE_NOOP("yike", "self-service terminal")},
    KeyName{"flag.medical-insurance-window", QT_TRANSLATE_NOOP("yike", "medical insurance window")},
    KeyName{"flag.urban-subdistrict", QT_TRANSLATE_NOOP("yike", "urban sub-district")},
    KeyName{"beds.home-care", QT_TRANSLATE_NOOP("yike", "home-care beds")}};

QString unitOfKey(const std::string& key)
{
    if (key.starts_with("households"))
        return tr("hh");
    if (key.starts_with("population") || key.starts_with("workers"))
        return tr("people");
    if (key.starts_with("area"))
        return QStringLiteral("㎡");
    return {};
}

QString joinedKeys(const std::vector<std::string>& keys)
{
    QStringList names;
    for (const std::string& key : keys)
        names << valueKeyName(key);
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
        return {joinedKeys(operand.keys), operand.keys.empty() ? QString() : unitOfKey(operand.keys.front())};
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
        return {tr("in reach"), unitOfKey(indicator.reach.weight), valueKeyName(indicator.reach.weight),
                unitOfKey(indicator.reach.weight)};
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
        if (ofOne)
            return {joinedKeys(indicator.numerator.keys), {}, {}, {}};
        return {tr("units that have it"), {}, tr("units with data"), {}};
    case Kind::Functions:
        if (ofOne)
            return {tr("functions present"), {}, tr("functions wanted"), {}};
        return {tr("units that have them"), {}, tr("units with data"), {}};
    default:
        return {};
    }
}

} // namespace

QString valueKeyName(const std::string& key)
{
    const auto found =
        std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyName& name) { return name.key == key; });
    return found == kKeys.end() ? qs(key) : tr(found->name);
}

QString missingWords(const std::vector<std::string>& missing, Language language)
{
    QStringList names;
    for (const std::string& key : missing)
        names << valueKeyName(key);
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
