// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/vector_reader.h"

#include "gis/io/formats.h"
#include "gis/io/json/geojson_reader.h"
#include "gis/io/ogr/ogr_reader.h"
#include "gis/io/ogr/shape_door.h"
#include "gis/io/osm/osm_reader.h"
#include "gis/io/table/sheet_rows.h"
#include "gis/io/table/table_reader.h"
#include "gis/io/zip_reader.h"
#include "gis/platform/file_info.h"

namespace yike {

namespace fs = std::filesystem;

Result<std::unique_ptr<VectorReader>> openVector(const fs::path& file, const OpenOptions& options)
{
    const auto format = formatOf(file);
    if (!format)
        return tl::unexpected(format.error());
    switch (*format) {
    case Format::Shapefile:
        return openShapefile(file, options);
    case Format::Csv:
        return openCsv(file, options);
    case Format::Xlsx:
    case Format::Xls:
    case Format::Ods:
        return openSheetLayer(file, *format, options);
    case Format::GeoJson:
        return openGeoJson(file, options);
    case Format::GeoJsonSeq:
        return openGeoJsonSeq(file, options);
    case Format::Osm:
        return openOsm(file, options);
    case Format::Zip:
        return openZip(file, options);
    case Format::GeoTiff:
    case Format::MbTiles:
        return fail(Code::FileIsRaster, {{"file", utf8(file)}});
    default:
        return openWithGdal(file, driversOf(*format), options);
    }
}

Result<std::vector<std::string>> listLayers(const fs::path& file)
{
    const auto format = formatOf(file);
    if (!format)
        return tl::unexpected(format.error());
    if (*format == Format::Xlsx || *format == Format::Xls || *format == Format::Ods)
        return listSheets(file, *format);
    if (*format == Format::Osm)
        return listOsmLayers(file);
    if (*format == Format::Zip)
        return listZip(file);
    if (*format != Format::Shapefile && !driversOf(*format).empty())
        return listGdalLayers(file, driversOf(*format));
    return std::vector<std::string>{utf8(file.stem())};
}

Result<WholeLayer> readWhole(const fs::path& file, const OpenOptions& options)
{
    auto reader = openVector(file, options);
    if (!reader)
        return tl::unexpected(reader.error());
    WholeLayer whole{(*reader)->layer(), {}, (*reader)->issues()};
    while (true) {
        auto batch = (*reader)->next();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            break;
        const auto take = [](auto& to, auto& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        take(whole.rows.ids, (*batch)->ids);
        take(whole.rows.values, (*batch)->values);
        take(whole.rows.shapes, (*batch)->shapes);
        take(whole.issues, (*batch)->issues);
    }
    mergeIssues(whole.issues);
    return whole;
}

} // namespace yike
