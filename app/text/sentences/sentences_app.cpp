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
    Sentence{
        Code::SnapshotBroken,
        "“{file}”不是评估结果：{detail}。请给 .yike 项目，或 yike-cli assess --json 存下的文件。",
        "“{file}” is no assessment: {detail}. Give a .yike project or what yike-cli assess --json wrote."},
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
    Sentence{Code::WeightColumnMissing, "图层“{layer}”没有字段“{column}”。现有：{allowed}。",
             "Layer \"{layer}\" has no column \"{column}\". It has: {allowed}."},
    Sentence{Code::WeightCellsUnusable,
             "图层“{layer}”的字段“{column}”有 {count} 行不是数或小于零，按无人计。",
             "Column \"{column}\" of layer \"{layer}\" has {count} {count|row that is|rows that are} no "
             "number or below zero; {count|it counts|they count} as nobody."},
    Sentence{Code::ZoneColumnMissing, "图层“{layer}”没有字段“{column}”，无法分区。现有：{allowed}。",
             "Layer \"{layer}\" has no column \"{column}\" to group by. It has: {allowed}."},
    Sentence{Code::FacilitiesNone, "文件“{file}”里没有可用的设施（类别：{category}）。",
             "File \"{file}\" has no usable facility (category: {category})."},
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
