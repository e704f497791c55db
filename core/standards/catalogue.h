// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads a standard from its catalogue file (resources/standards/*.toml says how one is written). Who reads
// the file from disk is above; here comes its text.

#include "core/base/result.h"
#include "core/standards/reading/fields.h"
#include "core/standards/standard.h"
#include "core/standards/taxonomy.h"

#include <string>
#include <string_view>

namespace yike {

/// The standard in `text`. `fileName` is only for messages. On mistakes the error is the first of them and
/// the others follow as its causes, each with its own code, line and column. With `taxonomy` unknown facility
/// categories are mistakes too, with `fields` also value keys that neither it nor the file itself declares,
/// or that are of the wrong type. Issues: parameters that the indicator's kind does not use, options without
/// users.
[[nodiscard]] Result<Loaded<Standard>> loadStandard(std::string_view text, const std::string& fileName,
                                                    const Taxonomy* taxonomy = nullptr,
                                                    const FieldVocabulary* fields = nullptr);

} // namespace yike
