// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/ogr_source.h"

#include "core/base/date.h"
#include "gis/io/ogr/gpkg_scan.h"
#include "gis/platform/file_info.h"

#include <cmath>
#include <cpl_conv.h>

namespace yike {

namespace fs = std::filesystem;

ShapeKind kindOf(OGRwkbGeometryType type)
{
    switch (OGR_GT_GetLinear(wkbFlatten(type))) {
    case wkbPoint:
    case wkbMultiPoint:
        return ShapeKind::Point;
    case wkbLineString:
    case wkbMultiLineString:
        return ShapeKind::Line;
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbTriangle:
    case wkbTIN:
    case wkbPolyhedralSurface:
        return ShapeKind::Polygon;
    default:
        return ShapeKind::None;
    }
}

ColumnType columnTypeOf(OGRFieldType type)
{
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
        return ColumnType::Integer;
    case OFTReal:
        return ColumnType::Real;
    case OFTDate:
        return ColumnType::Day;
    default:
        return ColumnType::Text;
    }
}

std::optional<Extent> extentOf(OGRLayerH layer, bool force)
{
    OGREnvelope box;
    if (OGR_L_GetExtent(layer, &box, force ? 1 : 0) != OGRERR_NONE)
        return std::nullopt;
    const bool finite = std::isfinite(box.MinX) && std::isfinite(box.MaxX) && std::isfinite(box.MinY) &&
                        std::isfinite(box.MaxY);
    if (!finite || box.MinX > box.MaxX || box.MinY > box.MaxY)
        return std::nullopt;
    return Extent{{box.MinX, box.MinY}, {box.MaxX, box.MaxY}};
}

std::string definitionOf(OGRLayerH layer)
{
    OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(layer);
    if (srs == nullptr)
        return {};
    OSRSetAxisMappingStrategy(srs, OAMS_TRADITIONAL_GIS_ORDER);
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    if (authority != nullptr && code != nullptr && std::string_view(authority) == "EPSG")
        return std::string("EPSG:") + code;
    char* wkt = nullptr;
    const char* const format[] = {"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(srs, &wkt, format);
    const std::unique_ptr<char, Calling<VSIFree>> owned(wkt);
    return wkt == nullptr ? "" : wkt;
}

CellValue dayOf(OGRFeatureH feature, int field)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    OGR_F_GetFieldAsDateTime(feature, field, &year, &month, &day, &hour, &minute, &second, &zone);
    if (year == 0 && month == 0)
        return {};
    return toIso(Date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                      std::chrono::day(static_cast<unsigned>(day))));
}

tl::unexpected<Error> damagedFile(const fs::path& file, const GdalMessages& messages)
{
    const auto text = messages.text();
    return fail(Code::FileDamaged, {{"file", utf8(file)}, {"detail", text.empty() ? "?" : text}});
}

OGRLayerH chooseLayer(GDALDatasetH dataset, const std::string& wanted)
{
    if (!wanted.empty())
        return GDALDatasetGetLayerByName(dataset, wanted.c_str());
    OGRLayerH first = nullptr;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
        if (first == nullptr)
            first = layer;
        if (OGR_L_GetFeatureCount(layer, 0) > 0)
            return layer;
    }
    return first;
}

Result<OgrSource> openOgrSource(const fs::path& file, const std::vector<const char*>& drivers,
                                const GdalMessages& messages)
{
    OgrSource source;
    fs::path open = fs::absolute(file);
    std::vector<std::string> options;
    if (std::string_view(drivers.front()) == "GPKG") {
        auto safe = checkGpkg(file);
        if (!safe)
            return tl::unexpected(safe.error());
        open = safe->open;
        source.scratch = std::move(safe->scratch);
        options = {"IMMUTABLE=YES", "LIST_ALL_TABLES=NO"};
    }
    source.dataset = openDataset(open, GDAL_OF_VECTOR, drivers, options);
    if (!source.dataset)
        return damagedFile(file, messages);
    return source;
}

} // namespace yike
