// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/export_table.h"

#include "gis/export/writers.h"
#include "gis/handles.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace yike {

namespace {

namespace fs = std::filesystem;

std::string extensionOf(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

/// The formats that keep everything as it is.
Result<void> writeWhole(const fs::path& target, const std::string& extension, const ExportBook& book)
{
    if (extension == ".csv")
        return writeCsv(target, book.tables.front());
    if (extension == ".xlsx")
        return writeXlsx(target, book);
    if (extension == ".gpkg")
        return writeGeoPackage(target, book);
    if (extension == ".geojson" || extension == ".json")
        return writeGeoJson(target, book);
    return fail(Code::ExportTypeUnsupported,
                {{"file", utf8(target)}, {"allowed", std::string(".gpkg, .geojson, .shp, .xlsx, .csv")}});
}

} // namespace

Result<std::vector<Issue>> exportBook(const fs::path& target, const ExportBook& book)
{
    const std::string extension = extensionOf(target);
    if (extension == ".shp")
        return writeShapefile(target, book);
    if (const auto written = writeWhole(target, extension, book); !written)
        return tl::unexpected(written.error());
    return std::vector<Issue>();
}

Shape shapeOf(Point point)
{
    return {ShapeKind::Point, {{{{point.x, point.y}}}}};
}

tl::unexpected<Error> notExported(const fs::path& target, const std::string& detail)
{
    return fail(Code::FileNotWritten, {{"file", utf8(target)}, {"detail", detail}});
}

Result<void> checkRows(const fs::path& target, const fs::path& written, const char* driver,
                       const std::string& layerName, std::size_t rows)
{
    setUpGdal();
    const GdalMessages messages;
    const GdalOption headers("OGR_XLSX_HEADERS", "FORCE");
    const char* drivers[] = {driver, nullptr};
    const DatasetPtr dataset(GDALOpenEx(fs::absolute(written).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                        drivers, nullptr, nullptr));
    if (!dataset)
        return notExported(target, "it cannot be read back: " + messages.text());
    OGRLayerH layer = layerName.empty() ? GDALDatasetGetLayer(dataset.get(), 0)
                                        : GDALDatasetGetLayerByName(dataset.get(), layerName.c_str());
    const auto found = layer == nullptr ? -1 : OGR_L_GetFeatureCount(layer, 1);
    if (found < 0 || static_cast<std::size_t>(found) != rows)
        return notExported(target, std::to_string(found) + " of " + std::to_string(rows) + " rows read back");
    return {};
}

Result<void> writeText(const fs::path& target, const std::string& text, const char* driver, std::size_t rows)
{
    auto replacement = AtomicReplacement::beside(target);
    if (!replacement)
        return tl::unexpected(replacement.error());
    if (const auto written = writeFileAtomically(replacement->path(), text); !written) {
        const auto& args = written.error().args;
        return notExported(target, args.size() > 1 ? plainText(std::get<std::string>(args[1].second)) : "");
    }
    return replacement->commit([&](const fs::path& path) -> Result<void> {
        if (readWholeFile(path, text.size()).value_or("") != text)
            return notExported(target, "it reads back differently");
        return rows == 0 ? Result<void>() : checkRows(target, path, driver, "", rows);
    });
}

std::string exactText(double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), end};
}

std::string plainText(const CellValue& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return exactText(*real);
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

} // namespace yike
