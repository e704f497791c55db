// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// PROJ contexts with the network denied and nothing printed.

#include "gis/handles.h"

namespace yike {

[[nodiscard]] ProjContextPtr makeProjContext();

/// This thread's own; objects made with it must not outlive the thread.
[[nodiscard]] PJ_CONTEXT* threadProjContext();

} // namespace yike
