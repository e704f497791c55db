// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standards to choose from: those built into the program, read from its resources, and the planner's own,
// files in a folder of the user.

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// In the order of their files' names. A built-in catalogue that cannot be read is an error of the build.
[[nodiscard]] Result<std::vector<Standard>> builtInStandards();

/// One catalogue file, whether it can be read or not.
struct LibraryEntry {
    std::string fileName;
    std::filesystem::path file; ///< empty for a built-in one
    std::string text;
    std::optional<Standard> standard;
    std::optional<Error> error; ///< the mistakes, where there are any
    std::vector<Issue> issues;
    [[nodiscard]] bool builtIn() const { return file.empty(); }
};

/// Reads a catalogue's text as the library does, with the categories checked.
[[nodiscard]] LibraryEntry readEntry(std::string fileName, std::filesystem::path file, std::string text);

/// Where own standards are kept; need not exist.
[[nodiscard]] std::filesystem::path ownStandardsFolder();

/// Built-in ones first, then those of `folder` by file name. An own one that cannot be read is there with its
/// error; one whose id is taken is there, but only the first of an id counts.
[[nodiscard]] std::vector<LibraryEntry> standardsLibrary(const std::filesystem::path& folder);

/// Those that can be used, each id once.
[[nodiscard]] std::vector<Standard> usable(const std::vector<LibraryEntry>& library);

/// Writes an own standard; the folder is made where it is missing. Errors: FileNotWritten and its like.
[[nodiscard]] Result<void> saveOwnStandard(const std::filesystem::path& file, const std::string& text);

} // namespace yike
