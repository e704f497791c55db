// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare/comparison.h"

#include "app/cli/table_cells.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/unit_labels.h"
#include "app/text/words.h"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace yike::cli {

namespace {

constexpr std::size_t kMostListed = 20;

std::string wordOf(const Difference& difference, Language language)
{
    switch (difference.movement) {
    case Movement::Improved:
        return isChinese(language) ? "由未达标到达标" : "improved";
    case Movement::FellBack:
        return isChinese(language) ? "由达标退为未达标" : "fell back";
    case Movement::GotData:
        return isChinese(language) ? "补上数据" : "got data";
    case Movement::LostData:
        return isChinese(language) ? "缺了数据" : "lost data";
    case Movement::Moved:
        break;
    case Movement::Same:
        return isChinese(language) ? "没有变化" : "unchanged";
    case Movement::Other:
        return isChinese(language) ? "其他" : "other";
    }
    const Course course = courseOf(difference);
    if (course == Course::None)
        return isChinese(language) ? "数值变化" : "value changed";
    if (course == Course::Closer)
        return isChinese(language) ? "缺口缩小" : "gap smaller";
    return isChinese(language) ? "缺口扩大" : "gap larger";
}

/// Never across the target, so that a gap that is left is not shown as closed.
std::string numberText(std::optional<double> number, std::optional<double> target)
{
    constexpr double kLarge = 100;
    return number ? formatAgainst(*number, target, std::fabs(*number) < kLarge ? 1 : 0) : "—";
}

std::string unitOf(const Comparison& comparison, const std::string& indicator, Language language)
{
    const auto found = comparison.after->unitLabels.find(indicator);
    return found == comparison.after->unitLabels.end() ? std::string() : in(language, found->second);
}

std::optional<double> targetOf(const Snapshot& snapshot, const std::string& indicator)
{
    const IndicatorResult* result = snapshot.assessment.find(indicator);
    return result == nullptr ? std::nullopt : result->target;
}

std::vector<std::string> countRow(const std::string& id, const std::string& name,
                                  const std::vector<const Difference*>& differences)
{
    const auto count = [&](auto isSo) {
        const auto n = std::count_if(differences.begin(), differences.end(),
                                     [&](const Difference* d) { return isSo(*d); });
        return n == 0 ? std::string("·") : formatCount(n);
    };
    const auto moved = [](Movement movement) {
        return [movement](const Difference& d) { return d.movement == movement; };
    };
    const auto course = [](Course wanted) {
        return [wanted](const Difference& d) { return courseOf(d) == wanted; };
    };
    return {id,
            name,
            count(moved(Movement::Improved)),
            count(moved(Movement::FellBack)),
            count(course(Course::Closer)),
            count(course(Course::Farther)),
            count(moved(Movement::GotData)),
            count(moved(Movement::LostData)),
            count(moved(Movement::Same))};
}

void writeCounts(const Comparison& comparison, Language language, std::ostream& out)
{
    std::map<std::string, std::vector<const Difference*>> byIndicator;
    for (const Difference& difference : comparison.differences)
        byIndicator[difference.indicator].push_back(&difference);
    TextTable table(isChinese(language)
                        ? std::vector<std::string>{"编号", "指标", "新达标", "退步", "缺口缩小", "缺口扩大",
                                                   "补上数据", "缺了数据", "未变"}
                        : std::vector<std::string>{"id", "indicator", "improved", "fell back", "gap smaller",
                                                   "gap larger", "got data", "lost data", "unchanged"});
    for (const IndicatorResult& result : comparison.before->assessment.indicators) {
        if (byIndicator.contains(result.indicator))
            table.add(countRow(result.indicator, in(language, comparison.before->names.at(result.indicator)),
                               byIndicator[result.indicator]));
    }
    table.write(out);
}

/// Those whose verdict turned, worst news first.
void writeTurned(const Comparison& comparison, Movement movement, Language language, std::ostream& out)
{
    TextTable table(isChinese(language) ? std::vector<std::string>{"变化", "编号", "单元", "前", "后",
                                                                   "计量单位", "原缺口", "现缺口"}
                                        : std::vector<std::string>{"change", "id", "unit", "before", "after",
                                                                   "measured in", "gap before", "gap after"});
    const auto labels = unitLabels(comparison.before->units, language);
    std::size_t count = 0;
    for (const Difference& difference : comparison.differences) {
        if (difference.movement != movement || ++count > kMostListed)
            continue;
        table.add({wordOf(difference, language), difference.indicator, labels.at(difference.unit.index()),
                   numberText(difference.valueBefore, targetOf(*comparison.before, difference.indicator)),
                   numberText(difference.valueAfter, targetOf(*comparison.after, difference.indicator)),
                   unitOf(comparison, difference.indicator, language),
                   numberText(difference.shortfallBefore, 0), numberText(difference.shortfallAfter, 0)});
    }
    if (count == 0)
        return;
    out << '\n';
    table.write(out);
    if (count > kMostListed)
        out << (isChinese(language) ? "另有 " : "and ") << formatCount(std::int64_t(count - kMostListed))
            << (isChinese(language) ? " 项，见 --out 或 --json" : " more: see --out or --json") << '\n';
}

} // namespace

void writeComparison(const Comparison& comparison, Language language, std::ostream& out)
{
    out << comparison.before->file << " (" << toIso(comparison.before->assessment.date) << ") → "
        << comparison.after->file << " (" << toIso(comparison.after->assessment.date) << ")\n"
        << (isChinese(language) ? "标准 " : "Standard ") << comparison.after->assessment.standard << ' '
        << comparison.after->assessment.standardVersion
        << (isChinese(language)
                ? "；各级单元的结论一并计数，缺口按该行分子的单位计"
                : "; verdicts of units of every level are counted, gaps are in what the row counts")
        << '\n';
    writeCounts(comparison, language, out);
    writeTurned(comparison, Movement::FellBack, language, out);
    writeTurned(comparison, Movement::Improved, language, out);
}

ExportTable changesTable(const Comparison& comparison, Language language)
{
    ExportTable table{toIso(comparison.before->assessment.date) + " → " +
                          toIso(comparison.after->assessment.date),
                      {},
                      {},
                      {}};
    for (const auto& [chinese, english] : {std::pair{"指标编号", "indicator"},
                                           {"指标", "indicator name"},
                                           {"层级", "level"},
                                           {"单元代码", "unit code"},
                                           {"单元", "unit"},
                                           {"变化", "change"},
                                           {"前状态", "status before"},
                                           {"后状态", "status after"}})
        table.columns.push_back({isChinese(language) ? chinese : english, ColumnType::Text});
    for (const auto& [chinese, english] : {std::pair{"前数值", "value before"},
                                           {"后数值", "value after"},
                                           {"数值变化", "value change"},
                                           {"前缺口", "gap before"},
                                           {"后缺口", "gap after"}})
        table.columns.push_back({isChinese(language) ? chinese : english, ColumnType::Real});
    for (const Difference& difference : comparison.differences) {
        if (difference.movement == Movement::Same)
            continue;
        const Unit& unit = comparison.before->units.at(difference.unit.index());
        table.rows.push_back({difference.indicator,
                              in(language, comparison.before->names.at(difference.indicator)),
                              word(unit.level, language), unit.code, unit.name, wordOf(difference, language),
                              word(difference.before, language), word(difference.after, language),
                              numberCell(difference.valueBefore), numberCell(difference.valueAfter),
                              numberCell(difference.change()), numberCell(difference.shortfallBefore),
                              numberCell(difference.shortfallAfter)});
    }
    return table;
}

} // namespace yike::cli
