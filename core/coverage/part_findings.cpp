// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/part_findings.h"

#include "core/geometry/first_place.h"
#include "core/network/part_names.h"

#include <algorithm>

namespace yike {

namespace {

std::int64_t wholeMetres(std::uint64_t mm)
{
    return static_cast<std::int64_t>((mm + 500) / 1000);
}

void reportApart(const Components& components, std::size_t main, std::vector<Issue>& issues)
{
    std::uint64_t mm = 0;
    for (const Component& component : components.all)
        mm += component.mm;
    const auto count = static_cast<std::int64_t>(components.all.size() - 1);
    Issue issue{Code::StreetsApart, Severity::Note, {}, {}, count};
    issue.args = {
        {"count", count}, {"metres", wholeMetres(mm - components.all[main].mm)}, {"of", wholeMetres(mm)}};
    issue.where.at = components.all[main == 0 ? 1 : 0].at;
    issues.push_back(std::move(issue));
}

/// Demand points on each part.
using OnPart = std::vector<std::uint32_t>;

std::vector<OnPart> pointsOnParts(const StreetNetwork& network, const Components& components,
                                  std::span<const std::optional<Snapped>> joined)
{
    std::vector<OnPart> parts(components.all.size());
    for (std::size_t i = 0; i < joined.size(); ++i) {
        if (!joined[i])
            continue;
        OnPart& part = parts[components.ofNode[network.edges[joined[i]->place.edge].tail]];
        part.push_back(static_cast<std::uint32_t>(i));
    }
    return parts;
}

} // namespace

void reportParts(const StreetNetwork& network, const Streets& streets,
                 std::span<const std::optional<Snapped>> joined, std::span<const Point> demand,
                 std::vector<Issue>& issues)
{
    const Components components = findComponents(network);
    if (components.all.size() < 2)
        return;
    const std::size_t main = components.largest();
    reportApart(components, main, issues);
    std::vector<OnPart> parts = pointsOnParts(network, components, joined);
    parts[main].clear();
    std::int64_t count = 0;
    std::int64_t lived = 0;
    for (const OnPart& part : parts) {
        count += static_cast<std::int64_t>(part.size());
        lived += part.empty() ? 0 : 1;
    }
    if (count == 0)
        return;
    const auto most = std::max_element(parts.begin(), parts.end(),
                                       [](const OnPart& a, const OnPart& b) { return a.size() < b.size(); });
    const auto part = static_cast<std::size_t>(most - parts.begin());
    Issue issue{Code::DemandOnIsland, Severity::Note, {}, {}, count};
    issue.args = {{"count", count},
                  {"parts", lived},
                  {"name", namesOfParts(network, components, streets)[part]},
                  {"metres", wholeMetres(components.all[part].mm)}};
    issue.where.at = firstPlace(demand, *most);
    issues.push_back(std::move(issue));
}

} // namespace yike
