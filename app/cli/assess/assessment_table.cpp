// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assessment_table.h"

#include "app/cli/table_cells.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/value_text.h"
#include "app/text/walk_text.h"
#include "app/text/words.h"

#include <ostream>

namespace yike::cli {

namespace {

std::vector<std::string> headOf(Language language)
{
    if (isChinese(language))
        return {"", "编号", "指标", "状态", "数值", "目标", "达标/有数据", "有数据", "期限"};
    return {"", "id", "indicator", "status", "value", "target", "met/with data", "data", "deadline"};
}

/// Communities that pass, of those that have a verdict or advice; nothing where none has a verdict.
std::string tallyText(const Tally& tally)
{
    const bool judged = tally.met + tally.notMet > 0; // a city's own target judges none of the units below
    return judged ? formatCount(tally.met) + "/" + formatCount(tally.withData()) : std::string();
}

std::string dataText(const Cell& cell)
{
    return cell.tally.applicable() == 0 ? std::string()
                                        : formatShare(cell.tally.withData(), cell.tally.applicable());
}

std::vector<std::string> rowOf(const Indicator& indicator, const IndicatorResult& result, const Unit& city,
                               Date today, Language language)
{
    const Cell& cell = result.cells.at(city.id);
    std::string target = targetText(indicator, city, language);
    if (result.targetChosen)
        target += isChinese(language) ? "（自定）" : " (chosen)";
    return {statusSymbol(cell.status),
            indicator.id,
            in(language, indicator.name),
            word(cell.status, language),
            valueWithUnit(indicator, cell, city, language),
            target,
            tallyText(cell.tally),
            dataText(cell),
            formatDue(dueOf(indicator, cell.status, today), language)};
}

void writeHeading(const Assessed& assessed, const Unit& city, Language language, std::ostream& out)
{
    const Assessment& assessment = assessed.assessment();
    out << city.name << " · " << in(language, assessed.standard.name) << " · " << toIso(assessment.date);
    if (assessed.project.sample)
        out << (isChinese(language) ? " · 示例数据" : " · sample data");
    out << '\n';
    if (!assessment.alongNetwork)
        out << (isChinese(language) ? "距离为直线 × " : "Distances: straight line × ")
            << plainNumber(assessment.detourFactor) << '\n';
    const std::string walks = walkEffectText(assessment.walk, assessment.paceMetresPerMinute,
                                             assessment.alongNetwork, assessed.indicators, language);
    if (!walks.empty())
        out << (isChinese(language) ? "步行：" : "Walks: ") << walks << '\n';
}

} // namespace

std::string statusSymbol(Status status)
{
    switch (status) {
    case Status::Met:
        return "✓";
    case Status::NotMet:
        return "✕";
    case Status::NoData:
        return "?";
    case Status::NotApplicable:
        return "–";
    case Status::Advisory:
        return "◦";
    }
    return {};
}

void writeCityTable(const Assessed& assessed, Language language, std::ostream& out)
{
    const Plan& plan = assessed.project.baseline;
    for (const UnitId id : plan.unitsAt(Level::City)) {
        const Unit& city = plan.unit(id);
        writeHeading(assessed, city, language, out);
        TextTable table(headOf(language));
        const auto& results = assessed.assessment().indicators;
        for (std::size_t i = 0; i < results.size(); ++i)
            table.add(
                rowOf(assessed.indicators.at(i), results[i], city, assessed.assessment().date, language));
        table.write(out);
    }
}

} // namespace yike::cli
