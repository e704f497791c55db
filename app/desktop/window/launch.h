// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Starts the desktop: options, preferences, document, window.

namespace yike {

/// The program's main; returns its exit code.
int launch(int argc, char** argv);

} // namespace yike
