// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Findings every reader reports alike: how the encoding was decided, a fact about a layer.

#include "gis/io/vector_reader.h"

namespace yike {

/// An issue about a layer as a whole; {layer} is put before the arguments.
[[nodiscard]] Issue layerIssue(Code code, Severity severity, const std::string& layer, Args args = {});

/// Says a guessed, doubtful or undecidable encoding; nothing where it is certain.
void appendEncodingIssues(const LayerInfo& layer, std::vector<Issue>& issues);

/// Puts a decision about the coordinate system into `layer` and its findings into `issues`.
void settleCrs(LayerInfo& layer, std::vector<Issue>& issues, const OpenOptions& options,
               const std::string& definition);

} // namespace yike
