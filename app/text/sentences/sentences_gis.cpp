// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument. Files, systems, projects,
// exports, rasters.
constexpr std::array kSentences = {
    Sentence{Code::FileNotFound, "找不到文件“{file}”。请检查路径，或重新选择文件。",
             "The file “{file}” does not exist. Check the path or choose it again."},
    Sentence{Code::FileNotRegular, "“{file}”不是普通文件，无法读取。请选择磁盘上的数据文件。",
             "“{file}” is not a regular file. Choose a data file on disk."},
    Sentence{
        Code::FileUnreadable, "无法读取“{file}”：{detail:library}。请检查文件是否完整、是否有读取权限。",
        "“{file}” cannot be read: {detail:library}. Check that it is complete and that you may read it."},
    Sentence{Code::FileNotWritten,
             "无法写入“{file}”：{detail:library}。原来的文件没有改动，请换一个位置或清理磁盘空间后重试。",
             "“{file}” could not be written: {detail:library}. The old file is untouched; choose another "
             "place or free "
             "some space and try again."},
    Sentence{
        Code::FileTypeUnsupported,
        "不支持“{file}”的文件格式。请另存为 Shapefile、GeoPackage、GeoJSON、CSV 或 XLSX。",
        "The format of “{file}” is not supported. Save it as Shapefile, GeoPackage, GeoJSON, CSV or XLSX."},
    Sentence{Code::FileTooLarge, "“{file}”超过 {limit} 字节的上限。请拆分后再打开，或另存为 GeoPackage。",
             "“{file}” is larger than the limit of {limit} bytes. Split it, or save it as GeoPackage."},
    Sentence{Code::CrsUnknown, "无法识别坐标系“{crs}”。请改用 EPSG 编号，例如 EPSG:4550。",
             "The coordinate system “{crs}” is not known. Give its EPSG number, such as EPSG:4550."},
    Sentence{Code::CrsNoTransform, "无法从“{from}”转换到“{to}”。请检查两个坐标系是否选对。",
             "No conversion leads from “{from}” to “{to}”. Check that both systems are the right ones."},
    Sentence{Code::CoordinateUnusable, "坐标（{x}，{y}）无法转换。请检查数据和它的坐标系。",
             "The coordinate ({x}, {y}) cannot be converted. Check the data and their coordinate system."},
    Sentence{Code::CrsInferred, "“{layer}”没有坐标系说明，已按坐标数值推断为 {crs}。如不对，请改选坐标系。",
             "“{layer}” does not say its coordinate system; by the size of its coordinates it was taken as "
             "{crs}. Choose another if that is wrong."},
    Sentence{Code::CrsAmbiguous,
             "“{layer}”没有坐标系说明，坐标（{x}，{y}）可能属于：{candidates}。请在地图上对照后选择。",
             "“{layer}” does not say its coordinate system; ({x}, {y}) may be in {candidates}. Compare on "
             "the map and choose."},
    Sentence{Code::CrsMissing,
             "“{layer}”没有坐标系说明，坐标（{x}，{y}）也看不出是哪种坐标系。请向提供数据的单位询问后选择。",
             "“{layer}” does not say its coordinate system, and ({x}, {y}) does not give it away. Ask "
             "whoever made the data, then choose it."},
    Sentence{Code::CrsUnreadable, "看不懂“{layer}”的坐标系说明“{definition}”。请选择坐标系。",
             "The coordinate system of “{layer}” is described in words that are not understood: "
             "“{definition}”. Choose the system."},
    Sentence{Code::CrsContradicts,
             "“{layer}”标明的坐标系是 {crs}，但坐标（{x}，{y}）与它不符。请选择正确的坐标系。",
             "“{layer}” says it is in {crs}, but ({x}, {y}) cannot be. Choose the right system."},
    Sentence{Code::CrsOldDatum,
             "“{layer}”使用旧基准 {crs}，没有保密转换参数时会有 50–100 米偏差。请取得 CGCS2000 版本。",
             "“{layer}” is on an old datum, {crs}; without its secret parameters it lies 50 to 100 m off. "
             "Ask for it in CGCS2000."},
    Sentence{
        Code::FileDamaged, "“{file}”已损坏或不是它的扩展名所说的格式：{detail:library}。请重新导出后再试。",
        "“{file}” is damaged or not what its extension says: {detail:library}. Export it again and retry."},
    Sentence{Code::LayerNotFound, "“{file}”里没有图层“{layer}”。请从文件列出的图层中选择。",
             "“{file}” has no layer “{layer}”. Choose one of the layers it lists."},
    Sentence{Code::DwgUnsupported, "无法读取 DWG 文件“{file}”。请在 CAD 中另存为 DXF 后再打开。",
             "“{file}” is a DWG drawing. Save it as DXF in your CAD program and open that."},
    Sentence{Code::GpkgUnsafe,
             "“{file}”含有视图或虚拟表“{table}”，它可能读取其他文件，因此没有打开。请把需要的图层另存为新的 "
             "GeoPackage。",
             "“{file}” holds a view or virtual table, “{table}”, that could read other files, so it was not "
             "opened. Save the layers you need to a new GeoPackage."},
    Sentence{Code::ShpDamaged, "“{file}”不是有效的 Shapefile 图形文件。请重新导出。",
             "“{file}” is not a valid .shp. Export the layer again."},
    Sentence{Code::DbfDamaged, "“{file}”不是有效的 DBF 表。请重新导出。",
             "“{file}” is not a valid .dbf table. Export the layer again."},
    Sentence{Code::DbfMissing, "“{layer}”缺少可用的 .dbf，只有图形没有属性。请把同名的 .dbf 放在一起再打开。",
             "“{layer}” has no usable .dbf: shapes only, no attributes. Put the .dbf of the same name beside "
             "it and open it again."},
    Sentence{
        Code::DbfTruncated,
        "“{layer}”的属性表声称有 {claimed} 行，实际只有 {present} 行。请核对文件是否完整。",
        "The table of “{layer}” claims {claimed} rows but holds {present}. Check that the file is complete."},
    Sentence{Code::ShapesAndRowsDiffer,
             "“{layer}”有 {shapes} 个图形却有 {rows} 行属性，只能按顺序对应。请核对文件。",
             "“{layer}” has {shapes} shapes but {rows} rows of attributes; they are paired in order. Check "
             "the files."},
    Sentence{
        Code::ShxMissing, "“{layer}”缺少 .shx 索引，已在内存旁重建（{count} 个图形），原文件夹未改动。",
        "“{layer}” has no .shx; the index was rebuilt away from the source ({count} {count|shape|shapes})."},
    Sentence{Code::ShxDamaged, "“{layer}”的 .shx 索引与图形不符，已重建（{count} 个图形），原文件夹未改动。",
             "The .shx of “{layer}” does not fit its shapes; the index was rebuilt away from the source "
             "({count} {count|shape|shapes})."},
    Sentence{Code::ShpTruncated, "“{layer}”的图形文件不完整，只读到前 {count} 个图形。请重新获取文件。",
             "The .shp of “{layer}” breaks off; only the first {count} {count|shape|shapes} could be read. "
             "Get the file again."},
    Sentence{Code::FieldNameCut, "“{layer}”的字段名“{field}”末尾的字被截断，已去掉残缺部分。",
             "The name of field “{field}” of “{layer}” was cut in the middle of a character; the broken end "
             "is left out."},
    Sentence{Code::TextCut,
             "“{layer}”有 {count} 处文字在字符中间被截断（{count||如}第 {row} 行），已去掉残缺部分。",
             "In “{layer}” {count} {count|text was|texts were} cut in the middle of a character "
             "({count|in|for example in} "
             "row {row}); the broken end is left out."},
    Sentence{Code::TextUnreadable,
             "“{layer}”有 {count} 处文字不是有效的 {encoding}（{count||如}第 {row} 行）。请换一种编码试试。",
             "In “{layer}” {count} {count|text is|texts are} not valid {encoding} ({count|in|for example in} "
             "row {row}). Try "
             "another encoding."},
    Sentence{Code::EncodingGuessed, "“{layer}”没有写明编码，按常用汉字判断为 {encoding}。如有乱码请改选。",
             "“{layer}” does not say its encoding; common Hanzi show it to be {encoding}. Choose another if "
             "texts look wrong."},
    Sentence{Code::EncodingDoubtful,
             "“{layer}”标明编码为 {encoding}，但内容更像 {candidates}。请对照样例选择。",
             "“{layer}” says its encoding is {encoding}, but its bytes look like {candidates}. Compare the "
             "samples and choose."},
    Sentence{Code::EncodingUnknown,
             "看不出“{layer}”的编码，暂按 {encoding} 显示。可能是：{candidates}。请对照样例选择。",
             "The encoding of “{layer}” cannot be told; {encoding} is used for now. It may be {candidates}. "
             "Compare the samples and choose."},
    Sentence{
        Code::GeometryNotFinite,
        "“{layer}”有 {count} 个图形含有无效坐标（{count||如}第 {row} "
        "行），这些行按无图形处理。请在数据中改正。",
        "In “{layer}” {count} {count|shape holds|shapes hold} impossible coordinates ({count|in|for example "
        "in} row {row}); "
        "{count|that row counts|those rows count} as having no shape. Correct {count|it|them} in the data."},
    Sentence{Code::GeometryTooLarge,
             "“{layer}”有 {count} 个图形超过 {limit} 个顶点（{count||如}第 {row} 行），没有读入。请先简化。",
             "In “{layer}” {count} {count|shape has|shapes have} more than {limit} vertices ({count|in|for "
             "example in} row "
             "{row}) and {count|was left out. Simplify it|were left out. Simplify them} first."},
    Sentence{Code::RingUnclosed,
             "“{layer}”有 {count} 个多边形没有闭合（{count||如}第 {row} 行），已闭合后读入。",
             "In “{layer}” {count} {count|ring was|rings were} not closed ({count|in|for example in} row "
             "{row}); {count|it "
             "was|they were} closed on reading."},
    Sentence{Code::GeometryPartTooShort,
             "“{layer}”有 {count} 个图形含有点数不足的线或环（{count||如}第 {row} 行），已略去。",
             "In “{layer}” {count} {count|shape holds|shapes hold} lines or rings with too few points "
             "({count|in|for example in} row {row}); those parts were left out."},
    Sentence{
        Code::GeometryKindsMixed,
        "“{layer}”有 {count} 个图形混有点、线、面（{count||如}第 {row} 行），只保留最高一级。请拆分图层。",
        "In “{layer}” {count} {count|shape mixes|shapes mix} points, lines and polygons ({count|in|for "
        "example in} row "
        "{row}); only the highest kind is kept. Split the layer."},
    Sentence{Code::GeometryCollectionUnpacked,
             "“{layer}”有 {count} 个几何集合（{count||如}第 {row} 行），已按其中的图形读入。",
             "“{layer}” has {count} geometry {count|collection|collections} ({count|in|for example in} row "
             "{row}); {count|it "
             "was|they were} read as the shapes {count|it holds|they hold}."},
    Sentence{Code::GeometryKindUnknown,
             "“{layer}”有 {count} 个图形的类型无法使用（{count||如}第 {row} 行），按无图形处理。",
             "In “{layer}” {count} {count|shape is|shapes are} of a kind that cannot be used ({count|in|for "
             "example in} row "
             "{row}); {count|that row counts|those rows count} as having no shape."},
    Sentence{Code::CurvesMadeLinear, "“{layer}”有 {count} 个曲线图形（{count||如}第 {row} 行），已化为折线。",
             "“{layer}” has {count} curved {count|shape|shapes} ({count|in|for example in} row {row}); "
             "{count|it was|they "
             "were} made of straight pieces."},
    Sentence{Code::HeightsLeftOut, "“{layer}”有 {count} 个图形带高程或测量值，只使用平面位置。",
             "“{layer}” has {count} {count|shape|shapes} with heights or measures; only positions in the "
             "plane are used."},
    Sentence{Code::NumberNotFinite,
             "“{layer}”有 {count} 个数值不是有限数（{count||如}第 {row} 行），按缺失处理。",
             "In “{layer}” {count} {count|number is|numbers are} not finite ({count|in|for example in} row "
             "{row}) and "
             "{count|counts|count} as missing."},
    Sentence{Code::ReadingTroubled,
             "读取“{layer}”到第 {row} 行时出错，可能缺少部分内容：{detail}。请检查文件。",
             "Reading “{layer}” met trouble near row {row}, and something may be missing: {detail}. Check "
             "the file."},
    Sentence{Code::DatabaseFailed, "SQLite：{detail:library}。", "SQLite: {detail:library}."},
    Sentence{Code::FileInUse,
             "“{file}”已在另一个窗口或程序中打开，这里只能查看。请关闭另一处，或另存为新文件。",
             "“{file}” is open in another window, so here it is read-only. Close it there, or save under "
             "another name."},
    Sentence{Code::ProjectForeign, "“{file}”不是一刻的工程文件。数据图层请用“导入”打开。",
             "“{file}” is no Yike project. Import it if it is a data layer."},
    Sentence{Code::ProjectForeignObject,
             "“{file}”中含有工程文件不应有的对象“{object}”，为安全起见未打开。请向提供者索取原始工程文件。",
             "“{file}” holds “{object}”, which no project file has; it was not opened, to be safe. Ask its "
             "sender for the original project."},
    Sentence{Code::ProjectTooNew,
             "“{file}”由更新的版本保存（格式 {version}，本程序最高支持 {known}）。请升级程序后再打开。",
             "“{file}” was saved by a newer version (format {version}; this program knows up to {known}). "
             "Update the program to open it."},
    Sentence{Code::ProjectTooOld,
             "工程文件格式 {version} 过旧，无法升级到 {known}。请用旧版本打开并重新保存。",
             "Format {version} of the project is too old to bring up to {known}. Open and save it with an "
             "older version first."},
    Sentence{Code::ProjectDamaged, "工程文件“{file}”已损坏（{where}），没有打开。请使用备份。",
             "The project “{file}” is damaged ({where}) and was not opened. Use a backup."},
    Sentence{
        Code::ProjectOpenElsewhere,
        "“{file}”正被其他程序编辑，未写入文件的改动没有读到。请在那里保存并关闭后重新打开。",
        "“{file}” is being edited by another program; what it has not yet written was not read. Save and "
        "close it there, then open again."},
    Sentence{Code::ProjectTableChanged,
             "表“{table}”的内容与保存时不一致：被其他程序改过，或磁盘出错。请核对后再使用。",
             "Table “{table}” is not as it was saved: another program changed it, or the disk failed. Check "
             "it before use."},
    Sentence{Code::ProjectFileReadOnly, "“{file}”是只读文件，可以查看，不能保存。请另存为新文件。",
             "“{file}” is read-only: you can look but not save. Save under another name."},
    Sentence{Code::ProjectFolderReadOnly, "“{file}”所在的文件夹不可写，可以查看，不能保存。请另存到别处。",
             "The folder of “{file}” cannot be written: you can look but not save. Save elsewhere."},
    Sentence{Code::ExportTypeUnsupported, "不能写成“{file}”。文件名的扩展名请用：{allowed}。",
             "“{file}” cannot be written. Use one of these endings: {allowed}."},
    Sentence{
        Code::FieldNamesShortened,
        "Shapefile 的字段名最长 10 个字节（约 3 个汉字），“{file}”中有字段改用短名：{names}。要保留全名，"
        "请改写 .gpkg。",
        "Column names of a shapefile have at most 10 bytes, so some in “{file}” were shortened: {names}. "
        "Write .gpkg to keep them whole."},
    Sentence{Code::ExportTooBig,
             "内容超过 Excel 的行数或单元格长度上限，无法写入“{file}”。请改用 .gpkg 或 .csv。",
             "There are more rows or longer texts than Excel holds for “{file}”. Use .gpkg or .csv."},
    Sentence{Code::StandardUnknown, "没有编号为“{id}”的标准。可用的有：{known}；也可以给出 .toml 目录文件。",
             "There is no standard “{id}”. Known: {known}; or name a catalogue file (.toml)."},
    Sentence{Code::ZipNothing,
             "“{file}”里没有可以打开的图层。请放入 Shapefile、GeoPackage、GeoJSON、CSV 或 XLSX。",
             "“{file}” holds no layer that can be opened. Put a Shapefile, GeoPackage, GeoJSON, CSV or XLSX "
             "into it."},
    Sentence{Code::LayerEmpty, "“{layer}”没有任何行。请核对是否选对了图层。",
             "“{layer}” has no rows. Check that it is the right layer."},
    Sentence{Code::GeometryInvalid,
             "“{layer}”有 {count} 个图形无效，例如第 {row} "
             "行在（{x}，{y}）处：{reason:library}。可以在确认后修复。",
             "In “{layer}” {count} {count|shape is|shapes are} invalid, such as row {row} at ({x}, {y}): "
             "{reason:library}. {count|It|They} can be repaired once you agree."},
    Sentence{Code::GeometryMissing,
             "“{layer}”有 {count} 行没有图形（{count||如}第 {row} 行），只参与不需要位置的统计。",
             "In “{layer}” {count} {count|row has|rows have} no shape ({count|in|for example in} row {row}); "
             "{count|it "
             "counts|they count} only where no place is needed."},
    Sentence{Code::RowsDuplicate,
             "“{layer}”有 {count} 行与其他行完全相同（{count||如}第 {row} 行）。请核对是否重复录入。",
             "In “{layer}” {count} {count|row equals|rows equal} another one in everything ({count|in|for "
             "example in} row "
             "{row}). Check whether {count|it was|they were} entered twice."},
    Sentence{Code::ShapesDuplicate,
             "“{layer}”有 {count} 个图形与其他行的图形完全相同（{count||如}第 {row} 行）。请核对。",
             "In “{layer}” {count} {count|shape equals|shapes equal} that of another row ({count|in|for "
             "example in} row "
             "{row}). Check {count|it|them}."},
    Sentence{Code::GeometryFailed, "图形运算失败：{detail:library}。请先修复无效的图形。",
             "A computation with shapes failed: {detail:library}. Repair invalid shapes first."},
    Sentence{Code::FileIsRaster, "“{file}”是栅格数据，不能作为矢量图层打开。请把它用作地形或底图。",
             "“{file}” is a raster and cannot be opened as a vector layer. Use it as terrain or base map."},
    Sentence{Code::RasterCrsMissing,
             "栅格“{file}”没有坐标系或位置信息，无法使用。请先在 GIS 软件中为它设定坐标系。",
             "Raster “{file}” has no coordinate system or position and cannot be used. Assign one first."},
    Sentence{
        Code::RasterElsewhere, "栅格“{file}”不覆盖规划范围。请换用覆盖该范围的数据，或检查它的坐标系。",
        "Raster “{file}” does not cover the area of the plan. Use one that does, or check its coordinate "
        "system."},
    Sentence{Code::RasterNoValues, "栅格“{file}”在规划范围内没有任何有效值。请换用覆盖该范围的数据。",
             "Raster “{file}” has no valid value in the area of the plan. Use one that covers it."},
    Sentence{Code::RasterCoarsened, "栅格“{file}”很细，每 {step} × {step} 个像元取平均值使用。",
             "Raster “{file}” is very fine; averages of {step} × {step} pixels were used."},
    Sentence{Code::RasterBandsUnused, "栅格“{file}”有 {count} 个波段，只使用第一个。",
             "Raster “{file}” has {count} {count|band|bands}; only the first was used."},
    Sentence{Code::RasterNegative, "栅格“{file}”有 {count} 个像元为负数，按无数据处理。",
             "{count} {count|pixel|pixels} of raster “{file}” {count|is|are} negative; {count|it counts|they "
             "count} as no data."},
    Sentence{Code::TerrainUnused,
             "数据中有高程栅格“{file}”，但坡度未计入步行距离。需要时请用 --terrain 指定它。",
             "Terrain raster “{file}” is there, but slopes do not count in walks. Name it with --terrain to "
             "use it."},
};

} // namespace

std::span<const Sentence> gisSentences()
{
    return kSentences;
}

} // namespace yike
