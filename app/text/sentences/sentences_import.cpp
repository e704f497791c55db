// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument. From files to a plan.
constexpr std::array kSentences = {
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
        Code::ImportCrsMissing,
        "图层“{layer}”的坐标系未知，无法定位。请为它选择坐标系（命令行用 --crs 文件=EPSG:4550）。",
        "The coordinate system of layer “{layer}” is not known, so it cannot be placed. Choose one for it "
        "(--crs FILE=EPSG:4550)."},
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
             "字段对应模板“{file}”第 {line} 行第 {column} 列有误：{detail:parser}。请改正后重试。",
             "The mapping template “{file}” has a mistake in line {line}, column {column}: {detail:parser}. "
             "Correct "
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
             "“{name}”的边界不合规：{detail:library}。面积和落点可能不准，可在确认后自动修复。",
             "The boundary of “{name}” is not valid: {detail:library}. Areas and points in it may be wrong; "
             "it can "
             "be repaired if you agree."},
    Sentence{Code::UnitShapeRepaired, "“{name}”的边界已修复（原因：{detail:library}），源文件未改动。",
             "The boundary of “{name}” was repaired ({detail:library}); the source file is unchanged."},
    Sentence{
        Code::UnitsOverlap, "“{first}”与“{second}”的边界重叠约 {area} 平方米，重叠处的住户和设施归前者。",
        "“{first}” and “{second}” overlap by about {area} m²; homes and facilities there go to the first."},
    Sentence{Code::UnitsGap, "“{name}”旁边的社区之间有约 {area} 平方米的缝隙，其中的建筑不属于任何社区。",
             "There is a gap of about {area} m² between the communities beside “{name}”; buildings in it "
             "belong to none."},
    Sentence{Code::UnitsNotDissolved, "“{name}”的边界未能由社区合并得出。",
             "The boundary of “{name}” could not be made from its communities."},
    Sentence{
        Code::OffsetVote,
        "图层“{layer}”落在自己社区（“{against}”）内的比例：原样 {asIs}%，按 GCJ-02 还原 {gcj02}%，按 BD-09 "
        "还原 {bd09}%；采用：{chosen:offset}。还原为规划用途的近似值，请确认；不对时用 --crs 文件=wgs84 "
        "指定。",
        "Places of layer “{layer}” that lie in their own community (“{against}”): as they are {asIs} %, "
        "taken as GCJ-02 {gcj02} %, as BD-09 {bd09} %; used: {chosen:offset}. The correction is an "
        "approximation "
        "for planning; please confirm, or say --crs FILE=wgs84."},
    Sentence{
        Code::OffsetHeldAgainst,
        "图层“{layer}”与“{against}”相合的比例（临街或落在所属社区内）：原样 {asIs}%，按 GCJ-02 还原 "
        "{gcj02}%，按 BD-09 还原 {bd09}%；采用：{chosen:offset}。还原为规划用途的近似值，请确认；不对时用 "
        "--crs "
        "文件=wgs84 指定。",
        "Layer “{layer}” held against “{against}”, places beside a street or in their own community: as it "
        "is {asIs} %, taken as GCJ-02 {gcj02} %, as BD-09 {bd09} %; used: {chosen:offset}. The correction is "
        "an "
        "approximation for planning; please confirm, or say --crs FILE=wgs84."},
    Sentence{
        Code::OffsetUnknown,
        "无法判断图层“{layer}”的经纬度是否带 GCJ-02 或 BD-09 偏移（与“{against}”对照不出结果），按原样使用；"
        "若有偏移，位置会差 0.5 至 1.3 公里。请用 --crs 文件=wgs84、gcj02 或 bd09 说明。",
        "Whether the degrees of layer “{layer}” are shifted (GCJ-02 or BD-09) could not be told from "
        "“{against}”; they are used as they are. If they are shifted, places are wrong by 0.5 to 1.3 km. "
        "Say --crs FILE=wgs84, gcj02 or bd09."},
    Sentence{
        Code::OffsetUnwitnessed,
        "图层“{layers}”都是中国境内的经纬度，没有米制坐标或 OpenStreetMap 的图层可以对照，按原样使用。"
        "若它们都带同样的 GCJ-02 或 BD-09 偏移，彼此间的距离不受影响，但全部位置会一起偏 0.5 至 1.3 公里，"
        "与卫星影像、高程和别的数据对不上。请用 --crs 文件=wgs84、gcj02 或 bd09 说明。",
        "All layers with coordinates (“{layers}”) are degrees inside China; nothing in metres or from "
        "OpenStreetMap is there to hold them against, so they are used as they are. If all of them carry the "
        "same GCJ-02 or BD-09 shift, distances between them stay right, but every place is off by 0.5 to "
        "1.3 km and fits neither imagery nor terrain nor other data. Say --crs FILE=wgs84, gcj02 or bd09."},
    Sentence{
        Code::OffsetWordBroken,
        "“{value}”没有说清：请写 文件=wgs84、gcj02、bd09 或 EPSG:4550。用到的文件：{files}。",
        "“{value}” is not clear: write FILE=wgs84, gcj02, bd09 or EPSG:4550. The files in use: {files}."},
    Sentence{
        Code::SystemWithoutFiles,
        "--crs 说的“{value}”没有对象：这次没有读入任何图层文件。项目里的坐标在做项目时已经定好，要改请用 "
        "yike-cli project 从原来的文件重新做，并在那里写 --crs。",
        "--crs “{value}” has nothing to speak of: no layer file is read here. Where the data of a "
        "project lie was settled when it was made; to change that make it anew of its files with "
        "yike-cli project and say --crs there."},
    Sentence{
        Code::SystemNotDegrees,
        "“{file}”不可能是 {system} 的经纬度：有坐标（{x}，{y}），超出经度 ±180、纬度 ±90，应是米制坐标。"
        "请去掉这一项，用文件自带的坐标系；文件没有写明时，请写 文件=EPSG:4550 这样的编号。",
        "“{file}” cannot be degrees of {system}: it has the coordinate ({x}, {y}), beyond longitude ±180 "
        "and latitude ±90, so these are metres. Leave the option out to take the file's own system, or say "
        "FILE=EPSG:4550 or the like where the file names none."},
    Sentence{Code::SystemNotMetres,
             "“{file}”不可能是米制的 {system}：全部坐标都在 ±180、±90 以内，如（{x}，{y}），应是经纬度。请写 "
             "文件=wgs84、gcj02 或 bd09。",
             "“{file}” cannot be in {system}, which is in metres: all its coordinates lie within ±180 and "
             "±90, such as ({x}, {y}), so they are degrees. Say FILE=wgs84, gcj02 or bd09."},
    Sentence{Code::ImportCategoryUnknown, "图层“{layer}”中的设施类别“{word}”不在分类表中。请为它指定类别。",
             "The category “{word}” in layer “{layer}” is not in the taxonomy. Choose a category for it."},
    Sentence{Code::ImportStatusUnknown, "图层“{layer}”中的状态“{word}”无法识别，按“在用”处理。",
             "The status “{word}” in layer “{layer}” is not known; the facility counts as existing."},
    Sentence{Code::ImportAreaMissing, "图层“{layer}”中有设施没有建筑面积（空或 0），按无数据处理，不当作 0。",
             "Some facilities of layer “{layer}” have no floor area (blank or 0); it counts as no data, not "
             "as 0."},
    Sentence{Code::ImportAreaFromOutline, "图层“{layer}”中有室外场地没有活动面积，已按其轮廓量算。",
             "Some open-air places of layer “{layer}” state no activity area; it was measured from their "
             "outline."},
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
    Sentence{Code::ValuesOnlyCity,
             "表“{layer}”中的“{name}”连接到唯一的城市级单位“{unit}”，名称不一致。请核对。",
             "“{name}” in table “{layer}” was joined to “{unit}”, the only city there is, which is called "
             "otherwise. Please check."},
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
             "{count} demand {count|point|points} (weight {weight}) {count|lies in no community and "
             "counts|lie in no community and count} in the total only."},
    Sentence{Code::DemandPlacesOutside, "有 {count} 个人口地点（共 {weight}）不在任何社区范围内，未计入。",
             "{count} {count|place|places} of people (weight {weight}) {count|lies in no community and "
             "was|lie in no community and were} left out."},
    Sentence{Code::DemandInWater,
             "有 {count} 个需求点（共 {weight}）落在水域内，人口已分给同社区的其他地点。",
             "{count} demand {count|point|points} (weight {weight}) {count|lies|lie} in water; "
             "{count|its|their} people went to the other places of the community."},
    Sentence{Code::DemandInSeveral,
             "有 {count} 个需求点（共 "
             "{weight}）同时落在两个以上社区内，只计入编号在前的一个。请检查社区边界是否重叠。",
             "{count} demand {count|point|points} (weight {weight}) {count|lies|lie} in two or more "
             "communities and {count|counts|count} in the first one only. Check whether boundaries overlap."},
    Sentence{Code::DemandScaled,
             "需求点的“{key}”合计为 {own}，而所在社区填报的合计为 {stated}；以社区填报数为准，按比例调整。",
             "“{key}” of the demand points adds up to {own}, but their communities state {stated}; the "
             "stated totals "
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
        Code::BarrierKindByName,
        "“{layer}”没有说明障碍类型，按名称中的“{word}”算作 {kind}（wall 围墙，water 水域，rail 铁路，gate "
        "门）。不对时请写 --barriers 文件=类型。",
        "“{layer}” does not say what its barriers are; by “{word}” in its name they count as {kind}. "
        "Otherwise say --barriers FILE=wall, water, rail or gate."},
    Sentence{Code::BarrierKindAssumed,
             "“{layer}”没有说明障碍类型，名称也看不出，算作 {kind}。请写 --barriers "
             "文件=wall（围墙）、water（水域）、"
             "rail（铁路）或 gate（门）。",
             "“{layer}” does not say what its barriers are, nor does its name; they count as {kind}. Say "
             "--barriers FILE=wall, water, rail or gate."},
    Sentence{Code::BarrierWordUnknown,
             "“{value}”不是障碍类型（图层“{layer}”）。请写 wall（围墙）、water（水域）、rail（铁路）或 "
             "gate（门）。",
             "“{value}” is no kind of barrier (layer “{layer}”). Say wall, water, rail or gate."},
    Sentence{
        Code::BarriersNone, "“{layer}”中没有可用的障碍（围墙、水域、铁路或门）。请检查是否选对图层。",
        "“{layer}” has no barriers: no walls, water, railways or gates. Check that it is the right layer."},
    Sentence{Code::EntrancesUnmatched,
             "“{layer}”中有 {count} 个出入口找不到唯一对应的设施（如“{name}”），未采用。请核对编号或名称。",
             "{count} {count|entrance|entrances} of “{layer}” {count|belongs|belong} to no facility, or to "
             "several (such as “{name}”), and {count|was|were} not used. Check codes or names."},
    Sentence{Code::EntrancesGuessed,
             "{count} 处面状设施没有出入口，已取道路与边界相接处共 {entrances} 点作为出入口。",
             "{count} {count|facility drawn as an area has|facilities drawn as areas have} no entrances; "
             "{entrances} {entrances|place where a street meets the boundary was|places where streets meet "
             "the boundaries were} taken."},
    Sentence{Code::StreetsNoneWalkable, "图层“{layer}”中没有可以步行的道路。请检查道路类型的对应。",
             "Layer “{layer}” has no way that can be walked. Check the mapping of the road class."},
    Sentence{Code::FileIsCompanion, "“{file}”是“{main}”的附属文件，不能单独打开。请打开“{main}”。",
             "“{file}” is a part of “{main}” and nothing by itself. Open “{main}”."},
    Sentence{Code::FileIsCompanionAlone,
             "“{file}”是 Shapefile 的附属文件，旁边没有“{main}”。请找到“{main}”，和它放在一起再打开。",
             "“{file}” is a part of a shapefile, and “{main}” is not beside it. Find “{main}”, put the two "
             "together and open it."},
    Sentence{
        Code::LayersApart,
        "图层“{layer}”离“{against}”约 {kilometres} "
        "公里，不在一处。请检查两个文件的坐标系，或是否选错了文件。",
        "Layer “{layer}” lies some {kilometres} km from “{against}”. Check the coordinate systems of both "
        "files, and that they are the right ones."},
    Sentence{Code::FileIsProject,
             "“{file}”是一刻项目，不是图层：在一刻中打开它，或用 yike-cli assess {file} 评估。",
             "“{file}” is a Yike project, not a layer: open it in Yike, or assess it with yike-cli assess "
             "{file}."},
    Sentence{
        Code::FolderEmpty,
        "文件夹“{file}”里没有能读的文件。请检查路径，或另存为 Shapefile、GeoPackage、GeoJSON、CSV 或 XLSX。",
        "Folder “{file}” holds no file that can be read. Check the path, or save the data as Shapefile, "
        "GeoPackage, GeoJSON, CSV or XLSX."},
    Sentence{
        Code::LayerHasNoPlace,
        "“{layer}”没有图形，也没有认得出的坐标列，无法定位。请给出经度、纬度两列（如 经度、纬度 或 "
        "lon、lat），"
        "或改用带图形的图层。",
        "“{layer}” has neither shapes nor columns with coordinates, so nothing in it has a place. Give it "
        "two columns such as lon and lat, or use a layer with shapes."},
};

} // namespace

std::span<const Sentence> importSentences()
{
    return kSentences;
}

} // namespace yike
