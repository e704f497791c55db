// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/catalogues.h"

#include "core/standards/catalogue.h"
#include "gis/import/plan_builder.h"
#include "gis/platform/file_info.h"
#include "gis/platform/resource_folder.h"

#include <algorithm>
#include <array>

namespace yike {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostBytes = 16U << 20U;

std::string knownIds()
{
    std::string ids;
    for (const fs::path& file : catalogueFiles())
        ids += (ids.empty() ? "" : ", ") + utf8(file.stem());
    return ids;
}

} // namespace

std::vector<fs::path> catalogueFiles()
{
    constexpr std::array kNoCatalogues = {"taxonomy", "fields", "costs"};
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(resourceFolder() / "standards", error)) {
        const bool other = std::any_of(kNoCatalogues.begin(), kNoCatalogues.end(),
                                       [&](const char* name) { return entry.path().stem() == name; });
        if (entry.path().extension() == ".toml" && !other)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<Loaded<Standard>> readStandard(const fs::path& file)
{
    const auto text = readWholeFile(file, kMostBytes);
    if (!text)
        return tl::unexpected(text.error());
    return loadStandard(*text, utf8(file.filename()), &builtInTaxonomy(), &builtInFields());
}

Result<Loaded<Standard>> findStandard(const std::string& idOrFile)
{
    for (const fs::path& file : catalogueFiles()) {
        if (file.stem() == idOrFile)
            return readStandard(file);
    }
    if (fs::path(idOrFile).extension() == ".toml")
        return readStandard(idOrFile);
    return fail(Code::StandardUnknown, {{"id", idOrFile}, {"known", knownIds()}});
}

Result<CostTable> findCosts(const std::string& file)
{
    const fs::path path = file.empty() ? resourceFolder() / "standards" / "costs.toml" : fs::path(file);
    const auto text = readWholeFile(path, kMostBytes);
    if (!text)
        return tl::unexpected(text.error());
    return loadCosts(*text, utf8(path.filename()));
}

} // namespace yike
