// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks for the name and the id of a copy of a standard.

#include "app/desktop/document/standards_library.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yike {

class CopyDialog : public QDialog {
    Q_OBJECT
public:
    CopyDialog(const Standard& original, const std::string& id, const std::vector<LibraryEntry>& library,
               QWidget* parent);

signals:
    void wanted(const std::string& id, const yike::Text& name);

private:
    void check();
    std::vector<std::string> m_taken;
    QLineEdit* m_id;
    QLineEdit* m_zh;
    QLineEdit* m_en;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace yike
