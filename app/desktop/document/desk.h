// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything the window's parts share, handed to each of them: no part knows another.

#include "app/desktop/document/map_state.h"
#include "app/desktop/document/plan_document.h"
#include "app/desktop/document/preferences.h"
#include "app/desktop/jobs/job_queue.h"

namespace yike {

struct Desk {
    PlanDocument& document;
    MapState& map;
    Preferences& preferences;
    JobQueue& jobs;

    [[nodiscard]] const Theme& theme() const { return preferences.theme(); }
    [[nodiscard]] Language language() const { return preferences.language(); }
    [[nodiscard]] Selection& selection() const { return document.selection(); }
};

} // namespace yike
