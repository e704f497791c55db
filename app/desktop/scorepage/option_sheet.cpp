// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/option_bar.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/labels.h"
#include "app/text/phrases.h"
#include "app/text/words.h"
#include "core/standards/option_range.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yike {

namespace {

std::vector<std::string> usersOf(const Standard& standard, const Option& option)
{
    std::vector<std::string> users;
    for (const Indicator& indicator : standard.indicators)
        if (std::find(indicator.options.begin(), indicator.options.end(), option.id) !=
            indicator.options.end())
            users.push_back(indicator.id);
    return users;
}

QComboBox* choiceEditor(Desk& desk, const Option& option, QWidget* parent)
{
    auto* combo = new ElidingCombo(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(9);
    for (const Option::Choice& choice : option.choices)
        combo->addItem(qs(in(desk.language(), choice.name)), qs(choice.id));
    combo->setCurrentIndex(combo->findData(qs(chosenOption(desk, option))));
    QObject::connect(combo, &QComboBox::activated, combo, [&desk, combo, id = option.id](int i) {
        const std::string choice = toStd(combo->itemData(i).toString());
        if (const Option* chosen = desk.document.standard()->option(id))
            chooseOption(desk, *chosen, choice);
    });
    return combo;
}

QLineEdit* numberEditor(Desk& desk, const Option& option, QWidget* parent)
{
    auto* field = new QLineEdit(qs(chosenOption(desk, option)), parent);
    field->setMaximumWidth(110);
    if (field->text() == QStringLiteral("none"))
        field->clear();
    field->setPlaceholderText(tr("not set"));
    if (const Standard* standard = desk.document.standard())
        field->setToolTip(
            plainTip(qs(either(desk.language(), "可填 ", "takes ") + allowedValues(*standard, option))));
    QObject::connect(field, &QLineEdit::editingFinished, field, [&desk, field, id = option.id] {
        const Option* chosen = desk.document.standard() ? desk.document.standard()->option(id) : nullptr;
        const QString text = field->text().trimmed();
        const std::string value = text.isEmpty() ? "none" : toStd(text);
        if (chosen && accepts(*desk.document.standard(), *chosen, value))
            chooseOption(desk, *chosen, value);
        else if (chosen)
            field->setText(qs(chosenOption(desk, *chosen)));
    });
    return field;
}

} // namespace

std::string chosenOption(const Desk& desk, const Option& option)
{
    const auto& chosen = desk.document.project().options.options;
    const auto found = chosen.find(option.id);
    return found == chosen.end() ? option.chosen : found->second;
}

void chooseOption(Desk& desk, const Option& option, const std::string& choice)
{
    if (chosenOption(desk, option) == choice)
        return;
    AssessOptions options = desk.document.project().options;
    if (choice == option.chosen)
        options.options.erase(option.id);
    else
        options.options[option.id] = choice;
    desk.document.setOptions(std::move(options));
}

std::vector<const Option*> optionsByUse(const Standard& standard)
{
    std::vector<std::pair<std::size_t, const Option*>> ranked;
    for (const Option& option : standard.options)
        ranked.emplace_back(usersOf(standard, option).size(), &option);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Option*> options;
    for (const auto& [users, option] : ranked)
        options.push_back(option);
    return options;
}

QWidget* optionEditor(Desk& desk, const Option& option, QWidget* parent)
{
    QWidget* editor = option.choices.empty() ? static_cast<QWidget*>(numberEditor(desk, option, parent))
                                             : choiceEditor(desk, option, parent);
    editor->setObjectName(QStringLiteral("option-") + qs(option.id));
    editor->setAccessibleName(qs(in(desk.language(), option.name)));
    return editor;
}

OptionSheet::OptionSheet(Desk& desk, QWidget* parent) : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("optionSheet"));
    setWindowTitle(tr("Options of the standard"));
    resize(680, 560);
    auto* column = new QVBoxLayout(this);
    QLabel* hint =
        plainLabel(tr("Where the text can be read in more than one way, the reading is chosen here. It is "
                      "shown with every result and printed."));
    hint->setProperty("hint", true);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    column->addWidget(scroll, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* defaults = buttons->addButton(tr("All as the standard says"), QDialogButtonBox::ResetRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, [this] {
        AssessOptions options = m_desk.document.project().options;
        options.options.clear();
        m_desk.document.setOptions(std::move(options));
        fill();
    });
    m_page = scroll;
    fill();
    connect(&desk.document, &PlanDocument::opened, this, &QDialog::reject);
}

void OptionSheet::fill()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("cardPage"));
    auto* grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(8);
    const Theme& theme = m_desk.theme();
    if (const Standard* standard = m_desk.document.standard()) {
        int row = 0;
        for (const Option& option : standard->options) {
            QStringList users;
            for (const std::string& id : usersOf(*standard, option))
                users << qs(id);
            auto* words = new QVBoxLayout;
            words->setSpacing(0);
            words->addWidget(styledLabel(qs(in(m_desk.language(), option.name)), 13, theme(ColourRole::Text),
                                         false, true));
            words->addWidget(styledLabel(
                tr("changes %1").arg(users.isEmpty() ? tr("no row") : users.join(QStringLiteral(", "))), 12,
                theme(ColourRole::Text2), false, true));
            grid->addLayout(words, row, 0);
            QWidget* editor = optionEditor(m_desk, option, page);
            editor->setMinimumWidth(110);
            grid->addWidget(editor, row, 1);
            if (auto* combo = qobject_cast<QComboBox*>(editor))
                combo->setMinimumContentsLength(22);
            ++row;
        }
        grid->setRowStretch(row, 1);
    }
    static_cast<QScrollArea*>(m_page)->setWidget(page);
}

} // namespace yike
