// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/formats.h"

#include "gis/io/companion_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace yike {

namespace {

namespace fs = std::filesystem;

std::string lowerName(const fs::path& file)
{
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return name;
}

struct Extension {
    std::string_view text;
    Format format;
};

// Longer endings before the shorter ones they contain.
constexpr std::array kExtensions = {Extension{".gdb.zip", Format::FileGdb},
                                    Extension{".shp.zip", Format::Zip},
                                    Extension{".osm.pbf", Format::Osm},
                                    Extension{".osm.gz", Format::Osm},
                                    Extension{".osm.bz2", Format::Osm},
                                    Extension{".osm", Format::Osm},
                                    Extension{".pbf", Format::Osm},
                                    Extension{".shp", Format::Shapefile},
                                    Extension{".dbf", Format::Shapefile},
                                    Extension{".shx", Format::Shapefile},
                                    Extension{".gpkg", Format::GeoPackage},
                                    Extension{".yike", Format::GeoPackage},
                                    Extension{".geojson", Format::GeoJson},
                                    Extension{".json", Format::GeoJson},
                                    Extension{".geojsonl", Format::GeoJsonSeq},
                                    Extension{".geojsons", Format::GeoJsonSeq},
                                    Extension{".ndjson", Format::GeoJsonSeq},
                                    Extension{".fgb", Format::FlatGeobuf},
                                    Extension{".csv", Format::Csv},
                                    Extension{".tsv", Format::Csv},
                                    Extension{".txt", Format::Csv},
                                    Extension{".xlsx", Format::Xlsx},
                                    Extension{".xlsm", Format::Xlsx},
                                    Extension{".xls", Format::Xls},
                                    Extension{".et", Format::Xls},
                                    Extension{".ods", Format::Ods},
                                    Extension{".kml", Format::Kml},
                                    Extension{".kmz", Format::Kml},
                                    Extension{".gdb", Format::FileGdb},
                                    Extension{".tab", Format::MapInfo},
                                    Extension{".mif", Format::MapInfo},
                                    Extension{".dxf", Format::Dxf},
                                    Extension{".zip", Format::Zip},
                                    Extension{".tif", Format::GeoTiff},
                                    Extension{".tiff", Format::GeoTiff},
                                    Extension{".mbtiles", Format::MbTiles}};

std::optional<Format> byExtension(const std::string& name)
{
    for (const auto& extension : kExtensions) {
        if (name.ends_with(extension.text) && name.size() > extension.text.size())
            return extension.format;
    }
    return std::nullopt;
}

/// Old .xls files are often text or .xlsx under another name, and .json is anything.
Format byContent(Format format, const std::string& start)
{
    const bool isZip = start.starts_with("PK\x03\x04");
    if (format == Format::Xls && isZip)
        return Format::Xlsx;
    if (format == Format::Xlsx && start.starts_with("\xD0\xCF\x11\xE0"))
        return Format::Xls;
    return format;
}

/// GDAL takes such names for something else than a file.
bool isSafeName(const fs::path& file)
{
    const std::string path = file.string();
    return !path.empty() && !path.starts_with("/vsi") && path.find('\0') == std::string::npos;
}

/// A FileGDB is a folder; everything in it must be a regular file too.
Result<Format> geodatabase(const fs::path& folder)
{
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (auto info = regularFile(entry.path()); !info)
            return tl::unexpected(info.error());
    }
    if (error)
        return fail(Code::FileUnreadable, {{"file", utf8(folder)}, {"detail", error.message()}});
    return Format::FileGdb;
}

/// Whoever names a part of a shapefile is told which file is the layer.
tl::unexpected<Error> companionError(const fs::path& file)
{
    const auto main = mainFileOf(file);
    return fail(main ? Code::FileIsCompanion : Code::FileIsCompanionAlone,
                {{"file", utf8(file.filename())},
                 {"main", utf8(main.value_or(fs::path(file).replace_extension(".shp")).filename())}});
}

} // namespace

Result<Format> formatOf(const fs::path& file)
{
    if (!isSafeName(file))
        return fail(Code::FileNotFound, {{"file", utf8(file)}});
    const std::string name = lowerName(file);
    std::error_code ignored;
    if (name.ends_with(".gdb") && fs::is_directory(file, ignored))
        return geodatabase(file);
    const auto start = readFileStart(file, 16);
    if (!start)
        return tl::unexpected(start.error());
    if (name.ends_with(".dwg") || start->starts_with("AC10"))
        return fail(Code::DwgUnsupported, {{"file", utf8(file)}});
    const auto format = byExtension(name);
    if (needsMainFile(file) && !format)
        return companionError(file);
    if (!format)
        return fail(Code::FileTypeUnsupported, {{"file", utf8(file)}});
    return byContent(*format, *start);
}

std::vector<const char*> driversOf(Format format)
{
    switch (format) {
    case Format::Shapefile:
        return {"ESRI Shapefile"};
    case Format::GeoPackage:
        return {"GPKG"};
    case Format::FlatGeobuf:
        return {"FlatGeobuf"};
    case Format::Kml:
        return {"LIBKML", "KML"};
    case Format::FileGdb:
        return {"OpenFileGDB"};
    case Format::MapInfo:
        return {"MapInfo File"};
    case Format::Dxf:
        return {"DXF"};
    default:
        return {};
    }
}

} // namespace yike
