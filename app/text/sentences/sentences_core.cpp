// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array kSentences = {
    Sentence{Code::Cancelled, "已取消，没有改动任何数据。", "Cancelled; nothing was changed."},
    Sentence{Code::Internal, "程序内部错误：{detail}。数据没有改动，请保存后重试并报告此问题。",
             "Internal error: {detail}. Your data was not changed; please save, try again and report it."},
    Sentence{Code::NoWalkableStreets,
             "{count} 条线路中没有一条可供步行。请检查道路类别的对应，或改用直线距离。",
             "Of {count} {count|line|lines} none may be walked on. Check how street classes are "
             "mapped, or measure straight lines."},
    Sentence{Code::DemandUnsnapped,
             "{count} 个居住点附近没有可步行的道路（城镇 {urban} 米、农村 {rural} "
             "米以内），按不可达计。请补画道路或检查位置。",
             "{count} {count|home has|homes have} no walkable street near {count|it|them} (within {urban} m, "
             "rural {rural} m) and {count|counts|count} as not reached. Add the missing streets or check the "
             "places."},
    Sentence{
        Code::StreetsApart,
        "路网有 {count} 片与主网不相连，共 {metres} 米（全网 {of} 米）。岛屿属正常；其他请检查路口是否相接。",
        "{count} {count|part of the street network does|parts of the street network do} not connect to the "
        "main one: {metres} m of {of} m. Islands are right so; elsewhere check that streets meet."},
    Sentence{Code::DemandOnIsland,
             "{count} 个居住点在 {parts} 片与主网不相连的路网上，只能到达同一片内的设施；"
             "居住点最多的一片是“{name}”（道路 {metres} 米）。",
             "{count} {count|home is|homes are} on {parts} street {parts|network that does|networks that do} "
             "not connect to the main one and {count|reaches|reach} only what lies there; most of them on "
             "“{name}” ({metres} m of streets)."},
    Sentence{Code::StreetUndershoots,
             "{count} 处断头路离另一条道路不到 {metres} "
             "米却没有相接，疑似画图误差。可设容差连接，或在地图上核对。",
             "{count} dead {count|end stops|ends stop} less than {metres} m from another street without "
             "meeting it, perhaps by mistake. Join {count|it|them} with a tolerance, or check "
             "{count|it|them} on the map."},
    Sentence{Code::StreetUndershootsJoined, "已按 {metres} 米容差连接 {count} 处断头路。",
             "{count} dead {count|end was|ends were} joined to a street within {metres} m."},
    Sentence{Code::StreetCrossingsApart,
             "{count} 处道路在同一层相交但没有公共节点，按不相通计。如应相通，请设为在交叉处连接。",
             "At {count} {count|place|places} streets of one level cross without a common vertex; they do "
             "not connect. Ask for crossings to be connected if they should."},
    Sentence{Code::StreetCrossingsJoined, "已在 {count} 处同层交叉点连接道路；桥和隧道不连接。",
             "Streets of one level were connected at {count} {count|crossing|crossings}; bridges and tunnels "
             "were not."},
    Sentence{Code::StreetDeadEnds, "路网有 {count} 处断头路。",
             "The streets have {count} dead {count|end|ends}."},
    Sentence{Code::StreetIslands,
             "有 {count} 片独立路网（共 {metres} 米），最大一片 {largest} 米（{name}）。岛屿属正常。",
             "{count} street {count|network stands by itself|networks stand by themselves} ({metres} m), the "
             "largest with {largest} m ({name}). Islands are right so."},
    Sentence{Code::StreetPiecesIsolated,
             "{count} 段道路与任何路网都不相连（共 {metres} 米），多为漏接。请在地图上核对。",
             "{count} {count|piece of street connects|pieces of street connect} to nothing ({metres} m in "
             "all), mostly by mistake. Check {count|it|them} on the map."},
    Sentence{Code::StreetRepeats, "已略去 {count} 个重复或长度为零的路段。",
             "{count} {count|segment that was|segments that were} drawn twice or {count|has|have} no length "
             "{count|was|were} left out."},
    Sentence{Code::StreetsCut,
             "道路在 {count} 处被阻断：围墙 {walls}、水域 {water}、铁路 {rail}、关闭的门 {gates}。",
             "Streets are cut at {count} {count|place|places}: by walls {walls}, water {water}, railways "
             "{rail}, closed gates {gates}."},
    Sentence{Code::GatesNowhere, "{count} 个门 {metres} 米内没有围墙或道路，未起作用。请检查位置。",
             "{count} {count|gate has|gates have} no wall or street within {metres} m and {count|does "
             "nothing. Check its place.|do nothing. Check their places.}"},
    Sentence{Code::TerrainMissing,
             "{of} 段道路中有 {count} 段没有高程（共 {ofMetres} 米中的 {metres} "
             "米），按平地计算。请换用覆盖全部路网的高程数据。",
             "{count} of {of} street {of|section|sections} ({metres} of {ofMetres} m) {count|has no terrain "
             "under it and counts|have no terrain under them and count} as flat. Use a terrain raster that "
             "covers all streets."},
    Sentence{Code::SlopesNotCounted, "没有给出高程数据，坡度未计入步行时间；台阶已按出行人群计入。",
             "No terrain was given, so slopes do not count; stairs count as the walker takes them."},
    Sentence{
        Code::EditFacilityUnknown, "编号为 {id} 的设施不存在，编辑未执行。可能已被先前的编辑移除。",
        "There is no facility with id {id}; the edit was not made. An earlier edit may have removed it."},
    Sentence{Code::EditFacilityIdTaken, "设施编号 {id} 已被占用，编辑未执行。",
             "Facility id {id} is taken; the edit was not made."},
    Sentence{Code::EditUnitUnknown, "编号为 {id} 的单元不存在，编辑未执行。",
             "There is no unit with id {id}; the edit was not made."},
    Sentence{Code::EditNumberUnusable,
             "“{name}”的面积、坐标或数值不可用（须为有限数，面积不小于 0），编辑未执行。",
             "An area, position or value of “{name}” cannot be used (finite numbers, areas of 0 or more); "
             "the edit was not made."},
    Sentence{Code::ScenarioNotApplicable, "方案“{scenario}”无法套用到当前基线，基线没有改动。",
             "Scenario “{scenario}” cannot be applied to the baseline; the baseline is unchanged."},
    Sentence{Code::EditUnreadable, "一条编辑记录无法读取：{detail}。其余数据没有改动。",
             "A recorded edit cannot be read: {detail}. Nothing else was changed."},
    Sentence{Code::EditKindUnknown, "未知的编辑类型“{value}”，可用的有：{allowed}。文件可能来自更新的版本。",
             "Unknown kind of edit “{value}”; known are {allowed}. The file may come from a newer version."},
    Sentence{Code::EditFieldMissing, "编辑记录“{kind}”缺少“{key}”。",
             "The recorded edit “{kind}” lacks “{key}”."},
    Sentence{Code::EditFieldBroken, "编辑记录“{kind}”的“{key}”不可用。",
             "“{key}” of the recorded edit “{kind}” cannot be used."},
    Sentence{Code::CatalogueSyntax, "“{file}”第 {line} 行第 {column} 列：不符合 TOML 语法：{detail:parser}。",
             "“{file}”, line {line}, column {column}: not valid TOML: {detail:parser}."},
    Sentence{Code::CatalogueKeyMissing, "“{file}”第 {line} 行第 {column} 列：缺少“{key}”或其内容为空。",
             "“{file}”, line {line}, column {column}: “{key}” is missing or empty."},
    Sentence{Code::CatalogueKeyUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的项“{key}”，此处可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown key “{key}”; allowed here: {allowed}."},
    Sentence{Code::CatalogueTypeWrong, "“{file}”第 {line} 行第 {column} 列：“{key}”应写成 {expected}。",
             "“{file}”, line {line}, column {column}: “{key}” should be written as {expected}."},
    Sentence{Code::CatalogueIdBroken,
             "“{file}”第 {line} 行第 {column} 列：“{key}”的值“{value}”只能由字母、数字、点和连字符组成。",
             "“{file}”, line {line}, column {column}: “{key}” is “{value}”; only letters, digits, dots and "
             "hyphens are allowed."},
    Sentence{Code::CatalogueTextIncomplete,
             "“{file}”第 {line} 行第 {column} 列：“{key}”须同时给出 {allowed} 两种文字。",
             "“{file}”, line {line}, column {column}: “{key}” needs its text in both languages: {allowed}."},
    Sentence{Code::CatalogueKindUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的指标类型“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown kind “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueComparatorUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的比较方式“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown comparator “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueLevelUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的层级“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown level “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueVerificationUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的核实程度“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown verification “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueAppliesUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的适用对象“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown setting “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueAppliesEmpty,
             "“{file}”第 {line} 行第 {column} 列：“{key}”为空，指标对谁都不适用。请写 urban、rural 或两者。",
             "“{file}”, line {line}, column {column}: “{key}” is empty, so the row applies to nobody. Write "
             "urban, rural or both."},
    Sentence{
        Code::CatalogueDateBroken,
        "“{file}”第 {line} 行第 {column} 列：“{key}”的值“{value}”不是日期，请写成 2025-12-31。",
        "“{file}”, line {line}, column {column}: “{key}” is “{value}”, which is no date; write 2025-12-31."},
    Sentence{Code::CatalogueDatesReversed,
             "“{file}”第 {line} 行第 {column} 列：“{key}”（{value}）早于发布日期。",
             "“{file}”, line {line}, column {column}: “{key}” ({value}) is earlier than the date of issue."},
    Sentence{Code::CatalogueNumberOutOfRange,
             "“{file}”第 {line} 行第 {column} 列：“{key}”为 {value}，应在 {least} 到 {most} 之间。",
             "“{file}”, line {line}, column {column}: “{key}” is {value}; it should be between {least} and "
             "{most}."},
    Sentence{Code::CatalogueOperandUnclear,
             "“{file}”第 {line} 行第 {column} 列：“{key}”须且只须给出其中一种：{allowed}。",
             "“{file}”, line {line}, column {column}: “{key}” needs exactly one of {allowed}."},
    Sentence{Code::CatalogueListEmpty,
             "“{file}”第 {line} 行第 {column} 列：“{key}”列表为空；不需要时请删去此项。",
             "“{file}”, line {line}, column {column}: the list “{key}” is empty; leave it out where it is "
             "not needed."},
    Sentence{Code::CatalogueParameterMissing,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”的类型 {kind} 需要“{key}”。",
             "“{file}”, line {line}, column {column}: row “{id}” of kind {kind} needs “{key}”."},
    Sentence{Code::CatalogueParameterUnused,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”的类型 {kind} 不使用“{key}”，已忽略。",
             "“{file}”, line {line}, column {column}: row “{id}” of kind {kind} does not use “{key}”; it was "
             "ignored."},
    Sentence{
        Code::CatalogueCategoryUnknown, "“{file}”第 {line} 行第 {column} 列：设施类别“{value}”不在分类表中。",
        "“{file}”, line {line}, column {column}: the facility category “{value}” is not in the taxonomy."},
    Sentence{Code::CatalogueIndicatorTwice,
             "“{file}”第 {line} 行第 {column} 列：指标编号“{id}”在第 {first} 行已经用过。",
             "“{file}”, line {line}, column {column}: the row id “{id}” is already used in line {first}."},
    Sentence{Code::CatalogueOptionTwice,
             "“{file}”第 {line} 行第 {column} 列：选项编号“{id}”在第 {first} 行已经用过。",
             "“{file}”, line {line}, column {column}: the option id “{id}” is already used in line {first}."},
    Sentence{Code::CatalogueChoiceTwice,
             "“{file}”第 {line} 行第 {column} 列：选项“{option}”中的“{id}”出现两次。",
             "“{file}”, line {line}, column {column}: option “{option}” has the choice “{id}” twice."},
    Sentence{
        Code::CatalogueOptionUnknown,
        "“{file}”第 {line} 行第 {column} 列：指标“{id}”引用了不存在的选项“{value}”，已有选项：{allowed}。",
        "“{file}”, line {line}, column {column}: row “{id}” names the option “{value}”, which does not "
        "exist; there are {allowed}."},
    Sentence{Code::CatalogueOptionUnused, "“{file}”：选项“{id}”没有任何指标使用。",
             "“{file}”: no row uses the option “{id}”."},
    Sentence{Code::CatalogueOptionUnclear,
             "“{file}”第 {line} 行第 {column} 列：选项“{id}”须有 choices 或 sets，二者取一。",
             "“{file}”, line {line}, column {column}: option “{id}” needs either choices or sets, not both."},
    Sentence{Code::CatalogueDefaultUnknown,
             "“{file}”第 {line} 行第 {column} 列：选项“{id}”的默认值“{value}”不在其中：{allowed}。",
             "“{file}”, line {line}, column {column}: the default “{value}” of option “{id}” is none of "
             "{allowed}."},
    Sentence{
        Code::CatalogueChangeUnknown,
        "“{file}”第 {line} 行第 {column} 列：选项不能改动“{key}”，可改动的有：{allowed}。",
        "“{file}”, line {line}, column {column}: an option cannot change “{key}”; it can change {allowed}."},
    Sentence{Code::CatalogueChangeBroken,
             "“{file}”第 {line} 行第 {column} 列：选项给“{key}”的值“{value}”不可用。",
             "“{file}”, line {line}, column {column}: the option's value “{value}” does not fit “{key}”."},
    Sentence{Code::CatalogueNatureUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的行性质“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown nature “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueRecurrenceUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的周期“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown recurrence “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueDeadlineRecurs,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”按周期考核，不能同时有期限；请删去其中一项。",
             "“{file}”, line {line}, column {column}: row “{id}” recurs and so has no deadline; leave one of "
             "the two out."},
    Sentence{Code::CatalogueRollUpUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的上卷方式“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown roll-up “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueSharingUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的共用设施计法“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown sharing “{value}”; allowed: {allowed}."},
    Sentence{Code::CataloguePeriodUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的更新期“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown period “{value}”; allowed: {allowed}."},
    Sentence{Code::CataloguePeriodBasisUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的更新期算法“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown period basis “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueLevelsBroken,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”的 levels 须各不重复，且最低一级为其 "
             "level（{value}）。",
             "“{file}”, line {line}, column {column}: the levels of row “{id}” must differ, and the lowest "
             "of them must be its level ({value})."},
    Sentence{Code::CatalogueGroupUnknown,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”属于不存在的分组“{value}”，已有分组：{allowed}。",
             "“{file}”, line {line}, column {column}: row “{id}” is in the group “{value}”, which does not "
             "exist; there are {allowed}."},
    Sentence{Code::CatalogueGroupTwice,
             "“{file}”第 {line} 行第 {column} 列：分组编号“{id}”在第 {first} 行已经用过。",
             "“{file}”, line {line}, column {column}: the group id “{id}” is already used in line {first}."},
    Sentence{Code::CatalogueFieldTypeUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的数据项类型“{value}”，可用：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown type of figure “{value}”; allowed: {allowed}."},
    Sentence{Code::CatalogueFieldTwice, "“{file}”第 {line} 行第 {column} 列：数据项“{key}”出现两次。",
             "“{file}”, line {line}, column {column}: the figure “{key}” is there twice."},
    Sentence{Code::CatalogueFieldUnknown,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”用到的数据项“{value}”没有登记；请用 [[field]] "
             "写明名称、单位和类型。",
             "“{file}”, line {line}, column {column}: row “{id}” reads the figure “{value}”, which nobody "
             "declared; declare its name, unit and type with [[field]]."},
    Sentence{Code::CatalogueFieldMistyped,
             "“{file}”第 {line} 行第 {column} 列：指标“{id}”用到的数据项“{value}”类型为 {type}，与用法不符。",
             "“{file}”, line {line}, column {column}: row “{id}” reads the figure “{value}”, whose type "
             "{type} does not fit its use."},
    Sentence{Code::CatalogueEmpty,
             "“{file}”第 {line} 行第 {column} 列：文件中没有任何指标（[[indicator]]）。",
             "“{file}”, line {line}, column {column}: the file has no rows ([[indicator]])."},
    Sentence{Code::OptionUnknown, "标准中没有选项“{option}”，可用：{allowed}。",
             "The standard has no option “{option}”; there are {allowed}."},
    Sentence{Code::OptionChoiceUnknown, "选项“{option}”没有“{value}”，可选：{allowed}。",
             "Option “{option}” has no choice “{value}”; choose one of {allowed}."},
    Sentence{Code::OptionNumberBroken, "选项“{option}”不能取“{value}”，可填：{allowed}。",
             "Option “{option}” cannot be “{value}”; it takes {allowed}."},
    Sentence{
        Code::OptionReplaced,
        "项目保存的选项“{option}”为“{value}”，标准只允许：{allowed}。已改用标准的默认值“{used}”，请核对。",
        "The project has “{value}” for option “{option}”, which takes {allowed}. The standard's default "
        "“{used}” is used instead; please check."},
    Sentence{Code::OptionGone,
             "项目保存了选项“{option}”（{value}），现在的标准没有这个选项，已不用。标准现有：{allowed}。",
             "The project has an option “{option}” ({value}) that the standard does not know (any more); it "
             "was left out. There are {allowed}."},
    Sentence{Code::AssessedInStraightLine,
             "没有使用路网：距离按直线乘以绕行系数 {factor} 估算，河流、铁路和围墙不计。",
             "Distances are straight lines times {factor}; no streets were used, so rivers, railways and "
             "walls do not count."},
    Sentence{Code::DemandAbsent, "没有居住点，步行可达类指标无数据。请加载住宅建筑或人口网格。",
             "There are no homes, so reach indicators have no data. Load residential buildings or a "
             "population grid."},
    Sentence{Code::DemandWeightAbsent, "居住点没有“{key}”人数，相关的可达指标无数据。",
             "The homes have no weights for “{key}”; reach indicators that need them have no data."},
    Sentence{Code::FacilitiesNotPlaced, "{count} 处设施没有位置：只计入行政覆盖，不计步行可达。",
             "{count} {count|facility is not placed: it counts|facilities are not placed: they count} "
             "administratively, not for walking reach."},
    Sentence{Code::FacilitiesWithoutUnit, "{count} 处设施不属于任何社区：只计步行可达，不计入行政覆盖。",
             "{count} {count|facility belongs to no unit: it counts|facilities belong to no unit: they "
             "count} for walking reach, not administratively."},
    Sentence{Code::FacilitiesUnsnapped,
             "{count} 处设施附近没有可步行的道路，步行不可达。请检查位置或补画道路。",
             "{count} {count|facility has no walkable street near it|facilities have no walkable street near "
             "them} and cannot be reached. Check the {count|place|places} or add the missing streets."},
    Sentence{Code::NothingOutside,
             "范围边缘 {metres} 米内有 {weight} 名居民（{percent}%，{count} 个居住点），其外没有加载设施，"
             "可达性可能偏低。请加载范围以外的设施。",
             "{weight} {weight|resident|residents} ({percent} %, {count} {count|home|homes}) "
             "{weight|lives|live} within {metres} m of the edge of the area where no facilities beyond it "
             "are loaded; their reach may be understated. Load what is outside."},
    Sentence{Code::AnalysisWeightAbsent, "居住点没有“{key}”这项人数。现有：{allowed:weight}。",
             "The homes have no number of people “{key}”. They have: {allowed:weight}."},
    Sentence{Code::AnalysisCategoryAbsent,
             "没有类别为“{category}”的设施。现有设施的类别：{allowed:category}。",
             "There is no facility of category “{category}”. The facilities are of: {allowed:category}."},
    Sentence{
        Code::CapacityAbsent,
        "类别为{category:category}的设施没有“{capacity}”这种容量。现有：{allowed:capacity}。",
        "No facility of {category:category} has a capacity “{capacity}”. They have: {allowed:capacity}."},
    Sentence{
        Code::CapacitiesUnknown,
        "类别为{category:category}的设施都没有填容量，无法与需求比较。请在设施数据中补填托位数或床位数。",
        "No facility of {category:category} tells a capacity, so there is nothing to compare the demand "
        "with. Fill in their places or beds."},
    Sentence{Code::CapacityUnknown,
             "{count} 处设施没有填{capacity:capacity}，未计入供给，不是按 0 计。请补填后重算。",
             "{count} {count|facility has|facilities have} no number of {capacity:capacity}; {count|it "
             "is|they are} left out, not counted as 0. Fill {count|it|them} in and run again."},
    Sentence{Code::SupplyUnplaced, "{count} 处有容量的设施没有落位，未参与供需分析。请先在图上落位。",
             "{count} {count|facility|facilities} with a capacity {count|has|have} no place and "
             "{count|takes|take} no part. Place {count|it|them} on the map first."},
    Sentence{Code::SupplyUnused, "{count} 处有容量的设施步行范围内没有服务对象，其供给未分配。",
             "{count} {count|facility|facilities} with a capacity {count|has|have} nobody within walking "
             "reach; {count|its|their} supply is not shared out."},
    Sentence{Code::DecayBroken,
             "距离衰减“{value}”不可用。可写 binary、stepped、gaussian、kernel；分级写成 500:1,1000:0.5。",
             "The decay “{value}” cannot be used. Write binary, stepped, gaussian or kernel; steps as "
             "500:1,1000:0.5."},
    Sentence{
        Code::PacesBroken, "步速“{value}”不可用。请写每分钟 20 至 200 米的数，用逗号隔开，如 50,60,67。",
        "The paces “{value}” cannot be used. Write metres a minute between 20 and 200, such as 50,60,67."},
    Sentence{Code::PacesOneSided,
             "步速“{value}”都在本次步速 {pace} 米/分的同一侧。请给一个较慢、一个较快的步速。",
             "The paces “{value}” lie on one side of the pace in use, {pace} m a minute. Give a slower and a "
             "faster one."},
    Sentence{Code::IndicatorUnknown, "标准中没有编号为“{id}”的指标。可用的有：{allowed}。",
             "The standard has no indicator “{id}”. It has: {allowed}."},
    Sentence{Code::IndicatorNotReach, "指标“{id}”不是步行可达类指标。可用的有：{allowed}。",
             "Indicator “{id}” is not about walking reach. Those that are: {allowed}."},
    Sentence{Code::StandardsNotTwo, "对照需要两个或更多不同的标准，用逗号隔开。",
             "A comparison needs two or more different standards, separated by commas."},
    Sentence{Code::CostMeasureUnknown,
             "“{file}”第 {line} 行第 {column} 列：未知的措施“{value}”，可用的有：{allowed}。",
             "“{file}”, line {line}, column {column}: unknown measure “{value}”; known are {allowed}."},
    Sentence{Code::CostPerUnknown,
             "“{file}”第 {line} 行第 {column} 列：这种措施不能按“{value}”计价，可用的有：{allowed}。",
             "“{file}”, line {line}, column {column}: this measure cannot be priced per “{value}”; known are "
             "{allowed}."},
    Sentence{Code::CostSubjectMissing,
             "“{file}”第 {line} 行第 {column} 列：造价“{id}”没有说明对象，请填“{key}”。",
             "“{file}”, line {line}, column {column}: cost “{id}” does not say of what; fill in “{key}”."},
    Sentence{Code::CostTwice, "“{file}”第 {line} 行第 {column} 列：造价“{id}”重复，首次出现在第 {first} 行。",
             "“{file}”, line {line}, column {column}: cost “{id}” is there twice, first in line {first}."},
    Sentence{Code::CostsPlaceholder,
             "用到的 {count} 项单价是占位数字，尚未由规划师核定；费用只能看相对大小，不能用于上报。",
             "{count} of the unit costs used {count|is a placeholder|are placeholders} that no planner has "
             "set yet; the totals only rank and must not be reported."},
    Sentence{Code::GapsUnpriced, "{count} 项差距没有可计价的措施，未计入费用，逐条列在结果中。",
             "{count} {count|gap has|gaps have} no measure with a price; {count|it is|they are} listed and "
             "not in the totals."},
    Sentence{Code::PartExceedsWhole, "指标“{indicator}”有 {count} 个单元的部分大于全部，请核对两项数据。",
             "In row “{indicator}” {count} {count|unit reports|units report} a part larger than the whole; "
             "check both figures."},
    Sentence{Code::SettingUnknown, "{count} 个社区没有城乡类型，分城乡的指标对其无数据。",
             "{count} {count|community is|communities are} neither urban nor rural; rows that differ by type "
             "have no data there."},
};

} // namespace

std::span<const Sentence> coreSentences()
{
    return kSentences;
}

} // namespace yike
