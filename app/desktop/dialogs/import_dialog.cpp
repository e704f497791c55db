// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/import_dialog.h"

#include "app/desktop/dialogs/import_words.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/text/format.h"
#include "app/text/sentences/sentence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yike {

namespace {

enum Column { kLayer, kRole, kShape, kRows, kEncoding, kCrs, kOffset, kColumns };

QTableWidget* makeTable(const QStringList& heads, const QString& name)
{
    auto* table = new QTableWidget(0, int(heads.size()));
    table->setObjectName(name);
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    return table;
}

QTableWidgetItem* textItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(plainTip(text));
    return item;
}

} // namespace

ImportDialog::ImportDialog(Desk& desk, ImportSheet sheet, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_sheet(std::move(sheet)), m_name(new QLineEdit), m_date(new QDateEdit),
      m_repair(new QCheckBox(tr("Repair broken boundaries"))), m_left(plainLabel({})),
      m_import(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check before importing"));
    resize(1080, 640);
    new QVBoxLayout(this);
    layout()->setSpacing(8);
    createHead();
    createTables();
    createFoot();
    fillLayers();
    fillFindings();
}

void ImportDialog::createHead()
{
    auto* row = new QHBoxLayout;
    row->addWidget(iconLabel(QStringLiteral("import"), 22, m_desk.theme()(ColourRole::Accent)));
    row->addWidget(styledLabel(tr("Check before importing"), 16, m_desk.theme()(ColourRole::Text), true));
    row->addStretch();
    row->addWidget(plainLabel(tr("Name")));
    m_name->setText(m_sheet.name);
    m_name->setMinimumWidth(180);
    m_name->setAccessibleName(tr("Name"));
    row->addWidget(m_name);
    row->addWidget(plainLabel(tr("As of")));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setDate(toQt(m_sheet.evaluationDate));
    m_date->setAccessibleName(tr("Evaluation date"));
    row->addWidget(m_date);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ImportDialog::createTables()
{
    m_layers = makeTable({tr("Layer"), tr("Used as"), tr("Shape"), tr("Rows"), tr("Encoding"),
                          tr("Coordinate system"), tr("Offset")},
                         QStringLiteral("importLayers"));
    const int widths[] = {200, 140, 56, 68, 150, 240, 130};
    for (int i = 0; i < kColumns; ++i)
        m_layers->setColumnWidth(i, widths[i]);
    m_layers->horizontalHeader()->setStretchLastSection(true);
    m_findings =
        makeTable({tr("Kind"), tr("Layer"), tr("Count"), tr("Finding")}, QStringLiteral("importFindings"));
    m_findings->setColumnWidth(0, 90);
    m_findings->setColumnWidth(1, 200);
    m_findings->setColumnWidth(2, 60);
    m_findings->horizontalHeader()->setStretchLastSection(true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_layers, 3);
    column->addWidget(styledLabel(tr("Findings"), 13, m_desk.theme()(ColourRole::Text), true));
    column->addWidget(m_findings, 2);
}

void ImportDialog::createFoot()
{
    auto* row = new QHBoxLayout;
    row->addWidget(iconLabel(QStringLiteral("lock"), 15, m_desk.theme()(ColourRole::Text2)));
    QLabel* promise = plainLabel(tr("Only the files listed are read; none is changed."));
    promise->setProperty("hint", true);
    row->addWidget(promise);
    row->addStretch();
    m_repair->setChecked(m_sheet.repairShapes);
    row->addWidget(m_repair);
    row->addWidget(m_left);
    auto* cancel = new QPushButton(tr("Cancel"));
    row->addWidget(cancel);
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    m_import->setObjectName(QStringLiteral("importButton"));
    row->addWidget(m_import);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::takeProposal);
}

void ImportDialog::takeProposal()
{
    emit importWanted(sheet());
    accept();
}

ImportSheet ImportDialog::sheet() const
{
    ImportSheet chosen = m_sheet;
    chosen.name = m_name->text().trimmed();
    chosen.evaluationDate = toDate(m_date->date());
    chosen.repairShapes = m_repair->isChecked();
    return chosen;
}

void ImportDialog::fillLayers()
{
    m_layers->setRowCount(int(m_sheet.layers.size()));
    for (int row = 0; row < m_layers->rowCount(); ++row)
        fillLayer(row);
    updateFoot();
}

void ImportDialog::fillLayer(int row)
{
    const SheetLayer& layer = m_sheet.layers[std::size_t(row)];
    const QString name =
        layer.layer.isEmpty() ? layer.file : layer.file + QStringLiteral(" · ") + layer.layer;
    QTableWidgetItem* item = textItem(name);
    if (layer.error) {
        item->setIcon(tintedIcon(QStringLiteral("error"), m_desk.theme()(ColourRole::Error)));
        item->setToolTip(plainTip(qs(say(*layer.error, m_desk.language()))));
    }
    m_layers->setItem(row, kLayer, item);
    m_layers->setItem(row, kShape, textItem(layer.error ? QStringLiteral("—") : shapeWord(layer.shape)));
    m_layers->setItem(row, kRows,
                      textItem(layer.rows < 0 ? QStringLiteral("—") : qs(formatCount(layer.rows))));
    addCombo(row, kRole, importRoles(), layer.role, {}, &SheetLayer::role, false);
    addCombo(row, kEncoding, importEncodings(), layer.encoding, tr("as found: %1").arg(layer.foundEncoding),
             &SheetLayer::encoding, true);
    QStringList systems = layer.crsCandidates;
    for (const char* usual : {"EPSG:4326", "EPSG:4490", "EPSG:4549", "EPSG:4550", "EPSG:4551"})
        if (!systems.contains(QLatin1String(usual)))
            systems << QLatin1String(usual);
    const QString found = layer.foundCrs.isEmpty() ? tr("none") : layer.foundCrs;
    addCombo(row, kCrs, systems, layer.crs, tr("as found: %1").arg(found), &SheetLayer::crs, true);
    addCombo(row, kOffset, importOffsets(), layer.offset, tr("by vote"), &SheetLayer::offset, false);
}

void ImportDialog::addCombo(int row, int column, const QStringList& keys, const QString& chosen,
                            const QString& automatic, QString SheetLayer::*field, bool inspectAfter)
{
    auto* combo = new QComboBox;
    if (!automatic.isEmpty())
        combo->addItem(automatic, QString());
    for (const QString& key : keys)
        combo->addItem(importWord(key), key);
    if (combo->findData(chosen) < 0)
        combo->addItem(importWord(chosen), chosen);
    combo->setCurrentIndex(combo->findData(chosen));
    combo->setToolTip(plainTip(combo->currentText()));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setAccessibleName(m_layers->horizontalHeaderItem(column)->text() + QLatin1Char(' ') +
                             m_sheet.layers[std::size_t(row)].file);
    connect(combo, &QComboBox::activated, this, [this, row, combo, field, inspectAfter] {
        m_sheet.layers[std::size_t(row)].*field = combo->currentData().toString();
        inspectAfter ? inspect() : updateFoot();
    });
    m_layers->setCellWidget(row, column, combo);
}

void ImportDialog::inspect()
{
    m_desk.jobs.start<ImportSheet>(
        QStringLiteral("inspect"), tr("Looking into the files"),
        [chosen = sheet()](const Progress& progress) { return inspectAgain(chosen, progress); }, this,
        [this](Result<ImportSheet> again) {
            if (!again)
                return;
            m_sheet = std::move(*again);
            fillLayers();
            fillFindings();
        });
}

void ImportDialog::fillFindings()
{
    m_findings->setRowCount(0);
    const auto add = [this](const QString& kind, const QString& layer, std::int64_t count,
                            const QString& text, ColourRole tone) {
        const int row = m_findings->rowCount();
        m_findings->insertRow(row);
        m_findings->setItem(row, 0, textItem(kind));
        m_findings->item(row, 0)->setForeground(m_desk.theme()(tone));
        m_findings->setItem(row, 1, textItem(layer));
        m_findings->setItem(row, 2, textItem(qs(formatCount(count))));
        m_findings->setItem(row, 3, textItem(text));
    };
    const auto addIssue = [&](const Issue& issue, const QString& layer) {
        add(severityWord(issue.severity), layer.isEmpty() ? qs(issue.where.layer) : layer, issue.count,
            qs(say(issue, m_desk.language())),
            issue.severity == Severity::Note ? ColourRole::Text2 : ColourRole::Warn);
    };
    for (const SheetLayer& layer : m_sheet.layers)
        if (layer.error)
            add(tr("unreadable"), layer.file, 1, qs(say(*layer.error, m_desk.language())), ColourRole::Error);
    for (const Issue& issue : m_sheet.issues)
        addIssue(issue, {});
    for (const SheetLayer& layer : m_sheet.layers)
        for (const Issue& issue : layer.issues)
            addIssue(issue, layer.file);
    updateFoot();
}

int ImportDialog::layersInUse() const
{
    return int(std::count_if(m_sheet.layers.begin(), m_sheet.layers.end(), [](const SheetLayer& layer) {
        return layer.role != QStringLiteral("ignore") && !layer.error;
    }));
}

void ImportDialog::updateFoot()
{
    const bool communities =
        std::any_of(m_sheet.layers.begin(), m_sheet.layers.end(), [](const SheetLayer& layer) {
            return layer.role == QStringLiteral("communities") && !layer.error;
        });
    m_left->setText(communities ? QString() : tr("Choose the layer of communities first"));
    m_left->setProperty("problem", !communities);
    m_import->setEnabled(communities);
    m_import->setText(tr("Import %1 layers").arg(layersInUse()));
}

} // namespace yike
