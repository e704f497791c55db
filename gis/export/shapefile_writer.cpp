// SPDX-License-Identifier: GPL-3.0-or-later
// Shapefile through GDAL, which does report a full disk: written in a folder of its own, read again, then
// each part put in place, the .shp last.
#include "gis/export/field_names.h"
#include "gis/export/writers.h"
#include "gis/handles.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"
#include "gis/platform/process.h"

#include <ogr_srs_api.h>

namespace yike {

namespace {

namespace fs = std::filesystem;

OgrGeometryPtr lineOf(const ::yike::Path& path, OGRwkbGeometryType type)
{
    OgrGeometryPtr line(OGR_G_CreateGeometry(type));
    for (const Coordinate c : path)
        OGR_G_AddPoint_2D(line.get(), c.x, c.y);
    return line;
}

OgrGeometryPtr partOf(const Shape& shape, const std::vector<::yike::Path>& part)
{
    if (shape.kind == ShapeKind::Point)
        return lineOf(part.front(), wkbPoint);
    if (shape.kind == ShapeKind::Line)
        return lineOf(part.front(), wkbLineString);
    OgrGeometryPtr polygon(OGR_G_CreateGeometry(wkbPolygon));
    for (const auto& ring : part)
        OGR_G_AddGeometryDirectly(polygon.get(), lineOf(ring, wkbLinearRing).release());
    return polygon;
}

OgrGeometryPtr geometryOf(const Shape& shape)
{
    if (shape.kind == ShapeKind::Point)
        return partOf(shape, shape.parts.front());
    OgrGeometryPtr multi(
        OGR_G_CreateGeometry(shape.kind == ShapeKind::Line ? wkbMultiLineString : wkbMultiPolygon));
    for (const auto& part : shape.parts)
        OGR_G_AddGeometryDirectly(multi.get(), partOf(shape, part).release());
    return multi;
}

OGRwkbGeometryType layerType(const ExportTable& table)
{
    for (const Shape& shape : table.shapes) {
        if (shape.kind == ShapeKind::Point)
            return wkbPoint;
        if (shape.kind == ShapeKind::Line)
            return wkbLineString;
        if (shape.kind == ShapeKind::Polygon)
            return wkbPolygon;
    }
    return wkbNone;
}

void addFields(OGRLayerH layer, const ExportTable& table)
{
    constexpr std::array<OGRFieldType, 4> kTypes = {OFTString, OFTInteger64, OFTReal, OFTString};
    const std::vector<std::string> names = shapefileNames(table.columns);
    for (std::size_t i = 0; i < names.size(); ++i) {
        OGRFieldDefnH field =
            OGR_Fld_Create(names[i].c_str(), kTypes.at(static_cast<std::size_t>(table.columns[i].type)));
        OGR_L_CreateField(layer, field, 1);
        OGR_Fld_Destroy(field);
    }
}

void setField(OGRFeatureH feature, int index, const CellValue& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        OGR_F_SetFieldInteger64(feature, index, *whole);
    else if (const auto* real = std::get_if<double>(&cell))
        OGR_F_SetFieldDouble(feature, index, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        OGR_F_SetFieldString(feature, index, text->c_str());
}

bool writeRows(OGRLayerH layer, const ExportTable& table)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const OgrFeaturePtr feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        for (std::size_t i = 0; i < table.rows[row].size(); ++i)
            setField(feature.get(), static_cast<int>(i), table.rows[row][i]);
        if (!table.shapes.empty() && table.shapes[row].kind != ShapeKind::None)
            OGR_F_SetGeometryDirectly(feature.get(), geometryOf(table.shapes[row]).release());
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE)
            return false;
    }
    return true;
}

Result<void> writeWithGdal(const fs::path& target, const fs::path& path, const ExportBook& book)
{
    setUpGdal();
    const GdalMessages messages;
    const ExportTable& table = book.tables.front();
    GDALDriverH driver = GDALGetDriverByName("ESRI Shapefile");
    DatasetPtr dataset(GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const SpatialRefPtr system(OSRNewSpatialReference(nullptr));
    const bool hasSystem =
        book.crs && OSRSetFromUserInput(system.get(), book.crs->wkt.c_str()) == OGRERR_NONE;
    const char* options[] = {"ENCODING=UTF-8", nullptr};
    OGRLayerH layer = dataset ? GDALDatasetCreateLayer(dataset.get(), path.stem().c_str(),
                                                       hasSystem ? system.get() : nullptr, layerType(table),
                                                       const_cast<char**>(options))
                              : nullptr;
    if (layer == nullptr)
        return notExported(target, messages.text());
    addFields(layer, table);
    const bool written = writeRows(layer, table);
    dataset.reset();
    if (!written || messages.worst() >= CE_Failure)
        return notExported(target, messages.text());
    return {};
}

Result<void> putInPlace(const fs::path& from, const fs::path& target, const char* extension)
{
    const auto content = readWholeFile(fs::path(from).replace_extension(extension), std::uint64_t{4} << 30U);
    if (!content)
        return content.error().code == Code::FileNotFound ? Result<void>() : tl::unexpected(content.error());
    return writeFileAtomically(fs::path(target).replace_extension(extension), *content);
}

/// "常住户数合计 → 常住户" of every column that is called otherwise now.
std::vector<Issue> shortenedNames(const fs::path& target, const ExportTable& table)
{
    const std::vector<std::string> names = shapefileNames(table.columns);
    std::string list;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == table.columns[i].name)
            continue;
        list += (count++ == 0 ? "" : ", ") + table.columns[i].name + " → " + names[i];
    }
    if (count == 0)
        return {};
    return {{Code::FieldNamesShortened,
             Severity::Note,
             {{"file", utf8(target.filename())}, {"names", list}},
             {},
             count}};
}

Result<void> writeParts(const fs::path& target, const ExportBook& book)
{
    const auto scratch = ScratchFolder::create();
    if (!scratch)
        return tl::unexpected(scratch.error());
    const fs::path path = scratch->path() / target.filename();
    if (auto written = writeWithGdal(target, path, book); !written)
        return written;
    const auto rows = book.tables.front().rows.size();
    if (auto checked = checkRows(target, path, "ESRI Shapefile", "", rows); !checked)
        return checked;
    for (const char* extension : {".cpg", ".prj", ".dbf", ".shx", ".shp"}) {
        if (auto placed = putInPlace(path, target, extension); !placed)
            return placed;
    }
    return {};
}

} // namespace

Result<std::vector<Issue>> writeShapefile(const fs::path& target, const ExportBook& book)
{
    if (const auto written = writeParts(target, book); !written)
        return tl::unexpected(written.error());
    return shortenedNames(target, book.tables.front());
}

} // namespace yike
