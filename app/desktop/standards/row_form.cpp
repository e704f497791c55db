// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/row_form.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/standards/standard_rows.h"
#include "app/desktop/style/labels.h"
#include "app/desktop/style/painted.h"
#include "app/text/format.h"
#include "app/text/sentences/sentence.h"
#include "app/text/words.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/toml_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>

namespace yike {

namespace {

QString numberText(std::optional<double> number)
{
    return number ? qs(toml_text::number(*number)) : QString();
}

QString listText(const std::vector<std::string>& items)
{
    QStringList list;
    for (const std::string& item : items)
        list << qs(item);
    return list.join(QStringLiteral(", "));
}

/// A number or a day as it was typed: the catalogue's reader judges it. Words become text, so that it can say
/// what was wanted in their place.
std::optional<std::string> asNumber(const QString& text)
{
    static const QRegularExpression kFigure(QStringLiteral("^[-+.0-9]+$"));
    if (text.isEmpty())
        return std::nullopt;
    return kFigure.match(text).hasMatch() ? toStd(text) : toml_text::basicString(toStd(text));
}

std::optional<std::string> asString(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(toml_text::basicString(toStd(text)));
}

/// Long ones take a second line, so that the fields keep their room.
QLabel* fieldLabel(const QString& text)
{
    constexpr int kMost = 160;
    QLabel* label = plainLabel(text);
    if (textWidth(text, 13, false) <= kMost)
        return label;
    label->setWordWrap(true);
    label->setFixedWidth(kMost);
    return label;
}

constexpr std::string_view kNone = "none"; ///< what an option without a number is written as

std::optional<std::string> numberOrNone(const QString& text)
{
    bool number = false;
    (void)text.toDouble(&number);
    return number ? toStd(text) : toml_text::basicString(text.isEmpty() ? std::string(kNone) : toStd(text));
}

std::optional<std::string> asList(const QString& text)
{
    std::vector<std::string> items;
    for (const QString& item :
         text.split(QRegularExpression(QStringLiteral("[,，、\\s]+")), Qt::SkipEmptyParts))
        items.push_back(toStd(item));
    return items.empty() ? std::nullopt : std::optional(toml_text::list(items));
}

template <class Enum, std::size_t N, class Name>
std::vector<std::pair<QString, QString>> choicesOf(const std::array<Keyword<Enum>, N>& words, Name name)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const Keyword<Enum>& entry : words)
        choices.emplace_back(name(entry.value), qs(entry.word));
    return choices;
}

} // namespace

RowForm::RowForm(Desk& desk, CatalogueDraft& draft, QWidget* parent)
    : QScrollArea(parent), m_desk(desk), m_draft(draft)
{
    setObjectName(QStringLiteral("rowForm"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QString RowForm::problem() const
{
    return m_problem ? m_problem->text() : QString();
}

void RowForm::show(const std::string& id)
{
    m_id = id;
    m_place = id.empty() ? CataloguePlace{} : CataloguePlace{CataloguePlace::Of::Indicator, id};
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("cardPage"));
    auto* form = new QFormLayout(page);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!m_draft.editable()) {
        QLabel* hint = plainLabel(tr("A built-in standard is only read. Copy it to make your own."));
        hint->setProperty("hint", true);
        hint->setWordWrap(true);
        form->addRow(hint);
    }
    const Standard* standard = m_draft.standard();
    const Indicator* indicator = standard ? standard->find(id) : nullptr;
    if (indicator)
        addRow(*form, *indicator);
    else if (standard)
        addHead(*form, *standard);
    m_problem = plainLabel({});
    m_problem->setProperty("problem", true);
    m_problem->setObjectName(QStringLiteral("rowProblem"));
    m_problem->setWordWrap(true);
    form->addRow(m_problem);
    setWidget(page);
}

void RowForm::write(QWidget& field, const CataloguePlace& place, const std::string& key,
                    const std::optional<std::string>& value)
{
    const auto written = m_draft.setValue(place, key, value);
    field.setProperty("invalid", !written);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
    m_problem->setText(written ? QString() : qs(say(written.error(), m_desk.language())));
    if (written && (key == "target" || key == "target-rural"))
        askAtLeast(place);
}

/// “= 100 %” says all of them; who asks a smaller share is content with more, unless he picks “=” again.
void RowForm::askAtLeast(const CataloguePlace& place)
{
    constexpr double kAll = 100;
    const Standard* standard = m_draft.standard();
    const Indicator* row = standard != nullptr ? standard->find(m_id) : nullptr;
    if (row == nullptr || row->comparator != Comparator::Equal || row->target.value_or(kAll) == kAll)
        return;
    const std::string atLeast(toWord(kComparatorWords, Comparator::AtLeast));
    if (!m_draft.setValue(place, "comparator", toml_text::basicString(atLeast)))
        return;
    if (auto* combo = findChild<QComboBox*>(QStringLiteral("rowComparator")))
        combo->setCurrentIndex(combo->findData(qs(atLeast)));
}

void RowForm::addText(QFormLayout& form, const QString& label, const char* name, const QString& value,
                      std::string key, Write write)
{
    auto* field = new QLineEdit(value);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setReadOnly(!m_draft.editable());
    field->setCursorPosition(0);
    if (key == "default")
        field->setPlaceholderText(yike::tr("not set"));
    form.addRow(fieldLabel(label), field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, place = m_place, key, write] {
        if (field->isModified() && m_draft.editable())
            this->write(*field, place, key, write(field->text().trimmed()));
    });
}

void RowForm::addNames(QFormLayout& form, const QString& label, const char* name, const Text& value,
                       const std::string& key)
{
    auto* zh = new QLineEdit(qs(value.zh));
    auto* en = new QLineEdit(qs(value.en));
    for (QLineEdit* field : {zh, en}) {
        field->setReadOnly(!m_draft.editable());
        field->setCursorPosition(0);
        connect(field, &QLineEdit::editingFinished, this, [this, zh, en, field, place = m_place, key] {
            if (!field->isModified() || !m_draft.editable())
                return;
            const Text both{toStd(zh->text().trimmed()), toStd(en->text().trimmed())};
            const bool none = both.zh.empty() && both.en.empty();
            this->write(*field, place, key, none ? std::nullopt : std::optional(toml_text::text(both)));
        });
    }
    zh->setObjectName(QLatin1String(name) + QStringLiteral("-zh"));
    en->setObjectName(QLatin1String(name) + QStringLiteral("-en"));
    zh->setAccessibleName(tr("%1 in Chinese").arg(label));
    en->setAccessibleName(tr("%1 in English").arg(label));
    form.addRow(fieldLabel(tr("%1 in Chinese").arg(label)), zh);
    form.addRow(fieldLabel(tr("%1 in English").arg(label)), en);
}

void RowForm::addChoice(QFormLayout& form, const QString& label, const char* name,
                        const std::vector<std::pair<QString, QString>>& choices, const QString& value,
                        std::string key)
{
    auto* combo = new ElidingCombo;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(label);
    combo->setEnabled(m_draft.editable());
    for (const auto& [words, id] : choices)
        combo->addItem(words, id);
    combo->setCurrentIndex(combo->findData(value));
    form.addRow(fieldLabel(label), combo);
    connect(combo, &QComboBox::activated, this, [this, combo, place = m_place, key](int i) {
        this->write(*combo, place, key, toml_text::basicString(toStd(combo->itemData(i).toString())));
    });
}

void RowForm::addCheck(QFormLayout& form, const QString& label, const char* name, bool value, std::string key)
{
    auto* box = new QCheckBox(label);
    box->setObjectName(QLatin1String(name));
    box->setEnabled(m_draft.editable());
    box->setChecked(value);
    form.addRow(box);
    connect(box, &QCheckBox::clicked, this, [this, box, place = m_place, key](bool on) {
        this->write(*box, place, key, on ? std::optional<std::string>("true") : std::nullopt);
    });
}

void RowForm::addRow(QFormLayout& form, const Indicator& indicator)
{
    const Language language = m_desk.language();
    form.addRow(plainLabel(tr("Number")), plainLabel(qs(indicator.id)));
    form.addRow(plainLabel(tr("Kind")), plainLabel(kindName(indicator.kind)));
    addNames(form, tr("Name"), "rowName", indicator.name, "name");
    addText(form, tr("Clause"), "rowClause", qs(indicator.clause), "clause", asString);
    addChoice(form, tr("Comparator"), "rowComparator",
              choicesOf(kComparatorWords, [](Comparator c) { return qs(comparatorSign(c)); }),
              qs(toWord(kComparatorWords, indicator.comparator)), "comparator");
    addText(form, tr("Target"), "rowTarget", numberText(indicator.target), "target", asNumber);
    addText(form, tr("Target, rural"), "rowTargetRural", numberText(indicator.targetRural), "target-rural",
            asNumber);
    addText(form, tr("Deadline"), "rowDeadline",
            indicator.deadline ? qs(toIso(*indicator.deadline)) : QString(), "deadline", asNumber);
    addCheck(form, tr("The text names no day"), "rowInferred", indicator.deadlineInferred,
             "deadline-inferred");
    addChoice(form, tr("Level"), "rowLevel",
              choicesOf(kLevelWords, [language](Level level) { return qs(word(level, language)); }),
              qs(toWord(kLevelWords, indicator.level)), "level");
    addApplicability(form, indicator);
    addChoice(form, tr("Verification"), "rowVerification",
              choicesOf(kVerificationWords, [language](Verification v) { return qs(word(v, language)); }),
              qs(toWord(kVerificationWords, indicator.verification)), "verification");
    addParameters(form, indicator);
    addNames(form, tr("Note"), "rowNote", indicator.note, "note");
}

void RowForm::addApplicability(QFormLayout& form, const Indicator& indicator)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QStringLiteral("rowApplies"));
    combo->setAccessibleName(tr("Applies to"));
    combo->setEnabled(m_draft.editable());
    combo->addItem(tr("urban and rural"));
    combo->addItem(tr("urban only"), QStringLiteral("[\"urban\"]"));
    combo->addItem(tr("rural only"), QStringLiteral("[\"rural\"]"));
    combo->setCurrentIndex(!indicator.appliesRural ? 1 : !indicator.appliesUrban ? 2 : 0);
    form.addRow(plainLabel(tr("Applies to")), combo);
    connect(combo, &QComboBox::activated, this, [this, combo, place = m_place](int i) {
        this->write(*combo, place, "applies",
                    i == 0 ? std::nullopt : std::optional(toStd(combo->itemData(i).toString())));
    });
}

/// What the indicator's kind goes by.
void RowForm::addParameters(QFormLayout& form, const Indicator& indicator)
{
    if (!indicator.categories.empty())
        addText(form, tr("Categories"), "rowCategories", listText(indicator.categories), "categories",
                asList);
    if (!indicator.functions.empty())
        addText(form, tr("Functions"), "rowFunctions", listText(indicator.functions), "functions", asList);
    if (indicator.kind == Kind::Reach) {
        addText(form, tr("Distance, m"), "rowMetres", numberText(indicator.reach.metres), "reach.metres",
                asNumber);
        addText(form, tr("Weight"), "rowWeight", qs(indicator.reach.weight), "reach.weight", asString);
    }
    if (indicator.secondaryReach)
        addText(form, tr("Second distance, m"), "rowSecondMetres",
                numberText(indicator.secondaryReach->metres), "secondary-reach.metres", asNumber);
    if (indicator.kind == Kind::AreaRule)
        addText(form, tr("㎡ a household"), "rowAreaRate", numberText(indicator.areaRate), "area-rate",
                asNumber);
    if (indicator.kind == Kind::Ratio || indicator.kind == Kind::StaffedRate)
        addText(form, tr("Scale"), "rowScale", numberText(indicator.scale), "scale", asNumber);
}

void RowForm::addHead(QFormLayout& form, const Standard& standard)
{
    addNames(form, tr("Name"), "headName", standard.name, "name");
    addNames(form, tr("Issuer"), "headIssuer", standard.issuer, "issuer");
    addText(form, tr("Version"), "headVersion", qs(standard.version), "version", asString);
    addText(form, tr("Issued"), "headIssued", standard.issued ? qs(toIso(*standard.issued)) : QString(),
            "issued", asNumber);
    addText(form, tr("Ends"), "headEnds", standard.ends ? qs(toIso(*standard.ends)) : QString(), "ends",
            asNumber);
    form.addRow(styledLabel(tr("Defaults of the options"), 13, m_desk.theme()(ColourRole::Text), true));
    for (const Option& option : standard.options) {
        m_place = {CataloguePlace::Of::Option, option.id};
        const QByteArray name = "default-" + QByteArray::fromStdString(option.id);
        const QString label = qs(in(m_desk.language(), option.name));
        if (option.choices.empty()) {
            const QString chosen = option.chosen == kNone ? QString() : qs(option.chosen);
            addText(form, label, name.constData(), chosen, "default", numberOrNone);
            continue;
        }
        std::vector<std::pair<QString, QString>> choices;
        for (const Option::Choice& choice : option.choices)
            choices.emplace_back(qs(in(m_desk.language(), choice.name)), qs(choice.id));
        addChoice(form, label, name.constData(), choices, qs(option.chosen), "default");
    }
    m_place = {};
}

} // namespace yike
