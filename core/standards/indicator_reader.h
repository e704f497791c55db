// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a catalogue file as structs; used by catalogue.cpp only.

#include "core/standards/standard.h"
#include "core/standards/toml_reader.h"

#include <vector>

namespace yike::toml_reader {

/// One [[indicator]]. Parameters that its kind needs and lacks are mistakes; superfluous ones become issues.
Indicator readIndicator(const toml::table& table, Mistakes& mistakes, const std::string& file,
                        std::vector<Issue>& issues);

/// One [[option]].
Option readOption(const toml::table& table, Mistakes& mistakes);

} // namespace yike::toml_reader
