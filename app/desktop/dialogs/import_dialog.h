// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looking at what will be imported before it is: each layer with role, encoding, coordinate system, offset,
// rows and findings, all changeable.

#include "app/desktop/document/desk.h"
#include "app/desktop/jobs/import_work.h"

#include <QDialog>
#include <QTableWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yike {

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Desk& desk, ImportSheet sheet, QWidget* parent);
    /// As if the import button had been pressed.
    void takeProposal();

signals:
    void importWanted(const yike::ImportSheet& sheet);

private:
    void createHead();
    void createTables();
    void createFoot();
    void fillLayers();
    void fillLayer(int row);
    void fillFindings();
    void addCombo(int row, int column, const QStringList& keys, const QString& chosen,
                  const QString& automatic, QString SheetLayer::*field, bool inspect);
    void inspect();
    void updateFoot();
    [[nodiscard]] ImportSheet sheet() const;
    [[nodiscard]] int layersInUse() const;

    Desk& m_desk;
    ImportSheet m_sheet;
    QLineEdit* m_name;
    QDateEdit* m_date;
    QCheckBox* m_repair;
    QTableWidget* m_layers;
    QTableWidget* m_findings;
    QLabel* m_left;
    QPushButton* m_import;
};

} // namespace yike
