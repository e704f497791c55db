// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli convert: a file in another coordinate system, offsets of map services put on or taken off. These
// follow the public formula, an approximation for planning.
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "app/text/format.h"
#include "gis/export/export_table.h"
#include "gis/import/offset/settle_offsets.h"
#include "gis/import/placed_layer.h"
#include "gis/io/coordinate_text.h"
#include "gis/io/vector_reader.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <ostream>

namespace yike::cli {

namespace {

struct ConvertArgs {
    std::string in;
    std::string out;
    std::string from; ///< empty: as the file says
    std::string to;
};

/// A system as typed: true coordinates in `crs`, or degrees shifted by a map service.
struct System {
    std::string crs; ///< definition; empty: the file's own
    Offset offset = Offset::None;
};

Result<System> systemOf(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string degrees = "EPSG:" + std::to_string(kWgs84);
    if (text.empty() || text == "wgs84")
        return System{text.empty() ? text : degrees, Offset::None};
    for (const Offset offset : {Offset::Gcj02, Offset::Bd09})
        if (text == offsetName(offset))
            return System{degrees, offset};
    if (text.starts_with("epsg:") && crsFromText("EPSG:" + text.substr(5)))
        return System{"EPSG:" + text.substr(5), Offset::None};
    return fail(Code::SystemBroken, {{"value", text}});
}

/// What --crs says of the file; as the file says where it says nothing.
Result<System> saidOf(const std::string& file, const std::vector<std::string>& words)
{
    ImportRequest request;
    request.layers.emplace_back();
    request.layers.front().file = file;
    request.layers.front().role = Role::Facilities;
    if (const auto taken = takeSystems(words, request); !taken)
        return tl::unexpected(taken.error());
    const InputLayer& said = request.layers.front();
    const Offset offset = said.offset.value_or(Offset::None);
    return System{offset == Offset::None ? said.open.crs : "EPSG:" + std::to_string(kWgs84), offset};
}

/// Pulls a layer into memory, in the target system.
Result<ExportTable> convertedLayer(PlacedLayer& layer, Offset put, Session& session)
{
    ExportTable table{layer.name(), layer.columns(), {}, {}};
    const Progress progress = session.progress("convert");
    while (true) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        auto batch = layer.next();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            break;
        for (Shape& shape : (*batch)->shapes)
            for (auto& part : shape.parts)
                for (Path& path : part)
                    for (Coordinate& c : path) {
                        const LonLat shifted = applyOffset({c.x, c.y}, put);
                        c = put == Offset::None ? c : Coordinate{shifted.lon, shifted.lat};
                    }
        std::move((*batch)->values.begin(), (*batch)->values.end(), std::back_inserter(table.rows));
        std::move((*batch)->shapes.begin(), (*batch)->shapes.end(), std::back_inserter(table.shapes));
    }
    session.add(layer.takeIssues());
    return table;
}

bool isTable(const std::string& file)
{
    return endingOf(file) == ".csv" || endingOf(file) == ".xlsx";
}

/// A table has no shapes: points become two columns, lines and areas would be lost.
Result<void> canHold(const std::string& file, const std::string& layer, ShapeKind kind)
{
    if (isTable(file) && (kind == ShapeKind::Line || kind == ShapeKind::Polygon))
        return fail(Code::TableTakesPoints, {{"file", file}, {"layer", layer}});
    return {};
}

/// What can be told before its rows are read.
Result<void> checkLayer(const ConvertArgs& args, const System& from, const LayerInfo& info)
{
    if (const auto holds = canHold(args.out, info.name, info.kind); !holds)
        return holds;
    const auto said = from.crs.empty() ? fail(Code::CrsUnknown) : crsFromText(from.crs);
    const std::string word = args.from.empty() ? from.crs : args.from;
    return said ? checkSystem(info, *said, word, utf8(std::filesystem::path(args.in).filename()))
                : Result<void>();
}

/// What the layer's coordinates are before they are converted; degrees of a map service need no .prj.
Result<Crs> sourceCrs(const LayerInfo& info, const System& from)
{
    if (info.crs)
        return *info.crs;
    if (from.offset != Offset::None)
        return crsFromText(from.crs);
    return fail(Code::ImportCrsMissing, {{"layer", info.name}});
}

Result<ExportBook> convertedBook(const ConvertArgs& args, const System& from, const System& to,
                                 Session& session)
{
    const std::filesystem::path file(args.in);
    const auto target = crsFromText(to.crs);
    const auto names = listLayers(file);
    if (!target || !names)
        return tl::unexpected(!names ? names.error() : target.error());
    ExportBook book{{}, *target};
    for (const std::string& name : *names) {
        OpenOptions options;
        options.layer = names->size() > 1 ? name : std::string();
        options.crs = from.offset == Offset::None ? from.crs : std::string();
        const auto reader = openVector(file, options);
        if (!reader)
            return tl::unexpected(reader.error());
        if (const auto fine = checkLayer(args, from, (*reader)->layer()); !fine)
            return tl::unexpected(fine.error());
        session.add((*reader)->issues());
        const auto crs = sourceCrs((*reader)->layer(), from);
        if (!crs)
            return tl::unexpected(crs.error());
        auto placer = Placer::of(*crs, from.offset, *target);
        if (!placer)
            return tl::unexpected(placer.error());
        PlacedLayer layer(**reader, std::move(*placer));
        auto table = convertedLayer(layer, to.offset, session);
        if (!table)
            return tl::unexpected(table.error());
        book.tables.push_back(std::move(*table));
    }
    return book;
}

/// The coordinates before they were converted would be taken for those after it.
void dropOldCoordinates(ExportTable& table)
{
    const CoordinateColumns old = findCoordinateColumns(table.columns);
    std::vector<std::size_t> columns;
    for (const auto& column : {old.x, old.y, old.pair, old.wkt})
        if (column)
            columns.push_back(*column);
    std::sort(columns.rbegin(), columns.rend());
    const auto dropFrom = [&](auto& cells) {
        for (const std::size_t column : columns)
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
    };
    dropFrom(table.columns);
    for (auto& row : table.rows)
        dropFrom(row);
}

/// Points of a table become two columns.
Result<void> coordinatesAsColumns(ExportTable& table, const Crs& crs, const std::string& file)
{
    dropOldCoordinates(table);
    table.columns.push_back({crs.geographic ? "lon" : "x", ColumnType::Real});
    table.columns.push_back({crs.geographic ? "lat" : "y", ColumnType::Real});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Shape& shape = table.shapes[row];
        if (const auto holds = canHold(file, table.name, shape.kind); !holds) // where kinds are mixed
            return holds;
        const bool point = shape.kind == ShapeKind::Point;
        table.rows[row].push_back(point ? CellValue(shape.parts[0][0][0].x) : CellValue());
        table.rows[row].push_back(point ? CellValue(shape.parts[0][0][0].y) : CellValue());
    }
    return {};
}

Result<void> write(ExportBook& book, const std::string& file, Session& session)
{
    if (isTable(file))
        for (ExportTable& table : book.tables)
            if (const auto done = coordinatesAsColumns(table, *book.crs, file); !done)
                return done;
    return writeOut(file, book, session);
}

Exit runConvert(const ConvertArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.out, {".gpkg", ".geojson", ".shp", ".csv", ".xlsx"}, {args.in});
        !fine)
        return session.failed(fine.error());
    const auto from = args.from.empty() ? saidOf(args.in, session.options().systems) : systemOf(args.from);
    const auto to = systemOf(args.to);
    if (!from || !to)
        return session.failed(!from ? from.error() : to.error());
    auto book =
        session.timed("convert", [&](const Progress&) { return convertedBook(args, *from, *to, session); });
    if (!book)
        return session.failed(book.error());
    if (const auto written = write(*book, args.out, session); !written)
        return session.failed(written.error());
    Json layers = Json::array();
    for (const ExportTable& table : book->tables) {
        layers.push_back({{"name", table.name}, {"rows", table.rows.size()}});
        if (!session.json())
            session.out() << table.name << ": " << formatCount(std::int64_t(table.rows.size()))
                          << session.either(" 行", " rows") << '\n';
    }
    return session.done({{"command", "convert"}, {"from", args.from}, {"to", args.to}, {"layers", layers}});
}

} // namespace

void addConvert(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ConvertArgs>();
    CLI::App* command = parent.add_subcommand("convert", "A file in another coordinate system");
    command->add_option("in", args->in, "File to read")->required();
    command->add_option("out", args->out, "File to write: .gpkg, .geojson, .shp; points also .csv, .xlsx")
        ->required();
    command->add_option("--from", args->from, "What the coordinates are; default: as the file says")
        ->type_name("gcj02|bd09|wgs84|EPSG:n");
    command->add_option("--to", args->to, "What they become")
        ->type_name("gcj02|bd09|wgs84|EPSG:n")
        ->required();
    choose(*command, chosen, args, runConvert);
}

} // namespace yike::cli
