// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array kSentences = {
    Sentence{Code::FileNotFound, "找不到文件“{file}”。请检查路径，或重新选择文件。",
             "The file “{file}” does not exist. Check the path or choose it again."},
    Sentence{Code::FileNotRegular, "“{file}”不是普通文件，无法读取。请选择磁盘上的数据文件。",
             "“{file}” is not a regular file. Choose a data file on disk."},
    Sentence{Code::FileUnreadable, "无法读取“{file}”：{detail}。请检查文件是否完整、是否有读取权限。",
             "“{file}” cannot be read: {detail}. Check that it is complete and that you may read it."},
    Sentence{
        Code::FileNotWritten,
        "无法写入“{file}”：{detail}。原来的文件没有改动，请换一个位置或清理磁盘空间后重试。",
        "“{file}” could not be written: {detail}. The old file is untouched; choose another place or free "
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
    Sentence{Code::FileDamaged, "“{file}”已损坏或不是它的扩展名所说的格式：{detail}。请重新导出后再试。",
             "“{file}” is damaged or not what its extension says: {detail}. Export it again and retry."},
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
    Sentence{Code::ShxMissing, "“{layer}”缺少 .shx 索引，已在内存旁重建（{count} 个图形），原文件夹未改动。",
             "“{layer}” has no .shx; the index was rebuilt away from the source ({count} shapes)."},
    Sentence{Code::ShxDamaged, "“{layer}”的 .shx 索引与图形不符，已重建（{count} 个图形），原文件夹未改动。",
             "The .shx of “{layer}” does not fit its shapes; the index was rebuilt away from the source "
             "({count} shapes)."},
    Sentence{
        Code::ShpTruncated, "“{layer}”的图形文件不完整，只读到前 {count} 个图形。请重新获取文件。",
        "The .shp of “{layer}” breaks off; only the first {count} shapes could be read. Get the file again."},
    Sentence{Code::FieldNameCut, "“{layer}”的字段名“{field}”末尾的字被截断，已去掉残缺部分。",
             "The name of field “{field}” of “{layer}” was cut in the middle of a character; the broken end "
             "is left out."},
    Sentence{Code::TextCut, "“{layer}”有 {count} 处文字在字符中间被截断（首见第 {row} 行），已去掉残缺部分。",
             "In “{layer}” {count} texts were cut in the middle of a character (first in row {row}); the "
             "broken end is left out."},
    Sentence{
        Code::TextUnreadable,
        "“{layer}”有 {count} 处文字不是有效的 {encoding}（首见第 {row} 行）。请换一种编码试试。",
        "In “{layer}” {count} texts are not valid {encoding} (first in row {row}). Try another encoding."},
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
        "“{layer}”有 {count} 个图形含有无效坐标（首见第 {row} 行），这些行按无图形处理。请在数据中改正。",
        "In “{layer}” {count} shapes hold impossible coordinates (first in row {row}); those rows count as "
        "having no shape. Correct them in the data."},
    Sentence{Code::GeometryTooLarge,
             "“{layer}”有 {count} 个图形超过 {limit} 个顶点（首见第 {row} 行），没有读入。请先简化。",
             "In “{layer}” {count} shapes have more than {limit} vertices (first in row {row}) and were left "
             "out. Simplify them first."},
    Sentence{Code::RingUnclosed, "“{layer}”有 {count} 个多边形没有闭合（首见第 {row} 行），已闭合后读入。",
             "In “{layer}” {count} rings were not closed (first in row {row}); they were closed on reading."},
    Sentence{Code::GeometryPartTooShort,
             "“{layer}”有 {count} 个图形含有点数不足的线或环（首见第 {row} 行），已略去。",
             "In “{layer}” {count} shapes hold lines or rings with too few points (first in row {row}); "
             "those parts were left out."},
    Sentence{Code::GeometryKindsMixed,
             "“{layer}”有 {count} 个图形混有点、线、面（首见第 {row} 行），只保留最高一级。请拆分图层。",
             "In “{layer}” {count} shapes mix points, lines and polygons (first in row {row}); only the "
             "highest kind is kept. Split the layer."},
    Sentence{Code::GeometryCollectionUnpacked,
             "“{layer}”有 {count} 个几何集合（首见第 {row} 行），已按其中的图形读入。",
             "“{layer}” has {count} geometry collections (first in row {row}); they were read as the shapes "
             "they hold."},
    Sentence{Code::GeometryKindUnknown,
             "“{layer}”有 {count} 个图形的类型无法使用（首见第 {row} 行），按无图形处理。",
             "In “{layer}” {count} shapes are of a kind that cannot be used (first in row {row}); those rows "
             "count as having no shape."},
    Sentence{Code::CurvesMadeLinear, "“{layer}”有 {count} 个曲线图形（首见第 {row} 行），已化为折线。",
             "“{layer}” has {count} curved shapes (first in row {row}); they were made of straight pieces."},
    Sentence{Code::HeightsLeftOut, "“{layer}”有 {count} 个图形带高程或测量值，只使用平面位置。",
             "“{layer}” has {count} shapes with heights or measures; only positions in the plane are used."},
    Sentence{Code::NumberNotFinite, "“{layer}”有 {count} 个数值不是有限数（首见第 {row} 行），按缺失处理。",
             "In “{layer}” {count} numbers are not finite (first in row {row}) and count as missing."},
    Sentence{Code::ReadingTroubled,
             "读取“{layer}”到第 {row} 行时出错，可能缺少部分内容：{detail}。请检查文件。",
             "Reading “{layer}” met trouble near row {row}, and something may be missing: {detail}. Check "
             "the file."},
    // -- from files to a plan
    Sentence{Code::ImportNothing, "没有可以导入的图层。请至少选择社区边界或设施图层，并检查各图层的用途。",
             "There is nothing to import. Choose at least a layer of communities or facilities and check "
             "what each layer is used for."},
    Sentence{Code::ImportNoCommunities,
             "没有社区边界图层：无法按社区评估。请加入社区面图层，或把某个面图层的用途设为“社区”。",
             "There is no layer of communities, so nothing can be assessed by community. Add a polygon layer "
             "of communities or choose that use for a layer."},
    Sentence{Code::ImportFileUnused, "“{file}”的用途无法判断，未使用。需要时请为它选择用途。",
             "What “{file}” is for could not be told, so it was not used. Choose a use if you need it."},
    Sentence{
        Code::ImportCrsMissing, "图层“{layer}”的坐标系未知，无法定位。请为它选择坐标系。",
        "The coordinate system of layer “{layer}” is not known, so it cannot be placed. Choose one for it."},
    Sentence{Code::ImportColumnMissing, "图层“{layer}”中没有列“{column}”。请在字段对应中改选一列。",
             "Layer “{layer}” has no column “{column}”. Choose another one in the field mapping."},
    Sentence{Code::ImportNoUnitColumn,
             "表“{layer}”中没有表示社区、街道或区县的列，无法连接。请在字段对应中指定代码列或名称列。",
             "No column of table “{layer}” names a community, sub-district or county, so it cannot be "
             "joined. Map a column with codes or names."},
    Sentence{Code::ImportNoValueColumn, "“{layer}”中没有识别出户数、人口等数值列。请在字段对应中指定。",
             "No column of “{layer}” was recognised as a number such as households or people. Map one in the "
             "field mapping."},
    Sentence{Code::ImportCellUnreadable,
             "“{layer}”的列“{column}”中有无法识别的内容，例如“{text}”，按无数据处理。",
             "Column “{column}” of “{layer}” holds cells that cannot be read, such as “{text}”; they count "
             "as no data."},
    Sentence{Code::ImportUnitsMixed,
             "“{layer}”的列“{column}”中单位不一，例如“{text}”，已按单元格中的单位换算。",
             "Column “{column}” of “{layer}” mixes units, such as “{text}”; each cell was converted by its "
             "own unit."},
    Sentence{Code::ImportValueNegative, "“{layer}”的“{field}”有负数，例如 {number}，按无数据处理。",
             "“{field}” in “{layer}” has negative numbers, such as {number}; they count as no data."},
    Sentence{Code::ImportShapesUnplaced, "图层“{layer}”中有图形无法换算坐标，这些行没有位置。请检查坐标系。",
             "Some shapes of layer “{layer}” could not be converted and have no place. Check the coordinate "
             "system."},
    Sentence{Code::TemplateInvalid,
             "字段对应模板“{file}”第 {line} 行第 {column} 列有误：{detail}。请改正后重试。",
             "The mapping template “{file}” has a mistake in line {line}, column {column}: {detail}. Correct "
             "it and try again."},
    Sentence{Code::ImportDuplicateCode,
             "社区代码 {code} 重复：“{first}”和“{second}”。按代码连接的数据会落到前一个，请改正其中一个。",
             "Community code {code} is used by both “{first}” and “{second}”. Data joined by code goes to "
             "the first; correct one of them."},
    Sentence{Code::ImportDuplicateName, "“{parent}”中有多个名为“{name}”的社区，只能按代码区分。",
             "“{parent}” has several communities named “{name}”; only their codes tell them apart."},
    Sentence{Code::ImportCodeMissing, "图层“{layer}”中有社区没有代码，例如“{name}”，只能按名称连接。",
             "Some communities of layer “{layer}” have no code, such as “{name}”; they can be joined by name "
             "only."},
    Sentence{Code::ImportShapeMissing, "图层“{layer}”中有社区没有边界，例如“{name}”，且未注明为虚拟社区。",
             "Some communities of layer “{layer}” have no boundary, such as “{name}”, and are not marked as "
             "virtual."},
    Sentence{Code::ImportParentTwoNames, "代码 {code} 有两个名称：“{first}”和“{second}”，已视为同一单位。",
             "Code {code} has two names, “{first}” and “{second}”; they were taken as one unit."},
    Sentence{Code::UnitShapeInvalid,
             "“{name}”的边界不合规：{detail}。面积和落点可能不准，可在确认后自动修复。",
             "The boundary of “{name}” is not valid: {detail}. Areas and points in it may be wrong; it can "
             "be repaired if you agree."},
    Sentence{Code::UnitShapeRepaired, "“{name}”的边界已修复（原因：{detail}），源文件未改动。",
             "The boundary of “{name}” was repaired ({detail}); the source file is unchanged."},
    Sentence{
        Code::UnitsOverlap, "“{first}”与“{second}”的边界重叠约 {area} 平方米，重叠处的住户和设施归前者。",
        "“{first}” and “{second}” overlap by about {area} m²; homes and facilities there go to the first."},
    Sentence{Code::UnitsGap, "“{name}”旁边的社区之间有约 {area} 平方米的缝隙，其中的建筑不属于任何社区。",
             "There is a gap of about {area} m² between the communities beside “{name}”; buildings in it "
             "belong to none."},
    Sentence{Code::UnitsNotDissolved, "“{name}”的边界未能由社区合并得出。",
             "The boundary of “{name}” could not be made from its communities."},
    Sentence{Code::OffsetVote,
             "图层“{layer}”的设施落在自己社区内的比例：原样 {asIs}%，按 GCJ-02 还原 {gcj02}%，按 BD-09 还原 "
             "{bd09}%；采用：{chosen}。还原为规划用途的近似值，请确认。",
             "Facilities of layer “{layer}” that lie in their own community: as they are {asIs} %, taken as "
             "GCJ-02 {gcj02} %, as BD-09 {bd09} %; used: {chosen}. The correction is an approximation for "
             "planning; please confirm."},
    Sentence{Code::ImportCategoryUnknown, "图层“{layer}”中的设施类别“{word}”不在分类表中。请为它指定类别。",
             "The category “{word}” in layer “{layer}” is not in the taxonomy. Choose a category for it."},
    Sentence{Code::ImportStatusUnknown, "图层“{layer}”中的状态“{word}”无法识别，按“在用”处理。",
             "The status “{word}” in layer “{layer}” is not known; the facility counts as existing."},
    Sentence{Code::ImportAreaMissing, "图层“{layer}”中有设施没有建筑面积（空或 0），按无数据处理，不当作 0。",
             "Some facilities of layer “{layer}” have no floor area (blank or 0); it counts as no data, not "
             "as 0."},
    Sentence{Code::FacilityNotPlaced, "设施“{name}”没有坐标：只按行政归属计入，不参与步行可达。",
             "Facility “{name}” has no position: it counts for its unit but not for walking distance."},
    Sentence{Code::FacilityOutside, "设施“{name}”不在任何社区范围内。",
             "Facility “{name}” lies in no community."},
    Sentence{
        Code::FacilityHostUnknown, "设施“{name}”所属的社区“{unit}”不存在，改按位置判断。",
        "Facility “{name}” names the community “{unit}”, which does not exist; its place decided instead."},
    Sentence{Code::FacilityHostConflict,
             "设施“{name}”登记在“{named}”，位置却在“{located}”，按登记计。请核对。",
             "Facility “{name}” is registered in “{named}” but lies in “{located}”; it counts where "
             "registered. Please check."},
    Sentence{Code::FacilityLooksDouble, "设施“{name}”与“{other}”同名且相距仅 {metres} 米，可能重复计入。",
             "Facilities “{name}” and “{other}” share a name and stand {metres} m apart; one may be counted "
             "twice."},
    Sentence{Code::ValuesUnmatched, "表“{layer}”中的“{name}”（{parent}）找不到对应的单位，这一行未使用。",
             "“{name}” ({parent}) in table “{layer}” matches no unit; the row was not used."},
    Sentence{Code::ValuesAmbiguous,
             "表“{layer}”中的“{name}”（{parent}）对应多个单位，这一行未使用。请补充代码或上级单位。",
             "“{name}” ({parent}) in table “{layer}” matches several units; the row was not used. Add a code "
             "or the parent unit."},
    Sentence{Code::ValuesTwice, "表“{layer}”中“{name}”（{parent}）出现多次，只用第一行。",
             "“{name}” ({parent}) stands in table “{layer}” more than once; only the first row was used."},
    Sentence{Code::ValuesJoinedByName,
             "表“{layer}”中有行的上级单位对不上，只凭名称连接（名称唯一）。请核对。",
             "Some rows of table “{layer}” name a parent that was not found and were joined by their unique "
             "name alone. Please check."},
    Sentence{Code::ValuesCodeUnknown, "表“{layer}”中“{name}”的代码 {code} 不存在，已按名称连接。请核对。",
             "No unit has the code {code} of “{name}” in table “{layer}”; the row was joined by its name. "
             "Please check."},
    Sentence{
        Code::ValuesNameDiffers, "表“{layer}”中的“{name}”按代码 {code} 连接到“{unit}”，名称不一致。请核对。",
        "“{name}” in table “{layer}” was joined by its code {code} to “{unit}”, which is called otherwise. "
        "Please check."},
    Sentence{Code::ValuesReplaced, "表“{layer}”中的数值取代了其他来源的不同数值。",
             "Numbers of table “{layer}” took the place of different ones from other sources."},
    Sentence{Code::ValuesUnitsAbsent, "表“{layer}”中没有部分单位的行，例如“{name}”，这些单位没有数据。",
             "Table “{layer}” has no row for some units, such as “{name}”; they have no data."},
    Sentence{Code::BuildingUseUnknown, "图层“{layer}”中有建筑没有注明用途，按住宅计。",
             "Some buildings of layer “{layer}” have no known use and count as homes."},
    Sentence{Code::BuildingFloorsMissing,
             "图层“{layer}”中有住宅没有层数，按高度每 3 米一层推算，无高度的按 1 层。",
             "Some homes of layer “{layer}” have no number of floors; it was taken from the height at 3 m "
             "each, else as 1."},
    Sentence{Code::BuildingsNoHomes, "图层“{layer}”中没有住宅，人口将分布到网格。",
             "Layer “{layer}” has no homes; people are spread over a grid."},
    Sentence{Code::BuildingsOutside, "有住宅不在任何社区范围内，未计入需求。",
             "Some homes lie in no community and were left out of the demand."},
    Sentence{
        Code::BuildingsInWater, "有住宅位于水域内，未计入需求，人口分给同社区的其他住宅。",
        "Some homes lie in water and were left out; their people went to the other homes of the community."},
    Sentence{Code::DemandFromGrid, "“{name}”里没有可供分配人口的地点，人口均匀分布到社区内的网格。",
             "“{name}” holds no place for its people; they were spread over a grid in its area."},
    Sentence{Code::DemandOnOnePoint, "有社区的全部人口放在一个点上，步行可达结果只能作参考。",
             "All people of some communities stand on one point; walking results there are rough."},
    Sentence{Code::DemandNoPlace, "“{name}”没有边界，其 {number} 人（户）不参与步行可达。",
             "“{name}” has no boundary, so its {number} people (or households) take no part in walking "
             "distances."},
    Sentence{Code::DemandNoTotals, "没有任何社区的人口或户数，无法按居民计算可达。请加入户数统计表。",
             "No community has people or households, so reach cannot be counted by residents. Add a table "
             "with them."},
    Sentence{Code::DemandPointsOutside, "有 {count} 个需求点（共 {weight}）不在任何社区范围内，只计入总数。",
             "{count} demand points (weight {weight}) lie in no community and count in the total only."},
    Sentence{Code::DemandPlacesOutside, "有 {count} 个人口地点（共 {weight}）不在任何社区范围内，未计入。",
             "{count} places of people (weight {weight}) lie in no community and were left out."},
    Sentence{Code::DemandInWater, "有 {count} 个需求点（共 {weight}）落在水域内，人口已分给同社区的其他地点。",
             "{count} demand points (weight {weight}) lie in water; their people went to the other places of the "
             "community."},
    Sentence{Code::DemandInSeveral,
             "有 {count} 个需求点（共 {weight}）同时落在两个以上社区内，只计入编号在前的一个。请检查社区边界是否重叠。",
             "{count} demand points (weight {weight}) lie in two or more communities and count in the first one only. "
             "Check whether boundaries overlap."},
    Sentence{Code::DemandScaled,
             "需求点的“{key}”合计为 {own}，而所在社区填报的合计为 {stated}；以社区填报数为准，按比例调整。",
             "“{key}” of the demand points adds up to {own}, but their communities state {stated}; the stated totals "
             "hold and the points were scaled to them."},
    Sentence{Code::LandNoHomes, "图层“{layer}”中没有居住用地。请检查用地性质一列。",
             "Layer “{layer}” holds no residential land. Check the column with the land use."},
    Sentence{Code::LandUseUnknown, "图层“{layer}”没有注明用地性质，全部按居住用地处理。",
             "Layer “{layer}” names no land use; all of it counts as residential."},
    Sentence{Code::DemandPointsUnplaced, "图层“{layer}”中有需求点没有坐标，未计入。",
             "Some demand points of layer “{layer}” have no position and were left out."},
    Sentence{Code::DemandWeightsNegative, "图层“{layer}”中有需求点的权重为负数，按无数据处理。",
             "Some demand points of layer “{layer}” have negative weights; they count as no data."},
    Sentence{Code::StreetClassUnknown,
             "图层“{layer}”中的道路类型“{word}”无法识别，按一般道路（可步行）处理。",
             "The class “{word}” in layer “{layer}” is not known; such ways count as ordinary streets open "
             "to walkers."},
    Sentence{
        Code::BarrierKindUnknown,
        "“{layer}”中的“{word}”不是已知的障碍类型：线和面按围墙计，点不计。请改用 围墙、水域、铁路 或 门。",
        "“{word}” in “{layer}” is no known kind of barrier: lines and areas count as walls, points do not "
        "count. Say wall, water, rail or gate."},
    Sentence{
        Code::BarriersNone, "“{layer}”中没有可用的障碍（围墙、水域、铁路或门）。请检查是否选对图层。",
        "“{layer}” has no barriers: no walls, water, railways or gates. Check that it is the right layer."},
    Sentence{
        Code::EntrancesUnmatched,
        "“{layer}”中有 {count} 个出入口找不到唯一对应的设施（如“{name}”），未采用。请核对编号或名称。",
        "{count} entrances of “{layer}” belong to no facility, or to several (such as “{name}”), and were "
        "not used. Check codes or names."},
    Sentence{
        Code::EntrancesGuessed,
        "{count} 处面状设施没有出入口，已取道路与边界相接处共 {entrances} 点作为出入口。",
        "{count} facilities drawn as areas have no entrances; {entrances} places where streets meet their "
        "boundaries were taken."},
    Sentence{Code::StreetsNoneWalkable, "图层“{layer}”中没有可以步行的道路。请检查道路类型的对应。",
             "Layer “{layer}” has no way that can be walked. Check the mapping of the road class."},
    Sentence{Code::DatabaseFailed, "SQLite：{detail}。", "SQLite: {detail}."},
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
    Sentence{Code::ExportTypeUnsupported,
             "无法导出为“{file}”。请使用扩展名 .gpkg、.csv、.xlsx、.geojson 或 .shp。",
             "“{file}” cannot be exported: use the extension .gpkg, .csv, .xlsx, .geojson or .shp."},
    Sentence{Code::ExportTooBig,
             "内容超过 Excel 的行数或单元格长度上限，无法写入“{file}”。请改用 .gpkg 或 .csv。",
             "There are more rows or longer texts than Excel holds for “{file}”. Use .gpkg or .csv."},
    Sentence{Code::EncodingNotKnown, "不认识编码“{encoding}”。请用 GB18030、UTF-8、Big5 等名称。",
             "The encoding “{encoding}” is not known. Use a name such as GB18030, UTF-8 or Big5."},
    Sentence{
        Code::CsvQuoteOpen, "“{file}”第 {line} 行的引号没有闭合。请在该行补上引号后再打开。",
        "In “{file}” a quote opened in line {line} is never closed. Close it there and open the file again."},
    Sentence{Code::TableTooWide,
             "“{file}”第 {line} 行的列数或单元格长度超过上限，可能不是表格。请检查分隔符。",
             "In “{file}” line {line} has more or longer cells than a table can have. Check the delimiter."},
    Sentence{Code::TableEmpty, "“{file}”里没有任何行。请选择有内容的表。",
             "“{file}” holds no rows. Choose a table with content."},
    Sentence{Code::TextDamaged,
             "“{layer}”中有些字节不是有效的 {encoding}，已用替代符显示。请换一种编码试试。",
             "Some bytes of “{layer}” are not valid {encoding} and show as replacement signs. Try another "
             "encoding."},
    Sentence{Code::HeaderFound, "“{layer}”的表头取第 {row} 行起共 {rows} 行，其上的行作为标题。可改选。",
             "The header of “{layer}” was taken to start in row {row} and to have {rows} rows; rows above "
             "are titles. It can be changed."},
    Sentence{Code::HeaderMissing, "“{layer}”没有表头，各列以字母命名。可指定表头所在的行。",
             "“{layer}” has no header; its columns are named by letters. The header row can be chosen."},
    Sentence{Code::TotalRowsDropped,
             "“{layer}”中有 {count} 行合计、小计没有计入（首见第 {row} 行）。可改为保留。",
             "{count} rows of totals in “{layer}” were left out (first in row {row}). They can be kept."},
    Sentence{Code::NoteRowsDropped, "“{layer}”中有 {count} 行注释没有计入。",
             "{count} rows of remarks in “{layer}” were left out."},
    Sentence{Code::MergedCellsFilled, "“{layer}”的合并单元格已向下填充 {count} 格。",
             "Merged cells of “{layer}” were filled down into {count} cells."},
    Sentence{Code::MergedCellsGuessed,
             "“{layer}”的“{column}”列像是合并单元格，空格按上一行填充。可改为不填。",
             "Column “{column}” of “{layer}” looks merged; its blanks take the text above. This can be "
             "switched off."},
    Sentence{Code::MergedFigures,
             "“{layer}”有 {count} 处合并单元格里是数字（首见第 {row} 行），只计入第一行，以免重复。请核对。",
             "In “{layer}” {count} merged blocks hold a figure (first in row {row}); it counts for the first "
             "row only, so as not to count twice. Check them."},
    Sentence{Code::UnitsInCells, "“{layer}”的“{column}”列有 {count} 格带单位“{unit}”，已按数字读入。",
             "In column “{column}” of “{layer}” {count} cells carry the unit “{unit}”; they were read as "
             "numbers."},
    Sentence{Code::UnitsConverted,
             "“{layer}”的“{column}”列有 {count} 格以“{unit}”为单位，已乘以 {factor} 换算。请核对。",
             "In column “{column}” of “{layer}” {count} cells are in “{unit}”; they were multiplied by "
             "{factor}. Check them."},
    Sentence{Code::ColumnMixed,
             "“{layer}”的“{column}”列大多是数字，但有 {count} "
             "格是文字（如“{example}”），整列按文字读入。请改正这些格。",
             "Column “{column}” of “{layer}” is mostly figures, but {count} cells are text (such as "
             "“{example}”), so it was read as text. Correct those cells."},
    Sentence{Code::ColumnNotFound, "“{layer}”里没有“{column}”列。请从现有的列中选择。",
             "“{layer}” has no column “{column}”. Choose one of its columns."},
    Sentence{Code::CoordinateColumnsFound, "“{layer}”的位置取自“{x}”列和“{y}”列。可改选。",
             "The positions of “{layer}” come from columns “{x}” and “{y}”. Others can be chosen."},
    Sentence{
        Code::CoordinateColumnsSwapped, "“{layer}”的横纵坐标列是反的，已对调。请在地图上核对。",
        "The coordinate columns of “{layer}” were the wrong way round and were swapped. Check on the map."},
    Sentence{Code::CoordinateNotNumber,
             "“{layer}”有 {count} 行的坐标不是数字（首见第 {row} 行），按未定位处理。",
             "In “{layer}” {count} rows have coordinates that are not numbers (first in row {row}); they "
             "count as not placed."},
    Sentence{Code::CoordinateZero,
             "“{layer}”有 {count} 行的坐标是（0，0）（首见第 {row} 行），按未定位处理。",
             "In “{layer}” {count} rows have the coordinates (0, 0) (first in row {row}); they count as not "
             "placed."},
    Sentence{
        Code::OsmNodesMissing,
        "图层“{layer}”中有 {count} 个节点不在文件里，道路在这些地方断开。请导出范围更大的数据。",
        "In layer “{layer}” {count} nodes are not in the file; streets are cut there. Export a larger area."},
    Sentence{Code::OsmAreasBroken, "图层“{layer}”中有 {count} 个面不能闭合，已略去。请在原数据中修正。",
             "In layer “{layer}” {count} areas do not close and were left out. Mend them at the source."},
    Sentence{
        Code::JsonSyntax,
        "“{file}”第 {line} 行第 {column} 列不是有效的 JSON：{detail}。请用导出它的程序重新导出，或改正该处。",
        "“{file}” is not valid JSON at line {line}, column {column}: {detail}. Correct it there or export "
        "the file again."},
    Sentence{Code::JsonTooDeep, "“{file}”第 {line} 行的嵌套层数过多，不是正常的 GeoJSON。请重新导出。",
             "“{file}” nests too deeply at line {line} to be GeoJSON. Export it again."},
    Sentence{
        Code::JsonBareArray,
        "“{file}”是一个 JSON 数组（第 {line} 行起），不是 GeoJSON。请在外面包上 FeatureCollection 后再打开。",
        "“{file}” is a bare JSON array (from line {line}), not GeoJSON. Wrap it into a FeatureCollection and "
        "open it again."},
    Sentence{Code::JsonNotObject,
             "“{file}”第 {line} 行不是 JSON 对象，因此不是 GeoJSON。请选择 GeoJSON 文件。",
             "“{file}” holds no JSON object at line {line}, so it is not GeoJSON. Choose a GeoJSON file."},
    Sentence{Code::TopoJsonUnsupported, "“{file}”是 TopoJSON（第 {line} 行）。请另存为 GeoJSON 后再打开。",
             "“{file}” is TopoJSON (line {line}). Save it as GeoJSON and open that."},
    Sentence{Code::GeoJsonNothingUsable,
             "“{file}”里没有可用的要素，第一处问题在第 {line} 行。请改正后再打开。",
             "Nothing in “{file}” can be used; the first problem is at line {line}. Correct it and open the "
             "file again."},
    Sentence{Code::GeoJsonTypeUnknown,
             "“{file}”第 {line} 行的类型“{what}”不是 GeoJSON 类型。请改正或重新导出。",
             "In “{file}” the type “{what}” at line {line} is not one of GeoJSON's. Correct it or export the "
             "file again."},
    Sentence{Code::GeoJsonMemberMissing, "“{file}”第 {line} 行的对象缺少“{what}”。请补上或重新导出。",
             "In “{file}” the object at line {line} has no “{what}”. Add it or export the file again."},
    Sentence{
        Code::GeoJsonMemberWrong, "“{file}”第 {line} 行的“{what}”类型不对。请改正或重新导出。",
        "In “{file}” the “{what}” at line {line} is of the wrong kind. Correct it or export the file again."},
    Sentence{
        Code::GeoJsonKeyTwice, "“{file}”第 {line} 行的对象里“{what}”出现了两次，含义不明。请删去一个。",
        "In “{file}” the object at line {line} has “{what}” twice, which is ambiguous. Remove one of them."},
    Sentence{Code::GeoJsonCoordinatesBad,
             "“{file}”第 {line} 行的坐标不符合 {what} 的写法，该图形无法使用。请改正或重新导出。",
             "In “{file}” the coordinates at line {line} are not those of a {what}, so the shape cannot be "
             "used. Correct them or export the file again."},
    Sentence{Code::GeoJsonNotFeature, "“{file}”第 {line} 行应是 Feature，却是“{what}”。请核对该要素。",
             "In “{file}” a Feature should stand at line {line}, but it is “{what}”. Check it."},
    Sentence{Code::GeoJsonTypeCase, "“{file}”第 {line} 行的类型“{what}”大小写不对，已照常读入。",
             "In “{file}” the type “{what}” at line {line} is in the wrong case; it was read all the same."},
    Sentence{Code::GeoJsonMemberOdd, "“{file}”第 {line} 行的“{what}”不合规范，已忽略它。",
             "In “{file}” the “{what}” at line {line} is not as the standard says; it was ignored."},
    Sentence{Code::GeoJsonPositionLong, "“{file}”第 {line} 行的坐标多于三个数，只用前两个。",
             "In “{file}” positions at line {line} have more than three numbers; the first two are used."},
    Sentence{Code::GeoJsonTurning, "“{file}”第 {line} 行的多边形绕向与规范相反，不影响结果。",
             "In “{file}” the polygon at line {line} turns the other way than the standard says; results are "
             "the same."},
    Sentence{Code::GeoJsonCrsLink,
             "“{file}”第 {line} 行用链接说明坐标系，本程序不联网，按 WGS 84 读入。如不对请改选。",
             "“{file}” points to its coordinate system by a link (line {line}), which is not followed; WGS "
             "84 is assumed. Choose another if that is wrong."},
    Sentence{Code::StandardUnknown, "没有编号为“{id}”的标准。可用的有：{known}；也可以给出 .toml 目录文件。",
             "There is no standard “{id}”. Known: {known}; or name a catalogue file (.toml)."},
    Sentence{Code::ZipNothing,
             "“{file}”里没有可以打开的图层。请放入 Shapefile、GeoPackage、GeoJSON、CSV 或 XLSX。",
             "“{file}” holds no layer that can be opened. Put a Shapefile, GeoPackage, GeoJSON, CSV or XLSX "
             "into it."},
    Sentence{Code::LayerEmpty, "“{layer}”没有任何行。请核对是否选对了图层。",
             "“{layer}” has no rows. Check that it is the right layer."},
    Sentence{Code::GeometryInvalid,
             "“{layer}”有 {count} 个图形无效，例如第 {row} 行在（{x}，{y}）处：{reason}。可以在确认后修复。",
             "In “{layer}” {count} shapes are invalid, such as row {row} at ({x}, {y}): {reason}. They can "
             "be repaired once you agree."},
    Sentence{Code::GeometryMissing,
             "“{layer}”有 {count} 行没有图形（首见第 {row} 行），只参与不需要位置的统计。",
             "In “{layer}” {count} rows have no shape (first in row {row}); they count only where no place "
             "is needed."},
    Sentence{Code::RowsDuplicate,
             "“{layer}”有 {count} 行与其他行完全相同（首见第 {row} 行）。请核对是否重复录入。",
             "In “{layer}” {count} rows equal another one in everything (first in row {row}). Check whether "
             "they were entered twice."},
    Sentence{Code::ShapesDuplicate,
             "“{layer}”有 {count} 个图形与其他行的图形完全相同（首见第 {row} 行）。请核对。",
             "In “{layer}” {count} shapes equal that of another row (first in row {row}). Check them."},
    Sentence{Code::GeometryFailed, "图形运算失败：{detail}。请先修复无效的图形。",
             "A computation with shapes failed: {detail}. Repair invalid shapes first."},
    Sentence{Code::FileIsRaster, "“{file}”是栅格数据，不能作为矢量图层打开。请把它用作地形或底图。",
             "“{file}” is a raster and cannot be opened as a vector layer. Use it as terrain or base map."},
    Sentence{Code::RasterCrsMissing, "栅格“{file}”没有坐标系或位置信息，无法使用。请先在 GIS 软件中为它设定坐标系。",
             "Raster “{file}” has no coordinate system or position and cannot be used. Assign one first."},
    Sentence{Code::RasterElsewhere, "栅格“{file}”不覆盖规划范围。请换用覆盖该范围的数据，或检查它的坐标系。",
             "Raster “{file}” does not cover the area of the plan. Use one that does, or check its coordinate "
             "system."},
    Sentence{Code::RasterNoValues, "栅格“{file}”在规划范围内没有任何有效值。请换用覆盖该范围的数据。",
             "Raster “{file}” has no valid value in the area of the plan. Use one that covers it."},
    Sentence{Code::RasterCoarsened, "栅格“{file}”很细，每 {step} × {step} 个像元取平均值使用。",
             "Raster “{file}” is very fine; averages of {step} × {step} pixels were used."},
    Sentence{Code::RasterBandsUnused, "栅格“{file}”有 {count} 个波段，只使用第一个。",
             "Raster “{file}” has {count} bands; only the first was used."},
    Sentence{Code::RasterNegative, "栅格“{file}”有 {count} 个像元为负数，按无数据处理。",
             "{count} pixels of raster “{file}” are negative; they count as no data."},
    Sentence{Code::TerrainUnused, "数据中有高程栅格“{file}”，但坡度未计入步行距离。需要时请用 --terrain 指定它。",
             "Terrain raster “{file}” is there, but slopes do not count in walks. Name it with --terrain to use it."},
};

} // namespace

std::span<const Sentence> gisSentences()
{
    return kSentences;
}

} // namespace yike
