// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The layer tree as values: what each line says, whether it is shown, and what its eye switches.

#include "app/desktop/document/desk.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yike {

struct LayerRow {
    QString name;
    QString count;
    std::optional<bool> visible; ///< nothing: a legend line without an eye
    std::optional<Status> status;
    std::string category;
    QString icon;
    bool open = false;
    QString tip;
    std::function<void(LayerVisibility&, bool)> show;
    std::vector<LayerRow> children;
};

[[nodiscard]] std::vector<LayerRow> layerRows(const Desk& desk);

} // namespace yike
