// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_output.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <ostream>

namespace yike::cli {

namespace {

std::vector<std::string> sumRow(const std::string& name, const ReachSum& sum)
{
    std::vector<std::string> row{name, formatNumber(sum.weight.count(), 0)};
    for (const Weight within : sum.within) {
        row.push_back(formatNumber(within.count(), 0));
        row.push_back(formatShare(within.milli(), sum.weight.milli()));
    }
    return row;
}

/// A row of the table that has a number a limit.
template <class Number>
std::vector<std::string> compareRow(const std::string& name, const ReachReport& report,
                                    const Number& numberOf)
{
    ReachSum sum{report.result.all.weight, {}};
    for (const StraightWithin& within : report.result.straight->limits)
        sum.within.push_back(numberOf(within));
    return sumRow(name, sum);
}

void addStraight(TextTable& table, const ReachReport& report, const Session& session)
{
    table.add(compareRow(session.either("直线 × 1", "straight line × 1"), report,
                         [](const StraightWithin& within) { return within.circle; }));
    table.add(
        compareRow(session.either("直线 × ", "straight line × ") + formatNumber(report.rules.detourFactor, 2),
                   report, [](const StraightWithin& within) { return within.detour; }));
    table.add(compareRow(session.either("隐性盲区（圆内、步行不达）", "hidden blind spots"), report,
                         [](const StraightWithin& within) { return within.blind; }));
}

void writeDetour(const MeasuredDetour& measured, const Session& session)
{
    if (measured.points == 0)
        return;
    session.out() << session.either("实测绕行系数：中位数 ", "measured detour factor: median ")
                  << formatNumber(measured.median, 2)
                  << session.either("，90% 分位 ", ", 90 % of people up to ") << formatNumber(measured.p90, 2)
                  << '\n';
}

void writeCounts(const ReachReport& report, const Session& session)
{
    for (std::size_t limit = 0; limit < report.result.counts.size(); ++limit) {
        session.out() << "\n≤ " << formatMetres(report.rules.limits[limit].mm / 1000.0) << '\n';
        TextTable table(
            {session.either("可达设施数", "facilities in reach"), session.either("合计", "total"), "%"});
        for (const auto& [count, weight] : report.result.counts[limit])
            table.add({formatCount(count), formatNumber(weight.count(), 0),
                       formatShare(weight.milli(), report.result.all.weight.milli())});
        table.write(session.out());
    }
}

void writeRoute(const ReachReport& report, const Session& session)
{
    const auto& route = report.result.route;
    if (!route)
        return;
    session.out() << session.either("路线：到“", "route to “")
                  << report.input.facilities.names[route->facility.index()] << session.either("”，", "”: ")
                  << formatMetres(route->mm / 1000.0) << session.either("，约 ", ", about ")
                  << formatNumber(travelTime(Metres(route->mm / 1000.0), report.rules.pace).count(), 1)
                  << session.either(" 分钟", " min") << '\n';
}

/// Thousandths are printed too: whoever adds the file up can see that nobody was lost.
void writeHeading(const ReachReport& report, const Session& session)
{
    session.out() << label(report.input.crs) << " · " << word(report.input.demand.origin, session.language())
                  << " · " << session.either("合计（千分之一）", "total in thousandths ")
                  << std::to_string(report.result.all.weight.milli()) << '\n';
    if (const std::string rule = walkRuleText(report.result.walk, session.language()); !rule.empty())
        session.out() << session.either("步行：", "walks: ") << rule << session.either("，步速 ", ", pace ")
                      << formatNumber(report.rules.pace.count(), 0)
                      << session.either(" 米/分；距离折算为平地米数", " m/min; metres are metres on the flat")
                      << '\n';
}

} // namespace

void writeText(const ReachReport& report, const Session& session)
{
    const auto& [input, rules, result] = report;
    writeHeading(report, session);
    std::vector<std::string> head{"", session.either("合计", "total")};
    for (const WalkLimit& limit : rules.limits) {
        head.push_back("≤ " + formatMetres(limit.mm / 1000.0));
        head.push_back("%");
    }
    TextTable table(head);
    table.add(sumRow(session.either("全部", "all"), result.all));
    if (result.straight)
        addStraight(table, report, session);
    for (const auto& [name, sum] : result.zones)
        table.add(sumRow(name, sum));
    if (!input.zones.empty())
        table.add(sumRow(session.either("（不在分区内）", "(in no zone)"), result.noZone));
    table.write(session.out());
    if (result.straight)
        writeDetour(result.straight->measured, session);
    writeCounts(report, session);
    writeRoute(report, session);
}

} // namespace yike::cli
