// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/layers_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/map/paint/status_symbol.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yike {

namespace {

constexpr int kName = 0;
enum ItemData { kSwitch = Qt::UserRole, kShown, kPath, kCount };

/// Name at the left, count at the right; the name gives way.
class LayerDelegate : public QStyledItemDelegate {
public:
    LayerDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFont font = uiFont(12.5);
        const QFontMetricsF metrics(font);
        QString count = index.data(kCount).toString();
        const double room = option.rect.width() - 56 - metrics.horizontalAdvance(index.data().toString());
        const auto cut = [&] { return count.lastIndexOf(QStringLiteral(" · ")); };
        while (metrics.horizontalAdvance(count) > room && cut() > 0)
            count = count.left(cut()); // share first, then households; the tooltip has all
        const int width = int(metrics.horizontalAdvance(count)) + 10;
        QStyleOptionViewItem name = option;
        name.rect.setRight(option.rect.right() - width);
        QStyledItemDelegate::paint(painter, name, index);
        painter->setFont(font);
        painter->setPen(m_theme(ColourRole::Text2));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), int(Qt::AlignRight | Qt::AlignVCenter), count);
    }

private:
    const Theme& m_theme;
};

/// Sign and swatch side by side, as in the legend of the look.
QIcon legendIcon(Status status, const Theme& theme, double ratio)
{
    QPixmap pixmap(QSize(42, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStatus(painter, QRectF(1, 1.5, 13, 13), status, theme);
    drawSwatch(painter, QRectF(19, 2, 22, 12), status, theme);
    return QIcon(pixmap);
}

/// Eye, then the sign of the category where the row has one.
QIcon eyeIcon(const LayerRow& row, const Theme& theme, double ratio)
{
    const bool disc = !row.category.empty();
    QPixmap pixmap(QSize(disc ? 42 : 18, 18) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawIcon(painter, QRectF(1, 1, 16, 16), *row.visible ? QStringLiteral("eye") : QStringLiteral("eye-off"),
             theme(*row.visible ? ColourRole::Text2 : ColourRole::Text3));
    if (disc)
        drawFacility(painter, {31, 9}, 16, row.category, FacilityStatus::Existing, theme);
    return QIcon(pixmap);
}

} // namespace

LayersPanel::LayersPanel(Desk& desk, QWidget* parent) : QTreeWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("layers"));
    setAccessibleName(tr("Layers"));
    setColumnCount(1);
    setItemDelegate(new LayerDelegate(desk.theme(), this));
    setHeaderHidden(true);
    setIndentation(15);
    setIconSize({42, 18});
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemClicked, this, &LayersPanel::toggle);
    connect(this, &QTreeWidget::itemActivated, this, &LayersPanel::toggle);
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        m_opened.insert(item->data(kName, kPath).toString());
        m_closed.erase(item->data(kName, kPath).toString());
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) {
        m_closed.insert(item->data(kName, kPath).toString());
        m_opened.erase(item->data(kName, kPath).toString());
    });
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::planChanged,
                              &PlanDocument::stateActivated, &PlanDocument::assessed})
        connect(&desk.document, signal, this, &LayersPanel::refresh);
    connect(&desk.selection(), &Selection::indicatorChosen, this, &LayersPanel::refresh);
    connect(&desk.map, &MapState::layersChanged, this, &LayersPanel::refresh);
    refresh();
}

void LayersPanel::refresh()
{
    const QSignalBlocker quiet(this);
    clear();
    m_switches.clear();
    for (const LayerRow& row : layerRows(m_desk))
        addRow(row, nullptr);
}

QIcon LayersPanel::iconOf(const LayerRow& row) const
{
    if (row.status)
        return legendIcon(*row.status, m_desk.theme(), devicePixelRatioF());
    if (row.visible)
        return eyeIcon(row, m_desk.theme(), devicePixelRatioF());
    return {};
}

void LayersPanel::addRow(const LayerRow& row, QTreeWidgetItem* parent)
{
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    const QString path = QStringLiteral("%1/%2")
                             .arg(parent ? indexOfTopLevelItem(parent) : -1)
                             .arg(parent ? parent->childCount() : topLevelItemCount());
    item->setText(kName, row.name);
    item->setData(kName, kCount, row.count);
    item->setIcon(kName, iconOf(row));
    item->setToolTip(kName, plainTip(row.tip.isEmpty() ? row.name : row.tip));
    item->setData(kName, kPath, path);
    if (row.visible && !*row.visible)
        item->setForeground(kName, m_desk.theme()(ColourRole::Text3));
    if (row.show) {
        item->setData(kName, kSwitch, int(m_switches.size()));
        item->setData(kName, kShown, row.visible.value_or(true));
        item->setData(kName, Qt::AccessibleDescriptionRole, *row.visible ? tr("shown") : tr("hidden"));
        m_switches.push_back(row.show);
    }
    for (const LayerRow& child : row.children)
        addRow(child, item);
    item->setExpanded((row.open && !m_closed.contains(path)) || m_opened.contains(path));
}

void LayersPanel::toggle(QTreeWidgetItem* item, int)
{
    const QVariant number = item->data(kName, kSwitch);
    if (!number.isValid())
        return;
    LayerVisibility layers = m_desk.map.layers();
    m_switches.at(std::size_t(number.toInt()))(layers, !item->data(kName, kShown).toBool());
    m_desk.map.setLayers(layers);
}

} // namespace yike
