// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole command line as one function, so that tests drive it without a process of its own.

#include <iosfwd>
#include <stop_token>
#include <string>
#include <vector>

namespace yike::cli {

/// Where words go and how the user stops it.
struct Surroundings {
    std::ostream& out;     ///< results
    std::ostream& err;     ///< progress, errors and findings
    bool terminal = false; ///< a person watches `err`: progress is shown
    std::stop_token stop;  ///< Ctrl-C
};

/// `args` without the program's name. Returns an exit code of exit_code.h.
[[nodiscard]] int runCli(const std::vector<std::string>& args, const Surroundings& surroundings);

} // namespace yike::cli
