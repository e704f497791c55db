// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array kSentences = {
    Sentence{Code::ReportNotMade,
             "报告没有生成完整，未写入文件，原来的文件没有改动。请重试；若仍失败，请报告此问题。",
             "The report did not come out whole and was not written; the old file is untouched. Please try "
             "again, and "
             "report it if it fails once more."},
    // -- command line
    Sentence{Code::CommandMissing, "没有说要做什么。用 yike-cli --help 看有哪些命令。",
             "No command was given. See yike-cli --help."},
    Sentence{Code::WrongUse, "命令写得不对：{detail}。用 yike-cli 命令 --help 看用法。",
             "Wrong use: {detail}. See yike-cli COMMAND --help."},
    Sentence{Code::CommandUnknown, "没有“{value}”这个命令。可用的命令：{allowed}。",
             "There is no command “{value}”. Commands: {allowed}."},
    Sentence{Code::CommandUnfinished, "命令没有写完，后面还要写：{allowed}。",
             "The command is not complete; one of these has to follow: {allowed}."},
    Sentence{Code::ArgumentUnknown, "不认识“{value}”。用 yike-cli 命令 --help 看有哪些选项。",
             "“{value}” is not known here. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentMissing, "缺少必需的 {option}。用 yike-cli 命令 --help 看用法。",
             "{option} is missing and required. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentValueMissing, "{option} 后面没有写值。用 yike-cli 命令 --help 看用法。",
             "{option} needs a value. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentNotNumber, "{option} 要写数字，“{value}”不是数字。",
             "{option} takes a number, and “{value}” is none."},
    Sentence{Code::ArgumentOutside, "{option} 不能取“{value}”，应在 {least} 到 {most} 之间。",
             "{option} cannot be “{value}”; it lies between {least} and {most}."},
    Sentence{Code::ArgumentNotAllowed, "{option} 不能取“{value}”，可用：{allowed}。",
             "{option} cannot be “{value}”; it takes {allowed}."},
    Sentence{Code::ArgumentNeeds, "{option} 要和 {needs} 一起写。用 yike-cli 命令 --help 看用法。",
             "{option} has to come with {needs}. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentTooFew, "{option} 至少要写 {least} 个。用 yike-cli 命令 --help 看用法。",
             "{option} takes {least} or more. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentTooMany, "{option} 写多了，最多 {most} 个值。用 yike-cli 命令 --help 看用法。",
             "{option} has too many values; it takes {most} at most. See yike-cli COMMAND --help."},
    Sentence{Code::ArgumentNoValue, "{option} 是开关，后面不写值。",
             "{option} is a switch and takes no value."},
    Sentence{Code::ArgumentNotHere, "{command} 用不到 {option}。它用于：{allowed}。",
             "{command} has no use for {option}. It is for: {allowed}."},
    Sentence{
        Code::InputUnclear,
        "没有说清用哪些数据：给一个 .yike 项目，或文件夹、文件，或 --communities 与 --facilities，不要混用。",
        "What to read is not clear: give a .yike project, or folders and files, or --communities and "
        "--facilities, not a mixture."},
    Sentence{Code::DateBroken, "“{value}”不是日期，请写成 2025-06-30。",
             "\"{value}\" is no date; write it as 2025-06-30."},
    Sentence{Code::OptionBroken, "“{value}”不是选项，请写成 名称=取值，如 fitness-metres=800。",
             "\"{value}\" is no option; write it as ID=VALUE, such as fitness-metres=800."},
    Sentence{Code::LimitBroken, "“{value}”不是步行范围，请写成 500m,15min。",
             "\"{value}\" is no walking limit; write limits as 500m,15min."},
    Sentence{Code::SystemBroken, "“{value}”不是坐标系，请写 gcj02、bd09、wgs84 或 EPSG:4550。",
             "\"{value}\" is no coordinate system; write gcj02, bd09, wgs84 or EPSG:4550."},
    Sentence{
        Code::ResourcesMissing,
        "找不到程序自带的标准目录（{file}）。请重新安装，或用环境变量 YIKE_RESOURCES 指明。",
        "The standards that come with the program were not found ({file}). Install it again or name their "
        "folder in YIKE_RESOURCES."},
    Sentence{Code::ScenarioUnknown, "项目里没有名为“{value}”的方案。现有：{allowed}。",
             "The project has no scenario \"{value}\". It has: {allowed}."},
    Sentence{Code::ReportAbsent, "这个程序编译时没有带报告功能（YIKE_DESKTOP=OFF）。",
             "This program was built without reports (YIKE_DESKTOP=OFF)."},
    Sentence{Code::SnapshotBroken,
             "“{file}”不是评估结果：{detail:parser}。请给 .yike 项目，或 yike-cli assess --json 存下的文件。",
             "“{file}” is no assessment: {detail:parser}. Give a .yike project or what yike-cli assess "
             "--json wrote."},
    Sentence{
        Code::SnapshotsApart, "两次评估的标准或选项不同（{before}；{after}），变化不全是现实的变化。",
        "The two assessments differ in standard or options ({before}; {after}); not every change is one of "
        "the city."},
    Sentence{Code::SnapshotsOneCity,
             "前后两份数据的城市名称不同（{before}、{after}），各只有一个城市，按同一城市比较。",
             "The city is called “{before}” before and “{after}” after; each has one city only, so they were "
             "taken for the same."},
    Sentence{Code::NothingToFill, "标准“{standard}”在所选层级和条款没有需要部门填报的数值。",
             "Standard “{standard}” asks departments for no figure at this level and clause."},
    Sentence{Code::ClauseUnknown, "标准“{standard}”没有条文或指标“{value}”。可用的指标编号：{allowed}。",
             "Standard “{standard}” has no clause or indicator “{value}”. Indicators: {allowed}."},
    Sentence{Code::GroupUnknown, "标准“{standard}”的计分卡没有分组“{value}”。可用：{allowed}。",
             "The scorecard of standard “{standard}” has no section “{value}”. It has: {allowed}."},
    Sentence{Code::WeightColumnMissing, "图层“{layer}”没有字段“{column}”。现有：{allowed}。",
             "Layer \"{layer}\" has no column \"{column}\". It has: {allowed}."},
    Sentence{Code::WeightCellsUnusable,
             "图层“{layer}”的字段“{column}”有 {count} 行不是数或小于零，按无人计。",
             "Column \"{column}\" of layer \"{layer}\" has {count} {count|row that is|rows that are} no "
             "number or below zero; {count|it counts|they count} as nobody."},
    Sentence{Code::ZoneColumnMissing, "图层“{layer}”没有字段“{column}”，无法分区。现有：{allowed}。",
             "Layer \"{layer}\" has no column \"{column}\" to group by. It has: {allowed}."},
    Sentence{Code::FacilitiesNone,
             "“{file}”里没有可用的设施：没有一处既在用又有位置。请检查状态一列和坐标，或是否选错了文件。",
             "“{file}” has no usable facility: none is both in use and placed. Check the column with the "
             "status and the coordinates, and that it is the right file."},
    Sentence{Code::CategoryUnknown, "没有“{value}”这个设施类别。相近或可用的类别：{allowed:category}。",
             "There is no category “{value}”. Near or known: {allowed:category}."},
    Sentence{Code::CategoryUnclear, "“{value}”可指不止一个设施类别，请写其中一个：{allowed:category}。",
             "“{value}” may be more than one category; name one: {allowed:category}."},
    Sentence{Code::CategoryNotThere,
             "“{file}”里没有在用且有位置的{category:category}。其中有这些类别：{allowed:category}。",
             "“{file}” has no {category:category} that is in use and placed. It has: {allowed:category}."},
    Sentence{
        Code::ProjectAsLayer,
        "“{file}”是一刻项目，不能当作这里的图层。reach 和 service-areas "
        "可以用项目的设施（--facilities）和道路"
        "（--streets），reach 还可以用它的需求（--demand）；其他选项请给图层文件。",
        "“{file}” is a Yike project and cannot be this layer. reach and service-areas take the facilities "
        "(--facilities) and streets (--streets) of a project, reach its demand (--demand) too; other options "
        "need a file of the layer."},
    Sentence{
        Code::RasterAlone,
        "“{file}”是栅格，单独评估不了。请给文件夹、.yike 项目，或社区边界和设施的文件；高程栅格用 --terrain "
        "{file} 加上。",
        "“{file}” is a raster and cannot be assessed alone. Give a folder, a .yike project, or files of "
        "communities and facilities; add a raster of heights by --terrain {file}."},
    Sentence{Code::OutIsInput,
             "要写的“{file}”就是要读的文件，写入会覆盖原数据，因此没有执行。请换一个文件名。",
             "“{file}” is to be written but is one of the files to read; it would be overwritten, so nothing "
             "was done. Choose another name."},
    Sentence{
        Code::TableTakesPoints,
        "图层“{layer}”有线或面，表格“{file}”只能存点的坐标。请改写 .gpkg、.geojson 或 .shp。",
        "Layer “{layer}” has lines or areas, and the table “{file}” can hold coordinates of points only. "
        "Write .gpkg, .geojson or .shp."},
    Sentence{
        Code::DemandNotAreas,
        "--demand 是点（项目的居住点也是），--demand-from {value} 没有可分配的范围。请去掉 --demand-from，"
        "或给带面的需求图层。",
        "--demand has points (as the homes of a project are), no areas, so there is nothing to spread by "
        "--demand-from {value}. Leave it out, or give a layer of areas."},
    Sentence{Code::StreetsNeeded,
             "{option} 要沿道路量算：请用 --streets 给出道路，并不要写 --straight-line。",
             "{option} is measured along streets: give them by --streets, without --straight-line."},
    Sentence{Code::AreasNone, "“{file}”里没有面。请给面图层。",
             "“{file}” has no areas. Give a layer of polygons."},
    Sentence{Code::DemandNone, "文件“{file}”里没有带位置的需求。",
             "File \"{file}\" has no demand with a place."},
    Sentence{Code::ReachDemandUnsnapped,
             "{count} 个需求点（共 {weight}）离步行道路超过 {metres} 米，按不可达计。",
             "{count} demand {count|point|points} (weight {weight}) {count|lies|lie} more than {metres} m "
             "from any walkable street and {count|counts|count} as out of reach."},
    Sentence{Code::ReachRouteNone, "{metres} 米内没有可步行到达的设施，因此没有路线。",
             "No facility can be walked to within {metres} m, so there is no route."},
    Sentence{Code::ReachDemandOutsideZones, "{count} 个需求点（共 {weight}）不在任何分区内。",
             "{count} demand {count|point|points} (weight {weight}) {count|lies|lie} in no zone."},
};

} // namespace

std::span<const Sentence> appSentences()
{
    return kSentences;
}

} // namespace yike
