// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/help_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yike::cli {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair kDescriptions[] = {
    // the program
    {"Who is served by community services, where the gaps are and why.",
     "社区服务覆盖了谁、缺口在哪里、为什么。"},
    {"Print this help message and exit", "显示本说明"},
    {"Display program version information and exit", "显示版本"},
    {"Result and findings as JSON on standard output", "结果和提示以 JSON 写到标准输出"},
    {"Language of sentences and headings: zh (default) or en", "语句和表头的语言：zh（默认）或 en"},
    {"Threads to use; 0 (default): all processors", "使用的线程数；0（默认）为全部处理器"},
    {"Seconds and peak memory of each phase on standard error", "在标准错误输出各阶段的秒数和内存峰值"},
    {"Column decisions of an earlier import (TOML)", "以前导入时定下的字段对应（TOML）"},
    {"Exit codes: 0 done, 1 done but findings need attention, 2 wrong use, 3 bad input, 4 cancelled.",
     "退出码：0 完成；1 完成，但有提示需要处理；2 用法有误；3 输入有误；4 已取消。"},
    // plans
    {"A project (.yike), or folders and files whose use is guessed",
     "项目（.yike），或文件夹、文件（用途自动判断）"},
    {"A project (.yike), or folders and files", "项目（.yike），或文件夹、文件"},
    {"Polygons of communities", "社区边界（面）"},
    {"Polygons that group communities naming no parent", "没有写明上级的社区按这些面归并"},
    {"Facilities", "设施"},
    {"Numbers of communities and larger units", "社区和上级单元的填报数值"},
    {"Streets that are walked along", "步行道路"},
    {"Buildings that residents live in", "住宅建筑"},
    {"Day of the assessment, 2025-06-30; default: of the project, else today",
     "评估日期，如 2025-06-30；默认取项目的，否则为今天"},
    {"Consent to repair boundaries that cross themselves", "同意修复自相交的边界"},
    {"Id or catalogue file of the standard; see standards list",
     "标准的编号或文件；编号见 yike-cli standards list"},
    {"Id or catalogue file; default: of the project", "标准的编号或文件；默认取项目的"},
    {"A choice of the standard, repeatable: fitness-metres=800",
     "标准的选项，可重复：fitness-metres=800；允许的取值见 standards show"},
    {"Ignore the streets; said in the result", "不用道路，按直线估算；结果会注明"},
    {"Straight line times this (default 1.3)", "直线距离乘以此绕行系数（默认 1.3）"},
    // walking
    {"Who walks: adult, elder, child, pram, wheelchair; decides the pace and what stairs cost",
     "谁在走：adult 成年人、elder 老年人、child 儿童、pram 推婴儿车、wheelchair "
     "轮椅；决定步速和楼梯的折算"},
    {"Metres a minute (default: of the profile, else 60)", "步速，米/分（默认取 --profile 的，否则 60）"},
    {"Metres a minute (default 60)", "步速，米/分（默认 60）"},
    {"Heights (GeoTIFF): slopes make walks longer, up and down apart",
     "高程（GeoTIFF）：坡度使步行变长，上下坡分别计"},
    {"Walks to the facility (default), from it, or the worst of both",
     "方向：to 去设施（默认）、from 从设施回、worst 取较远的一程"},
    {"Walls, water, railways and gates that streets are cut at; repeatable",
     "隔断道路的围墙、水面、铁路、门，可重复"},
    {"Streets of one level connect where they cross; a bridge never does", "同层道路在交叉处连通；桥不连通"},
    {"Join dead ends to a street within so many metres (default 0: none; suspected ones are told)",
     "把断头路接到这么多米内的道路（默认 0，不接，只提示可疑处）"},
    {"Your own table of who may walk where", "自定的通行规则表"},
    {"Points with the code or name of the facility they lead into", "设施出入口（点），带设施编号或名称"},
    {"Areas of water; the sea is no edge where facilities may be missing", "水域（面）；海边不算范围边缘"},
    {"Areas of water: no leg crosses them and no area has them", "水域（面）：不穿越，也不计入服务区"},
    {"Walls, water, railways and gates that streets are cut at; repeatable; FILE=wall|water|rail|gate says "
     "what "
     "rows are that do not",
     "隔断道路的围墙、水面、铁路、门，可重复；自身没有写明类型的，用 文件=wall|water|rail|gate 指明"},
    {"What the coordinates of a file are, where that is not to be found out; repeatable",
     "无法判断时指明某个文件的坐标系，可重复"},
    // assess, compare, project, report
    {"A standard's indicators for every unit", "按标准评估每个单元的各项指标"},
    {"Result as .gpkg, .xlsx or .csv", "结果文件：.gpkg、.xlsx 或 .csv"},
    {"Result as .xlsx, .gpkg or .csv", "结果文件：.xlsx、.gpkg 或 .csv"},
    {"What changed from one state of a city to the next", "前后两次评估之间的变化"},
    {"Two or more, oldest first: projects (.yike), or what assess --json wrote",
     "两个或更多，从旧到新：项目（.yike），或 assess --json 的结果"},
    {"Every change as .xlsx or .csv (of the first two)", "全部变化：.xlsx，或 .csv（只含前两个）"},
    {"Make a project of folders and files", "把文件夹、文件做成项目"},
    {"Project to write", "要写的项目"},
    {"Name of the plan; default: of the folder", "方案名称；默认取文件夹名"},
    {"Invented data: said on every page", "虚构数据：每页都会注明"},
    {"The gap report as PDF, in the language of --lang", "缺口报告（PDF），语言随 --lang"},
    {"PDF to write", "要写的 PDF"},
    {"Compare this scenario of the project with its baseline", "把项目的这个方案与现状比较"},
    {"Date on the paper; default: today", "印在纸上的日期；默认今天"},
    // analyses
    {"Places or beds against those who can walk to them (2SFCA)",
     "托位、床位与步行够得到的人相比（两步移动搜索法）"},
    {"Facilities that supply: childcare", "提供服务的设施类别，可重复：childcare"},
    {"What they supply: places, beds", "提供什么：places 托位、beds 床位"},
    {"Who needs it: population.0to3", "谁需要：population.0to3"},
    {"How far anybody walks (default 1000m); of several the largest counts",
     "最远走多远（默认 1000m）；给了几个时按最大的计算"},
    {"binary (default), stepped (Luo and Qi's three rings), gaussian, kernel, or rings of your own: "
     "500:1,1000:0.5",
     "距离衰减：binary 等权（默认）、stepped 三圈、gaussian 高斯、kernel 核密度，或自定各圈：500:1,1000:0.5"},
    {"Who is in reach, by age group and pace", "各年龄人群按不同步速的可达情况"},
    {"A reach indicator, repeatable; all unless said: 18a", "步行可达指标，可重复；不写为全部：18a"},
    {"Paces tried for every group beside the rule's own, metres a minute (default 50,40: elders; with "
     "--profile that of the profile)",
     "除条文的步速外，每类人群再试的步速，米/分（默认 50,40，老年人；有 --profile 时取它的步速）"},
    {"Units in the table: city (default) ... community", "表中的单元：city 全市（默认）……community 社区"},
    {"Which verdicts hold, which hang on an assumption; pace curve",
     "哪些结论稳健，哪些取决于假设；步速曲线"},
    {"An indicator, repeatable; all unless said", "指标编号，可重复；不写为全部"},
    {"Slowest and fastest pace that verdicts are tried at, metres a minute (default 50,67 around 60; with "
     "--profile that of the profile); the curve of each walked row always runs from 40 to 120",
     "检验结论用的最慢和最快步速，米/分（默认以 60 为准取 50,67；有 --profile 时用该人员的步速）；"
     "步行各行的曲线总是 40 到 120"},
    {"Per cent by which targets, distances and households vary, up and down (default 10)",
     "目标、距离、户数上下浮动的百分比（默认 10）"},
    {"What closing every gap costs, and in which order to begin", "补齐全部缺口要多少钱，先做哪些"},
    {"Your unit costs (TOML); else the placeholders", "自己的造价表（TOML）；否则用占位数字"},
    {"Gain that orders the works: verdicts turned (default), residents",
     "按什么收益排序：verdicts 新增达标（默认）、residents 居民"},
    {"The same city under two or more standards", "同一城市按两个或更多标准对照"},
    {"Two or more ids or files, with commas between them", "两个或更多标准的编号或文件，用逗号隔开"},
    // reach, areas, streets
    {"Share of a weight within walking limits of the nearest facility", "步行范围内够得到最近设施的人口占比"},
    {"Polygons or points with a weight, or a project (.yike) for its homes",
     "带人数的面或点，或项目（.yike，取其居住点）"},
    {"Column of the demand: people, households ...; of a project: population, households",
     "需求的人数字段：人口、户数等；项目写 population、households"},
    {"Where people are in a polygon: buildings FILE | estates FILE | raster FILE | land FILE | grid | "
     "centroid "
     "(default centroid)",
     "人在面内哪里：buildings 文件 | estates 文件 | raster 文件 | land 文件 | grid | "
     "centroid（住宅建筑、小区、人口栅格、居住用地、格网、质心；默认 centroid）"},
    {"Pixels of a population raster are people per square kilometre, not counts",
     "人口栅格的像元是每平方公里人数，不是人数"},
    {"Side of a grid cell in metres (default 100)", "格网边长，米（默认 100）"},
    {"Points or polygons, or a project (.yike)", "点或面，或项目（.yike）"},
    {"Only facilities of this category, by name or key: convenience-store",
     "只用这一类别的设施，写名称或代号：便利店"},
    {"Lines, an OpenStreetMap file or a project (.yike)", "线、OpenStreetMap 文件，或项目（.yike）"},
    {"Column with the zones' names", "分区名称字段"},
    {"Polygons to add up by", "汇总用的分区（面）"},
    {"Walking limits (default 500m,15min)", "步行范围（默认 500m,15min）"},
    {"Walking limits (default 500m,1000m)", "步行范围（默认 500m,1000m）"},
    {"Farthest a point may lie from its street, metres (default 150)", "点离道路最远多少米（默认 150）"},
    {"Farthest a facility may lie from its street, metres (default 150)", "设施离道路最远多少米（默认 150）"},
    {"Also how many facilities are within each limit", "另示各范围内有几处设施"},
    {"Also the K nearest different facilities of each unit", "另示每个单元最近的 K 处设施"},
    {"Also the way from this place (degrees) to its nearest facility",
     "另示从此处（经纬度）到最近设施的路线"},
    {"The way as a line: .geojson, .gpkg, .shp", "路线文件：.geojson、.gpkg、.shp"},
    {"A row for each unit: .gpkg, .xlsx (there also the blind spots), .csv, .geojson, .shp",
     "每个单元一行：.gpkg、.xlsx（这两种另有盲区）、.csv、.geojson、.shp"},
    {"The ground within walking limits of facilities, as polygons", "设施步行范围的服务区（面）"},
    {"Polygons of the study area; nothing outside is drawn", "研究范围（面）；范围外不画"},
    {"overlap (default): each facility; dissolve: all as one; split: to the nearest",
     "overlap 各自一片（默认）；dissolve 合为一片；split 按最近划分"},
    {"discs (default): all within a limit; rings: between limits",
     "discs 范围内全部（默认）；rings 各圈之间"},
    {"Longest way off a street, metres (default 40)", "离开道路最多走多少米（默认 40）"},
    {"A row for each area: .gpkg, .geojson, .shp; without outlines .xlsx, .csv",
     "每片一行：.gpkg、.geojson、.shp；.xlsx、.csv 不含图形"},
    {"Streets as a walking network: parts, dead ends, slips, cuts", "步行路网检查：分块、断头、漏接、隔断"},
    {"Findings, edges and nodes as layers: .gpkg, .xlsx; findings alone: .geojson, .shp, .csv",
     "提示、边、节点图层：.gpkg、.xlsx；只要提示：.geojson、.shp、.csv"},
    // files
    {"A file in another coordinate system", "把文件转换到另一坐标系"},
    {"File to read", "要读的文件"},
    {"File to write: .gpkg, .geojson, .shp; points also .csv, .xlsx",
     "要写的文件：.gpkg、.geojson、.shp；点还可以写 .csv、.xlsx"},
    {"What the coordinates are; default: as the file says", "原坐标系；默认按文件所写"},
    {"What they become", "目标坐标系"},
    {"What is in files: layers, encoding, coordinate system, findings",
     "文件里有什么：图层、编码、坐标系、提示"},
    {"Files, or folders of files", "文件，或文件夹"},
    // standards
    {"Catalogues of standards: list, show, check, diff",
     "标准目录：list 列出、show 查看、check 检查、diff 比较"},
    {"Those that come with the program", "程序自带的标准"},
    {"Indicators of one, how each is computed, and its options", "一个标准的指标、算法和选项"},
    {"Id or file", "编号或文件"},
    {"Only the rows with these ids", "只看这些编号的行，可重复"},
    {"Mistakes of a catalogue file, by line and column", "标准文件的错误，指明行列"},
    {"Catalogue file", "标准文件"},
    {"What the second says otherwise than the first", "第二份与第一份有什么不同"},
    // values
    {"Figures of units: template, check, read", "单元填报值：template 空表、check 核对、read 读入"},
    {"Which rows of a table find their unit, and which not", "表中哪些行对得上单元，哪些对不上"},
    {"Tables of figures, repeatable", "填报表，可重复"},
    {"Rows to look at as .csv or .xlsx", "需要人工核对的行：.csv 或 .xlsx"},
    {"Put the figures of tables into a project", "把填报表读进项目"},
    {"A table for a department to fill in", "给部门填写的空表"},
    {"Units of one level; default: of every level", "只要一个层级的单元；默认各层级"},
    {"Only indicators of this clause or id, repeatable: 任务14", "只要这一条文或编号的指标，可重复：任务14"},
    {"Only indicators of a section of the scorecard", "只要计分卡一个分组的指标"},
    {"Table as .xlsx or .csv", "空表文件：.xlsx 或 .csv"},
};

constexpr std::array<Pair, 18> kValues = {{{"TEXT", "文本"},
                                           {"NUMBER", "数"},
                                           {"INTEGER", "整数"},
                                           {"FILE", "文件"},
                                           {"FIELD", "字段"},
                                           {"KEY", "类别"},
                                           {"ID", "编号"},
                                           {"ID|FILE", "编号|文件"},
                                           {"ID=VALUE", "选项=取值"},
                                           {"METRES", "米"},
                                           {"NAME", "名称"},
                                           {"LEVEL", "层级"},
                                           {"DECAY", "衰减"},
                                           {"LON,LAT", "经度,纬度"},
                                           {"K", "个数"},
                                           {"FILE[=KIND]", "文件[=类型]"},
                                           {"FILE=wgs84|gcj02|bd09|EPSG:n", "文件=wgs84|gcj02|bd09|EPSG:n"},
                                           {"DATE", "日期"}}};

} // namespace

std::string_view chineseHelp(std::string_view english)
{
    const auto found = std::find_if(std::begin(kDescriptions), std::end(kDescriptions),
                                    [&](const Pair& pair) { return pair.first == english; });
    return found == std::end(kDescriptions) ? std::string_view() : found->second;
}

std::string chineseValue(std::string_view english)
{
    const auto found =
        std::find_if(kValues.begin(), kValues.end(), [&](const Pair& pair) { return pair.first == english; });
    return std::string(found == kValues.end() ? english : found->second);
}

} // namespace yike::cli
