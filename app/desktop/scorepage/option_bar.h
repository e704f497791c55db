// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The switches of a standard's ambiguous clauses: the ones most rows depend on beside the standard, all of
// them in a sheet. A change assesses again.

#include "app/desktop/document/desk.h"

#include <QDialog>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace yike {

/// What is chosen for an option: the project's choice, else the standard's default.
[[nodiscard]] std::string chosenOption(const Desk& desk, const Option& option);
void chooseOption(Desk& desk, const Option& option, const std::string& choice);
/// The standard's options, those that most indicators depend on first.
[[nodiscard]] std::vector<const Option*> optionsByUse(const Standard& standard);

/// A combo of the choices, or a field for the number, that sets the option. Named "option-" + id.
[[nodiscard]] QWidget* optionEditor(Desk& desk, const Option& option, QWidget* parent);

/// All options of the chosen standard with the rows they change; follows the document.
class OptionSheet : public QDialog {
    Q_OBJECT
public:
    explicit OptionSheet(Desk& desk, QWidget* parent = nullptr);

private:
    void fill();
    Desk& m_desk;
    QWidget* m_page = nullptr;
};

/// Standard, area, and as many options as there is room for.
class OptionBar : public QWidget {
    Q_OBJECT
public:
    explicit OptionBar(Desk& desk, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void standardsWanted();

private:
    void addStandard(QHBoxLayout& row);
    void addArea(QHBoxLayout& row);
    void showAll();
    void refresh();
    void refreshOptions();
    [[nodiscard]] int roomFor() const;

    Desk& m_desk;
    QComboBox* m_area;
    QHBoxLayout* m_options;
    QPushButton* m_all;
    int m_shown = -1;
};

} // namespace yike
