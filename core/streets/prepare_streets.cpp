// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/prepare_streets.h"

#include <algorithm>

namespace yike {

namespace {

std::int64_t countOf(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

class Issues {
public:
    void add(Code code, Severity severity, std::size_t count, Point first, Args more = {})
    {
        Issue issue{code, severity, {{"count", countOf(count)}}, {}, countOf(count)};
        issue.args.insert(issue.args.end(), more.begin(), more.end());
        issue.where.at = first;
        m_issues.push_back(std::move(issue));
    }
    std::vector<Issue> take() { return std::move(m_issues); }

private:
    std::vector<Issue> m_issues;
};

/// Crossings at one place are one.
std::size_t placesOf(const std::vector<Crossing>& crossings)
{
    std::size_t places = 0;
    for (std::size_t i = 0; i < crossings.size(); ++i)
        places += i == 0 || crossings[i].at != crossings[i - 1].at ? 1 : 0;
    return places;
}

/// Drawn from the end with the lower coordinates: halves are rounded the same whichever way a street was drawn.
void orient(Streets& streets)
{
    for (Street& street : streets) {
        if (!std::lexicographical_compare(street.shape.rbegin(), street.shape.rend(), street.shape.begin(),
                                          street.shape.end()))
            continue;
        std::reverse(street.shape.begin(), street.shape.end());
        std::reverse(street.lengthMm.begin(), street.lengthMm.end());
    }
}

} // namespace

Result<PreparedStreets> prepareStreets(Streets streets, const Barriers& barriers,
                                       const StreetSettings& settings, const Progress& progress)
{
    PreparedStreets prepared;
    orient(streets);
    if (settings.join > Metres(0)) {
        auto near = findUndershoots(streets, settings.join, progress);
        if (!near)
            return tl::unexpected(near.error());
        joinUndershoots(streets, *near);
        prepared.joined = std::move(*near);
    }
    progress.report(0.3);
    auto suspected = settings.join < kSuspectedUndershoot
                         ? findUndershoots(streets, kSuspectedUndershoot, progress)
                         : Result<std::vector<Undershoot>>();
    auto crossings = suspected ? findCrossings(streets, progress) : tl::unexpected(suspected.error());
    if (!crossings)
        return tl::unexpected(crossings.error());
    if (settings.connectCrossings)
        connectCrossings(streets, *crossings);
    progress.report(0.7);
    auto cut = cutAtBarriers(std::move(streets), barriers, progress);
    if (!cut)
        return tl::unexpected(cut.error());
    prepared.suspected = std::move(*suspected);
    prepared.crossings = std::move(*crossings);
    prepared.streets = std::move(cut->streets);
    prepared.cuts = std::move(cut->cuts);
    prepared.idleGates = std::move(cut->idleGates);
    progress.report(1);
    return prepared;
}

std::vector<Issue> issuesOf(const PreparedStreets& prepared, const StreetSettings& settings)
{
    Issues issues;
    if (!prepared.joined.empty())
        issues.add(Code::StreetUndershootsJoined, Severity::Note, prepared.joined.size(),
                   prepared.joined.front().end, {{"metres", settings.join.count()}});
    if (!prepared.suspected.empty())
        issues.add(Code::StreetUndershoots, Severity::Note, prepared.suspected.size(),
                   prepared.suspected.front().end, {{"metres", kSuspectedUndershoot.count()}});
    if (!prepared.crossings.empty())
        issues.add(settings.connectCrossings ? Code::StreetCrossingsJoined : Code::StreetCrossingsApart,
                   Severity::Note, placesOf(prepared.crossings), prepared.crossings.front().at);
    if (!prepared.cuts.empty()) {
        const auto by = countByKind(prepared.cuts);
        issues.add(Code::StreetsCut, Severity::Note, prepared.cuts.size(), prepared.cuts.front().at,
                   {{"walls", by[0]}, {"water", by[1]}, {"rail", by[2]}, {"gates", by[3]}});
    }
    if (!prepared.idleGates.empty())
        issues.add(Code::GatesNowhere, Severity::Advised, prepared.idleGates.size(),
                   prepared.idleGates.front(), {{"metres", kGateMetres}});
    return issues.take();
}

} // namespace yike
