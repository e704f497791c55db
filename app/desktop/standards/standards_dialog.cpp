// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/standards_dialog.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/standards/copy_dialog.h"
#include "app/desktop/standards/standard_rows.h"
#include "app/desktop/style/labels.h"
#include "app/text/sentences/sentence.h"
#include "app/text/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yike {

StandardsDialog::StandardsDialog(Desk& desk, std::filesystem::path folder, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_folder(std::move(folder)),
      m_list(new LinkedTable(QStringLiteral("standardList"), desk.theme())),
      m_rows(new LinkedTable(QStringLiteral("standardRows"), desk.theme())),
      m_changes(new LinkedTable(QStringLiteral("standardChanges"), desk.theme())),
      m_form(new RowForm(desk, m_draft)), m_editor(new CatalogueEditor(desk, m_draft)),
      m_tabs(new QTabWidget), m_said(plainLabel({})), m_against(plainLabel({})),
      m_copy(new QPushButton(tr("Copy…"))), m_save(new QPushButton(tr("Save"))),
      m_revert(new QPushButton(tr("Discard changes"))), m_use(new QPushButton(tr("Assess by this standard")))
{
    setObjectName(QStringLiteral("standardsDialog"));
    setWindowTitle(tr("Standards"));
    resize(1120, 720);
    m_list->setAccessibleName(tr("Standards"));
    m_rows->setAccessibleName(tr("Rows of the standard"));
    m_changes->setAccessibleName(tr("Differences from the parent"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 10);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(makeTabs());
    split->setSizes({170, 480});
    column->addWidget(split, 1);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("standardsSaid"));
    column->addWidget(m_said);
    column->addWidget(makeButtons());
    connectParts();
    reload();
    if (!choose(m_desk.document.project().standard) && !m_library.empty())
        openEntry(0);
}

void StandardsDialog::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                const int row = m_list->filter().mapToSource(index).row();
                if (index.isValid() && std::size_t(row) != m_open)
                    openEntry(std::size_t(row));
            });
    connect(m_rows, &LinkedTable::rowChosen, this,
            [this](const TableRow& row) { m_form->show(toStd(row.cells.front().text)); });
    connect(&m_draft, &CatalogueDraft::opened, this, &StandardsDialog::showDraft);
    connect(&m_draft, &CatalogueDraft::changed, this, [this] {
        showRows();
        showChanges();
        updateButtons();
    });
}

QWidget* StandardsDialog::makeTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    auto* rows = new QSplitter(Qt::Horizontal);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_rows);
    rows->addWidget(m_form);
    rows->setSizes({640, 440});
    auto* changes = new QWidget;
    auto* column = new QVBoxLayout(changes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_against->setProperty("hint", true);
    m_against->setContentsMargins(12, 6, 12, 6);
    column->addWidget(m_against);
    column->addWidget(m_changes, 1);
    m_tabs->addTab(rows, tr("Rows"));
    m_tabs->addTab(m_editor, tr("As text"));
    m_tabs->addTab(changes, tr("Differences from the parent"));
    return m_tabs;
}

QWidget* StandardsDialog::makeButtons()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_copy->setObjectName(QStringLiteral("copyStandard"));
    m_save->setObjectName(QStringLiteral("saveStandard"));
    m_revert->setObjectName(QStringLiteral("revertStandard"));
    m_use->setObjectName(QStringLiteral("useStandard"));
    m_save->setProperty("primary", true);
    auto* close = new QPushButton(tr("Close"));
    for (QPushButton* button : {m_copy, m_save, m_revert, m_use, close})
        button->setAutoDefault(false);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addWidget(m_revert);
    row->addStretch();
    row->addWidget(m_use);
    row->addWidget(close);
    connect(m_copy, &QPushButton::clicked, this, &StandardsDialog::askCopy);
    connect(m_save, &QPushButton::clicked, this, &StandardsDialog::save);
    connect(m_revert, &QPushButton::clicked, this, [this] { m_draft.revert(); });
    connect(m_use, &QPushButton::clicked, this, &StandardsDialog::useIt);
    connect(close, &QPushButton::clicked, this, &StandardsDialog::reject);
    return bar;
}

void StandardsDialog::reload()
{
    m_library = standardsLibrary(m_folder);
    m_list->setContents(libraryTable(m_library, m_desk.language()));
}

bool StandardsDialog::choose(const std::string& id)
{
    for (std::size_t i = 0; i < m_library.size(); ++i) {
        if (m_library[i].standard && m_library[i].standard->id == id) {
            openEntry(i);
            return true;
        }
    }
    return false;
}

void StandardsDialog::openEntry(std::size_t index)
{
    m_editor->readNow(); // what was typed last counts, also for the question
    if (!mayLeave()) {
        m_list->showRow(int(m_open));
        return;
    }
    m_open = index;
    m_said->clear();
    m_list->showRow(int(index));
    m_draft.open(m_library.at(index));
}

void StandardsDialog::showDraft()
{
    m_form->show({});
    showRows();
    showChanges();
    updateButtons();
    if (m_draft.entry().error)
        m_tabs->setCurrentWidget(m_editor);
}

void StandardsDialog::showRows()
{
    const Standard* standard = m_draft.standard();
    m_rows->setContents(standard ? standardTable(*standard, m_desk.language()) : TableContents{});
    const auto& rows = m_rows->model().rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (toStd(rows[i].cells.front().text) == m_form->shown())
            m_rows->showRow(int(i));
}

void StandardsDialog::showChanges()
{
    const Standard* standard = m_draft.standard();
    const auto parent = std::find_if(m_library.begin(), m_library.end(), [&](const LibraryEntry& entry) {
        return standard && entry.standard && entry.standard->id == standard->parent;
    });
    const bool known = parent != m_library.end();
    m_changes->setContents(known ? changeTable(*parent->standard, *standard) : TableContents{});
    const bool without = !standard || standard->parent.empty();
    m_against->setText(known ? tr("Against %1").arg(qs(in(m_desk.language(), parent->standard->name)))
                       : without
                           ? tr("This standard has no parent")
                           : tr("Its parent “%1” is not among the standards").arg(qs(standard->parent)));
}

void StandardsDialog::updateButtons()
{
    const bool broken = m_draft.entry().error.has_value();
    m_copy->setEnabled(!broken);
    m_save->setEnabled(m_draft.editable() && m_draft.modified() && !broken);
    m_revert->setEnabled(m_draft.editable() && m_draft.modified());
    m_use->setEnabled(!broken && !m_draft.modified() && m_desk.document.isOpen());
    setWindowTitle(m_draft.modified() ? tr("Standards *") : tr("Standards"));
}

void StandardsDialog::say(const QString& sentence, bool problem)
{
    m_said->setProperty("problem", problem);
    m_said->setProperty("hint", !problem);
    m_said->setStyleSheet(m_said->styleSheet()); // looks at its properties again
    m_said->setText(sentence);
}

void StandardsDialog::askCopy()
{
    const Standard* standard = m_draft.standard();
    if (!standard)
        return;
    auto* dialog = new CopyDialog(*standard, freshStandardId(m_library, standard->id), m_library, this);
    connect(dialog, &CopyDialog::wanted, this, &StandardsDialog::copyAs);
    dialog->open();
}

void StandardsDialog::copyAs(const std::string& id, const Text& name)
{
    auto text = asCopy(m_draft.entry().text, id, name);
    if (!text)
        return say(qs(yike::say(text.error(), m_desk.language())), true);
    const auto file = m_folder / (id + ".toml");
    if (auto saved = saveOwnStandard(file, *text); !saved)
        return say(qs(yike::say(saved.error(), m_desk.language())), true);
    reload();
    m_desk.document.setStandards(usable(m_library));
    choose(id);
    say(tr("Copied. Changes are kept in %1").arg(qs(file.filename().string())), false);
}

void StandardsDialog::save()
{
    m_editor->readNow();
    if (auto saved = m_draft.save(); !saved)
        return say(qs(yike::say(saved.error(), m_desk.language())), true);
    reload();
    m_list->showRow(int(m_open));
    m_desk.document.setStandards(usable(m_library));
    say(tr("Saved %1").arg(qs(m_draft.entry().fileName)), false);
}

void StandardsDialog::useIt()
{
    if (const Standard* standard = m_draft.standard()) {
        m_desk.document.setStandard(standard->id);
        say(tr("Assessing by %1").arg(qs(in(m_desk.language(), standard->name))), false);
    }
}

bool StandardsDialog::mayLeave()
{
    if (!m_draft.modified())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"),
                    tr("The standard has changes that are not saved. Leave it all the same?"),
                    QMessageBox::NoButton, this);
    QPushButton* discard = box.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    box.addButton(tr("Keep working"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == static_cast<QAbstractButton*>(discard);
}

void StandardsDialog::reject()
{
    m_editor->readNow();
    if (mayLeave())
        QDialog::reject();
}

std::string freshStandardId(const std::vector<LibraryEntry>& library, const std::string& id)
{
    const auto taken = [&](const std::string& wanted) {
        return std::any_of(library.begin(), library.end(), [&](const LibraryEntry& entry) {
            return entry.fileName == wanted + ".toml" || (entry.standard && entry.standard->id == wanted);
        });
    };
    for (int i = 2;; ++i)
        if (const std::string wanted = id + "-" + std::to_string(i); !taken(wanted))
            return wanted;
}

} // namespace yike
