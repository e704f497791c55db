// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The catalogues of words that the program brings along, made once: a mistake in them is a programmer's.

#include "core/standards/reading/fields.h"
#include "core/standards/taxonomy.h"

namespace yike {

/// resources/standards/taxonomy.toml
[[nodiscard]] const Taxonomy& builtInTaxonomy();

/// The vocabulary of figures, resources/standards/fields.toml.
[[nodiscard]] const FieldVocabulary& builtInFields();

} // namespace yike
