// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/sheet_rows.h"

#include "gis/io/ogr/gdal_setup.h"
#include "gis/io/table/sheet_merges.h"
#include "gis/io/text_encoding.h"
#include "gis/platform/file_info.h"

namespace yike {

namespace {

namespace fs = std::filesystem;

class SheetRows final : public RowSource {
public:
    SheetRows(DatasetPtr workbook, OGRLayerH layer) : m_workbook(std::move(workbook)), m_layer(layer) {}
    ~SheetRows() override
    {
        const GdalMessages quiet;
        m_workbook.reset();
    }

    Result<void> rewind() override
    {
        OGR_L_ResetReading(m_layer);
        return {};
    }

    Result<std::optional<TextRow>> next() override
    {
        const GdalMessages quiet;
        const OgrFeaturePtr feature(OGR_L_GetNextFeature(m_layer));
        if (!feature)
            return std::optional<TextRow>();
        TextRow row;
        row.number = OGR_F_GetFID(feature.get());
        for (int i = 0; i < OGR_F_GetFieldCount(feature.get()); ++i) {
            const bool isSet = OGR_F_IsFieldSetAndNotNull(feature.get(), i) != 0;
            row.cells.push_back(isSet ? toValidUtf8(OGR_F_GetFieldAsString(feature.get(), i))
                                      : std::string());
        }
        return std::optional(std::move(row));
    }

private:
    DatasetPtr m_workbook;
    OGRLayerH m_layer;
};

/// All cells as text, all rows as rows.
struct RawCells {
    GdalOption a{"OGR_XLSX_HEADERS", "DISABLE"}, b{"OGR_XLSX_FIELD_TYPES", "STRING"};
    GdalOption c{"OGR_XLS_HEADERS", "DISABLE"}, d{"OGR_XLS_FIELD_TYPES", "STRING"};
    GdalOption e{"OGR_ODS_HEADERS", "DISABLE"}, f{"OGR_ODS_FIELD_TYPES", "STRING"};
};

const char* driverOf(Format format)
{
    return format == Format::Xlsx ? "XLSX" : format == Format::Xls ? "XLS" : "ODS";
}

Result<DatasetPtr> openWorkbook(const fs::path& file, Format format)
{
    setUpGdal();
    const GdalMessages messages;
    if (format != Format::Xls) {
        if (auto checked = checkUnpackedSize(file); !checked)
            return tl::unexpected(checked.error());
    }
    const RawCells raw;
    auto workbook = openDataset(fs::absolute(file), GDAL_OF_VECTOR, {driverOf(format)});
    // The drivers read a sheet when it is first asked for, by the options of that moment.
    for (int i = 0; workbook && i < GDALDatasetGetLayerCount(workbook.get()); ++i)
        (void)OGR_L_GetFeatureCount(GDALDatasetGetLayer(workbook.get(), i), 1);
    if (!workbook)
        return fail(Code::FileDamaged, {{"file", utf8(file)}, {"detail", messages.text()}});
    return workbook;
}

} // namespace

Result<Sheet> openSheet(const fs::path& file, Format format, const std::string& name)
{
    auto workbook = openWorkbook(file, format);
    if (!workbook)
        return tl::unexpected(workbook.error());
    OGRLayerH chosen = nullptr;
    for (int i = 0; i < GDALDatasetGetLayerCount(workbook->get()) && chosen == nullptr; ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(workbook->get(), i);
        const bool fits =
            name.empty() ? OGR_L_GetFeatureCount(layer, 1) > 0 : toValidUtf8(OGR_L_GetName(layer)) == name;
        if (fits)
            chosen = layer;
    }
    if (chosen == nullptr)
        return name.empty() ? fail(Code::TableEmpty, {{"file", utf8(file)}})
                            : fail(Code::LayerNotFound, {{"file", utf8(file)}, {"layer", name}});
    Sheet sheet;
    sheet.name = toValidUtf8(OGR_L_GetName(chosen));
    if (format == Format::Xlsx) {
        sheet.merged = mergedCellsOf(file, sheet.name);
        sheet.mergedKnown = true;
    }
    sheet.rows = std::make_unique<SheetRows>(std::move(*workbook), chosen);
    return sheet;
}

Result<std::vector<std::string>> listSheets(const fs::path& file, Format format)
{
    auto workbook = openWorkbook(file, format);
    if (!workbook)
        return tl::unexpected(workbook.error());
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(workbook->get()); ++i)
        names.push_back(toValidUtf8(OGR_L_GetName(GDALDatasetGetLayer(workbook->get(), i))));
    return names;
}

} // namespace yike
