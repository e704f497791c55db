// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/map_state.h"

namespace yike {

void MapState::setLayers(const LayerVisibility& layers)
{
    m_layers = layers;
    emit layersChanged();
}

void MapState::setView(const MapView& view, History history)
{
    constexpr std::size_t kMost = 50;
    if (view == m_view)
        return;
    if (history == History::Keep)
        m_earlier.push_back(m_view);
    if (m_earlier.size() > kMost)
        m_earlier.erase(m_earlier.begin());
    m_view = view;
    emit viewChanged();
}

void MapState::goBack()
{
    if (m_earlier.empty())
        return;
    const MapView earlier = m_earlier.back().resized(m_view.size());
    m_earlier.pop_back();
    setView(earlier, History::Pass);
}

void MapState::setGeometry(std::shared_ptr<const MapGeometry> geometry)
{
    m_geometry = std::move(geometry);
    emit geometryReady();
}

} // namespace yike
