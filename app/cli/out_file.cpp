// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/out_file.h"

#include "app/cli/arguments.h"
#include "gis/io/companion_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

/// Every file that writing `file` replaces.
std::vector<fs::path> writtenWith(const std::string& file)
{
    std::vector<fs::path> files{file};
    if (endingOf(file) == ".shp")
        for (const char* part : {".dbf", ".shx", ".prj", ".cpg"})
            files.push_back(fs::path(file).replace_extension(part));
    return files;
}

/// The same file also by another spelling or a link.
bool isSame(const fs::path& a, const fs::path& b)
{
    std::error_code error;
    return fs::equivalent(a, b, error);
}

Result<void> keepsInputs(const std::string& file, const std::vector<std::string>& inputs)
{
    for (const std::string& input : inputs) {
        const fs::path read = mainFileOf(input).value_or(input);
        for (const fs::path& written : writtenWith(file))
            if (!input.empty() && (isSame(written, read) || isSame(written, input)))
                return fail(Code::OutIsInput, {{"file", file}});
    }
    return {};
}

Result<void> hasFolder(const std::string& file)
{
    const fs::path folder = fs::path(file).parent_path();
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error))
        return {};
    const auto missing = std::make_error_code(std::errc::no_such_file_or_directory);
    return fail(Code::FileNotWritten, {{"file", file}, {"detail", missing.message()}});
}

} // namespace

std::string endingOf(const std::string& file)
{
    std::string ending = fs::path(file).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

Result<void> checkOut(const std::string& file, const Endings& endings, const std::vector<std::string>& inputs)
{
    if (file.empty())
        return {};
    const std::string ending = endingOf(file) == ".json" ? ".geojson" : endingOf(file);
    if (std::find(endings.begin(), endings.end(), ending) == endings.end())
        return fail(Code::ExportTypeUnsupported, {{"file", file}, {"allowed", listed(endings)}});
    if (const auto kept = keepsInputs(file, inputs); !kept)
        return kept;
    return hasFolder(file);
}

Result<void> writeOut(const std::string& file, const ExportBook& book, Session& session)
{
    if (file.empty())
        return {};
    auto issues = session.timed("write", [&](const Progress&) { return exportBook(file, book); });
    if (!issues)
        return tl::unexpected(issues.error());
    session.add(std::move(*issues));
    return {};
}

} // namespace yike::cli
