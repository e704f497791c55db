// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The layer tree with eyes, counts and the legend.

#include "app/desktop/models/layer_rows.h"

#include <QTreeWidget>

namespace yike {

class LayersPanel : public QTreeWidget {
    Q_OBJECT
public:
    explicit LayersPanel(Desk& desk, QWidget* parent = nullptr);

private:
    void refresh();
    void addRow(const LayerRow& row, QTreeWidgetItem* parent);
    void toggle(QTreeWidgetItem* item, int column);
    [[nodiscard]] QIcon iconOf(const LayerRow& row) const;

    Desk& m_desk;
    std::vector<std::function<void(LayerVisibility&, bool)>> m_switches; ///< by the item's stored number
    std::set<QString> m_closed;
    std::set<QString> m_opened;
};

} // namespace yike
