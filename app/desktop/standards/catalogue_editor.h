// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The text of a standard, with every mistake named by line and column below it and its line marked.

#include "app/desktop/document/desk.h"
#include "app/desktop/standards/catalogue_draft.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPlainTextEdit;

namespace yike {

class CatalogueEditor : public QWidget {
    Q_OBJECT
public:
    CatalogueEditor(Desk& desk, CatalogueDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit& text() { return *m_text; }
    [[nodiscard]] QListWidget& mistakes() { return *m_mistakes; }
    /// Reads what was typed now and not in a moment.
    void readNow();

private:
    void follow();
    void showMistakes();
    void goTo(int line, int column);

    Desk& m_desk;
    CatalogueDraft& m_draft;
    QPlainTextEdit* m_text;
    QListWidget* m_mistakes;
    QTimer m_soon; ///< after the last key
};

} // namespace yike
