// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standards sheet: every standard with issuer, version and how sure it is; own ones are copied from
// another, edited row by row or as text, saved, and compared with what they come from.

#include "app/desktop/standards/catalogue_draft.h"
#include "app/desktop/standards/catalogue_editor.h"
#include "app/desktop/standards/row_form.h"
#include "app/desktop/window/panels/tables_panel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;

namespace yike {

class StandardsDialog : public QDialog {
    Q_OBJECT
public:
    /// `folder` keeps the own standards.
    StandardsDialog(Desk& desk, std::filesystem::path folder, QWidget* parent = nullptr);

    [[nodiscard]] CatalogueDraft& draft() { return m_draft; }
    [[nodiscard]] RowForm& form() { return *m_form; }
    [[nodiscard]] CatalogueEditor& editor() { return *m_editor; }
    [[nodiscard]] const std::vector<LibraryEntry>& library() const { return m_library; }
    /// Opens the standard of this id; false where there is none.
    bool choose(const std::string& id);
    /// A copy of the open standard under another id, saved and opened. Says what went wrong below.
    void copyAs(const std::string& id, const Text& name);

protected:
    void reject() override;

private:
    [[nodiscard]] QWidget* makeTabs();
    [[nodiscard]] QWidget* makeButtons();
    void connectParts();
    void reload();
    void openEntry(std::size_t index);
    void askCopy();
    void save();
    void useIt();
    void showDraft();
    void showRows();
    void showChanges();
    void updateButtons();
    void say(const QString& sentence, bool problem);
    [[nodiscard]] bool mayLeave();

    Desk& m_desk;
    std::filesystem::path m_folder;
    std::vector<LibraryEntry> m_library;
    CatalogueDraft m_draft;
    LinkedTable* m_list;
    LinkedTable* m_rows;
    LinkedTable* m_changes;
    RowForm* m_form;
    CatalogueEditor* m_editor;
    QTabWidget* m_tabs;
    QLabel* m_said;
    QLabel* m_against;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_revert;
    QPushButton* m_use;
    std::size_t m_open = 0;
};

/// A free id and file for a copy of `id`: "dalian-2023-2025-2".
[[nodiscard]] std::string freshStandardId(const std::vector<LibraryEntry>& library, const std::string& id);

} // namespace yike
