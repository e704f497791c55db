// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/source_record.h"

#include "core/model/names.h"
#include "gis/platform/file_info.h"
#include "gis/platform/sha256.h"

#include <chrono>
#include <cstdio>

namespace yike {

namespace fs = std::filesystem;

namespace {

/// 2025-05-06T10:41:00Z
std::string isoTime(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const hh_mm_ss clock(time - day);
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return toIso(year_month_day(day)) + text;
}

} // namespace

Result<Source> sourceOf(const fs::path& file, Role role, SourceId id)
{
    Source source;
    source.id = id;
    source.file = utf8(file.filename());
    source.role = roleName(role);
    if (fs::is_directory(file))
        return source; // a .gdb folder has no one hash
    const auto info = regularFile(file);
    if (!info)
        return tl::unexpected(info.error());
    const auto hash = sha256File(file);
    if (!hash)
        return tl::unexpected(hash.error());
    source.size = info->size;
    source.modified = isoTime(info->modified);
    source.sha256 = *hash;
    return source;
}

void describeLayer(Source& source, const LayerInfo& layer, Offset offset, std::uint64_t rows)
{
    source.layer = layer.name;
    source.encoding = layer.encoding.encoding;
    if (layer.crs)
        source.crs = label(*layer.crs) + " · " + std::string(crsSourceName(layer.crsSource));
    source.offset = offsetName(offset);
    source.rows = rows;
}

std::vector<fs::path> companionFiles(const fs::path& file)
{
    std::vector<fs::path> found;
    if (plainName(utf8(file.extension())) != ".shp")
        return found;
    for (const char* extension : {".dbf", ".DBF", ".Dbf"}) {
        fs::path beside = file;
        beside.replace_extension(extension);
        if (isRegularFile(beside)) {
            found.push_back(beside);
            break;
        }
    }
    return found;
}

} // namespace yike
