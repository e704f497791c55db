// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assessment_table.h"

#include "app/cli/table_cells.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

namespace yike::cli {

namespace {

std::vector<Column> resultColumns(Language language)
{
    struct Head {
        const char* chinese;
        const char* english;
        ColumnType type;
    };
    constexpr auto kText = ColumnType::Text;
    constexpr auto kReal = ColumnType::Real;
    const Head heads[] = {{"指标编号", "indicator", kText},
                          {"指标", "indicator name", kText},
                          {"层级", "level", kText},
                          {"单元代码", "unit code", kText},
                          {"单元", "unit", kText},
                          {"上级", "parent", kText},
                          {"状态", "status", kText},
                          {"数值", "value", kReal},
                          {"计量单位", "value unit", kText},
                          {"目标", "target", kText},
                          {"分子", "numerator", kReal},
                          {"分母", "denominator", kReal},
                          {"需要", "required", kReal},
                          {"缺口", "shortfall", kReal},
                          {"缺口取整", "shortfall in whole", ColumnType::Integer},
                          {"原因", "cause", kText},
                          {"期限", "deadline", kText},
                          {"期限状态", "deadline state", kText},
                          {"达标单元", "units met", ColumnType::Integer},
                          {"有数据单元", "units with data", ColumnType::Integer},
                          {"有数据占比", "share with data", kReal}};
    std::vector<Column> columns;
    for (const Head& head : heads)
        columns.push_back({isChinese(language) ? head.chinese : head.english, head.type});
    return columns;
}

std::vector<CellValue> resultRow(const Indicator& indicator, const Unit& unit, const Cell& cell,
                                 const Plan& plan, Language language)
{
    const std::string parent = unit.parent ? plan.unit(*unit.parent).name : std::string();
    const Due due = dueOf(indicator, cell.status, plan.evaluationDate);
    return {textCell(indicator.id),
            textCell(in(language, indicator.name)),
            textCell(word(unit.level, language)),
            textCell(unit.code),
            textCell(unit.name),
            textCell(parent),
            textCell(word(cell.status, language)),
            numberCell(cell.value),
            textCell(unitText(indicator, language)),
            textCell(targetText(indicator, unit, language)),
            numberCell(cell.numerator),
            numberCell(cell.denominator),
            numberCell(cell.required),
            numberCell(cell.shortfall),
            cell.wholeShortfall ? CellValue(*cell.wholeShortfall) : CellValue(),
            textCell(causeText(indicator, cell, unit, plan, language)),
            textCell(due.day ? toIso(*due.day) : std::string()),
            textCell(word(due.state, language)),
            CellValue(cell.tally.met),
            CellValue(cell.tally.withData()),
            CellValue(cell.dataShare)};
}

ExportTable resultsTable(const Assessed& assessed, Language language)
{
    ExportTable table{isChinese(language) ? "评估结果" : "results", resultColumns(language), {}, {}};
    const auto& results = assessed.assessment().indicators;
    for (std::size_t i = 0; i < results.size(); ++i)
        for (const auto& [id, cell] : results[i].cells)
            table.rows.push_back(resultRow(assessed.indicators.at(i), assessed.project.baseline.unit(id),
                                           cell, assessed.project.baseline, language));
    return table;
}

/// One table a level, so that a map of communities is not covered by their city.
ExportTable unitsTable(const Assessed& assessed, Level level, Language language)
{
    const Plan& plan = assessed.project.baseline;
    ExportTable table{word(level, language), {}, {}, {}};
    table.columns = {{isChinese(language) ? "代码" : "code", ColumnType::Text},
                     {isChinese(language) ? "名称" : "name", ColumnType::Text}};
    for (const IndicatorResult& result : assessed.assessment().indicators) {
        table.columns.push_back(
            {result.indicator + (isChinese(language) ? " 状态" : " status"), ColumnType::Text});
        table.columns.push_back(
            {result.indicator + (isChinese(language) ? " 数值" : " value"), ColumnType::Real});
    }
    for (const UnitId id : plan.unitsAt(level)) {
        std::vector<CellValue> row{textCell(plan.unit(id).code), textCell(plan.unit(id).name)};
        for (const IndicatorResult& result : assessed.assessment().indicators) {
            const Cell& cell = result.cells.at(id);
            row.push_back(textCell(word(cell.status, language)));
            row.push_back(numberCell(cell.value));
        }
        table.rows.push_back(std::move(row));
        table.shapes.push_back(shapeOf(plan.unit(id).shape));
    }
    return table;
}

std::string joinedCategories(const Facility& facility, Language language)
{
    std::string text;
    for (const std::string& category : facility.categories)
        text += (text.empty() ? "" : isChinese(language) ? "、" : ", ") + categoryName(category, language);
    return text;
}

ExportTable facilitiesTable(const Plan& plan, Language language)
{
    ExportTable table{isChinese(language) ? "设施" : "facilities", {}, {}, {}};
    for (const auto& [chinese, english] :
         {std::pair{"编号", "code"}, {"名称", "name"}, {"类别", "categories"}, {"状态", "status"}})
        table.columns.push_back({isChinese(language) ? chinese : english, ColumnType::Text});
    table.columns.push_back({isChinese(language) ? "建筑面积（㎡）" : "floor area (m2)", ColumnType::Real});
    for (const auto& [id, facility] : plan.facilities) {
        table.rows.push_back({textCell(facility.code), textCell(facility.name),
                              textCell(joinedCategories(facility, language)),
                              textCell(word(facility.status, language)),
                              facility.floorArea ? CellValue(facility.floorArea->count()) : CellValue()});
        table.shapes.push_back(facility.position ? shapeOf(*facility.position) : Shape());
    }
    return table;
}

} // namespace

Result<ExportBook> bookOf(const Assessed& assessed, Language language)
{
    ExportBook book;
    book.tables.push_back(resultsTable(assessed, language));
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City})
        book.tables.push_back(unitsTable(assessed, level, language));
    book.tables.push_back(facilitiesTable(assessed.project.baseline, language));
    if (ExportTable off = offStreetTable(assessed.gaps, assessed.project.baseline, language);
        !off.rows.empty())
        book.tables.push_back(std::move(off));
    if (assessed.project.baseline.epsg != 0) {
        auto crs = crsFromEpsg(assessed.project.baseline.epsg);
        if (!crs)
            return tl::unexpected(crs.error());
        book.crs = std::move(*crs);
    }
    return book;
}

} // namespace yike::cli
