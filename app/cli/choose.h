// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a command leaves behind what to run; for the files that add options to the parser.

#include "app/cli/commands.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace yike::cli {

/// When `command` is chosen, `run` gets the arguments it was parsed into.
template <class Args, class Function>
void choose(CLI::App& command, Run& chosen, std::shared_ptr<Args> args, Function run)
{
    command.callback(
        [&chosen, args, run] { chosen = [args, run](Session& session) { return run(*args, session); }; });
}

} // namespace yike::cli
