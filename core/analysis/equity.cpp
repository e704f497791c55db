// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/equity.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace yike {

namespace {

constexpr std::string_view kResidents = "population";

std::optional<double> difference(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::optional(*a - *b) : std::nullopt;
}

/// The rule's own pace, then the others from fast to slow, each once.
std::vector<double> ordered(std::vector<double> paces, double rulePace)
{
    std::erase(paces, rulePace);
    std::sort(paces.begin(), paces.end(), std::greater<>());
    paces.erase(std::unique(paces.begin(), paces.end()), paces.end());
    paces.insert(paces.begin(), rulePace);
    return paces;
}

std::vector<EquityCell> cellsAt(const ReachProfile& group, const ReachProfile& all, std::size_t limit,
                                const Plan& plan)
{
    std::vector<EquityCell> cells;
    for (const Unit& unit : plan.units) {
        const Reached reached = group.at(unit.id, limit);
        const auto residents = all.isKnown() ? all.at(unit.id, 0).percent() : std::nullopt;
        cells.push_back({reached, reached.percent(), difference(reached.percent(), residents)});
    }
    return cells;
}

} // namespace

std::vector<std::string> groupsOf(const Demand& demand)
{
    std::vector<std::string> groups;
    for (const auto& [key, weights] : demand.weights) {
        const bool people = key == kResidents || key.starts_with(std::string(kResidents) + ".");
        if (people && weights.size() == demand.size())
            groups.push_back(key);
    }
    return groups; // the map has "population" before "population.…"
}

std::optional<AgeSpan> ageOf(std::string_view group)
{
    const std::string prefix = std::string(kResidents) + ".";
    if (!group.starts_with(prefix))
        return std::nullopt;
    group.remove_prefix(prefix.size());
    AgeSpan span;
    const char* end = group.data() + group.size();
    const auto [rest, error] = std::from_chars(group.data(), end, span.from);
    const std::string_view tail(rest, static_cast<std::size_t>(end - rest));
    if (error != std::errc())
        return std::nullopt;
    if (tail == "plus")
        return span;
    int to = 0;
    if (!tail.starts_with("to") || std::from_chars(rest + 2, end, to).ptr != end || to < span.from)
        return std::nullopt;
    span.to = to;
    return span;
}

std::vector<AgeSpan> agesWithoutGroup(const std::vector<std::string>& groups)
{
    std::vector<AgeSpan> spans;
    for (const std::string& group : groups) {
        if (const auto span = ageOf(group))
            spans.push_back(*span);
    }
    std::sort(spans.begin(), spans.end(), [](const AgeSpan& a, const AgeSpan& b) { return a.from < b.from; });
    std::vector<AgeSpan> left;
    std::optional<int> next = spans.empty() ? std::nullopt : std::optional(0); // first age not yet covered
    for (const AgeSpan& span : spans) {
        if (next && span.from > *next)
            left.push_back({*next, span.from - 1});
        if (next)
            next = span.to ? std::optional(std::max(*next, *span.to + 1)) : std::nullopt;
    }
    if (next)
        left.push_back({*next, std::nullopt});
    return left;
}

Result<Equity> equity(const Indicator& indicator, double rulePace, std::vector<double> paces, Study& study)
{
    Equity result{indicator.id, indicator.reach.weight, rulePace, false, {}};
    if (!study.plan().demand)
        return result;
    const auto groups = groupsOf(*study.plan().demand);
    if (std::find(groups.begin(), groups.end(), kResidents) != groups.end())
        result.reference = kResidents;
    paces = ordered(std::move(paces), rulePace);
    std::vector<double> metres;
    for (const double pace : paces)
        metres.push_back(indicator.reach.metres * pace / rulePace);
    const auto all = ReachProfile::make(indicator, result.reference, metres, study);
    if (!all)
        return tl::unexpected(all.error());
    for (const std::string& group : groups) {
        const auto profile = ReachProfile::make(indicator, group, metres, study);
        if (!profile)
            return tl::unexpected(profile.error());
        for (std::size_t i = 0; i < paces.size() && profile->isKnown(); ++i)
            result.rows.push_back({group, paces[i], metres[i], cellsAt(*profile, *all, i, study.plan())});
    }
    result.isKnown = !result.rows.empty();
    return result;
}

} // namespace yike
