// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_result.h"

#include "core/coverage/street_walk.h"
#include "core/geometry/first_place.h"
#include "core/geometry/unit_index.h"
#include "gis/raster/terrain.h"

#include <algorithm>
#include <set>

namespace yike::cli {

namespace {

/// What measures the walks; `streets` is null as the crow flies.
struct Model {
    std::shared_ptr<const WalkingModel> walking;
    std::shared_ptr<const StreetWalk> streets;
    bool slopes = false;
};

Model straightModel(const ReachInput& input, const ReachRules& rules, Session& session)
{
    session.add({{Code::AssessedInStraightLine,
                  rules.straightLine ? Severity::Note : Severity::Advised,
                  {{"factor", rules.detourFactor}},
                  {},
                  1}});
    if (rules.walk.slopes)
        session.add({{Code::SlopesNotCounted, Severity::Advised, {}, {}, 1}});
    return {walkStraight(input.demand.at, rules.detourFactor), nullptr, false};
}

Result<WalkOptions> walkOptions(const ReachInput& input, const ReachRules& rules, Session& session)
{
    WalkOptions options{{rules.snap, rules.snap}, {}, {}, rules.walk.direction};
    if (rules.walk.profile) {
        options.walker = walkerOf(*rules.walk.profile);
        options.walker->pace = rules.pace;
    }
    if (rules.terrain.empty())
        return options;
    auto terrain = session.timed("terrain", [&](const Progress& progress) {
        return readTerrain(rules.terrain, input.streets, input.crs, progress);
    });
    if (!terrain)
        return tl::unexpected(terrain.error());
    session.add(std::move(terrain->issues));
    options.height = std::move(terrain->value);
    return options;
}

Result<Model> modelFor(const ReachInput& input, const ReachRules& rules, Session& session)
{
    if (rules.straightLine || input.streets.empty()) {
        if (rules.needsStreets())
            return fail(Code::StreetsNeeded, {{"option", rules.wantsStreets()}});
        return straightModel(input, rules, session);
    }
    const auto options = walkOptions(input, rules, session);
    if (!options)
        return tl::unexpected(options.error());
    auto walk = session.timed("network", [&](const Progress& progress) {
        return StreetWalk::make(input.streets, input.demand.at, {}, *options, progress);
    });
    if (!walk)
        return tl::unexpected(walk.error());
    for (Issue& issue : walk->issues) // demand off the streets is told below, with its weight
        if (issue.code != Code::DemandUnsnapped)
            session.add({std::move(issue)});
    return Model{walk->value, walk->value, static_cast<bool>(options->height)};
}

/// The name of the zone that each point lies in; nothing outside.
std::vector<const std::string*> zoneNames(const ReachInput& input)
{
    std::vector<UnitShape> shapes;
    for (std::size_t i = 0; i < input.zones.size(); ++i)
        shapes.push_back({UnitId(static_cast<std::uint32_t>(i)), &input.zones[i].shape});
    std::vector<const std::string*> names;
    for (const auto zone : UnitIndex(shapes).unitsAt(input.demand.at))
        names.push_back(zone ? &input.zones[zone->index()].name : nullptr);
    return names;
}

class Adding {
public:
    Adding(const ReachInput& input, const std::vector<WalkLimit>& limits, const NearestStops& nearest,
           ReachResult& result)
        : m_input(input), m_limits(limits), m_nearest(nearest), m_result(result)
    {
    }

    void run()
    {
        const ReachSum none{{}, std::vector<Weight>(m_limits.size())};
        m_result.all = m_result.noZone = none;
        m_result.rows.assign(m_input.rows.size(), none);
        m_result.nearestMm.assign(m_input.rows.size(), NearestStops::kUnreached);
        for (const Zone& zone : m_input.zones)
            m_result.zones.emplace(zone.name, none);
        const auto names = zoneNames(m_input);
        for (std::size_t point = 0; point < m_input.demand.size(); ++point)
            addPoint(point, m_input.zones.empty() ? nullptr : names[point]);
    }

private:
    void addPoint(std::size_t point, const std::string* zone)
    {
        add(m_result.all, point);
        if (!m_input.zones.empty())
            add(zone != nullptr ? m_result.zones.at(*zone) : m_result.noZone, point);
        if (const auto row = m_input.demand.community[point]) {
            add(m_result.rows[row->index()], point);
            std::uint32_t& nearest = m_result.nearestMm[row->index()];
            nearest = std::min(nearest, m_nearest.millimetres[point]);
        }
    }

    void add(ReachSum& sum, std::size_t point)
    {
        const Weight weight = m_input.demand.weights.at(kReachWeight)[point];
        sum.weight += weight;
        for (std::size_t i = 0; i < m_limits.size(); ++i)
            if (m_nearest.millimetres[point] <= m_limits[i].mm)
                sum.within[i] += weight;
    }

    const ReachInput& m_input;
    const std::vector<WalkLimit>& m_limits;
    const NearestStops& m_nearest;
    ReachResult& m_result;
};

void listUnsnapped(const ReachInput& input, const WalkingModel& model, ReachResult& result)
{
    result.offStreet = offStreet(input, model);
    std::set<std::int64_t> rows;
    for (const std::uint32_t point : result.offStreet.demand) {
        ++result.unsnappedPoints;
        result.unsnappedWeight += input.demand.weights.at(kReachWeight)[point];
        if (const auto row = input.demand.community[point])
            rows.insert(input.rows[row->index()].id);
    }
    result.unsnappedRows.assign(rows.begin(), rows.end());
    for (const std::uint32_t facility : result.offStreet.facilities)
        result.unsnappedFacilities.push_back(input.facilities.names[facility]);
}

Issue counted(Code code, std::int64_t count, std::optional<Point> first, Args more = {})
{
    Args args{{"count", count}};
    args.insert(args.end(), more.begin(), more.end());
    return {code, Severity::Advised, std::move(args), {{}, {}, first, {}}, count};
}

void sayOddities(const ReachInput& input, const ReachRules& rules, const ReachResult& result,
                 Session& session)
{
    session.add(oddStops(input.facilities.unplaced, input.facilities.stops, result.offStreet.facilities));
    if (result.unsnappedPoints > 0)
        session.add({counted(Code::ReachDemandUnsnapped, result.unsnappedPoints,
                             firstPlace(input.demand.at, result.offStreet.demand),
                             {{"weight", result.unsnappedWeight.count()}, {"metres", rules.snap.count()}})});
}

std::vector<std::uint32_t> limitsMm(const ReachRules& rules)
{
    std::vector<std::uint32_t> limits;
    for (const WalkLimit& limit : rules.limits)
        limits.push_back(limit.mm);
    return limits;
}

Metres farthest(const ReachRules& rules)
{
    return Metres(rules.limits.back().mm / 1000.0);
}

Result<void> compare(const ReachInput& input, const ReachRules& rules, const NearestStops& walks,
                     ReachResult& result, Session& session)
{
    auto compared = session.timed("straight", [&](const Progress& progress) {
        return compareStraight(input.demand.at, input.demand.weights.at(kReachWeight), input.facilities.stops,
                               walks, limitsMm(rules), rules.detourFactor, progress);
    });
    if (!compared)
        return tl::unexpected(compared.error());
    result.straight = std::move(*compared);
    return {};
}

Result<void> countInReach(const ReachInput& input, const ReachRules& rules, const StreetWalk& walk,
                          ReachResult& result, Session& session)
{
    const std::vector<Weight>& weights = input.demand.weights.at(kReachWeight);
    for (const WalkLimit& limit : rules.limits) {
        const auto counts = session.timed("count", [&](const Progress& progress) {
            return walk.countInReach(input.facilities.stops, Metres(limit.mm / 1000.0), progress);
        });
        if (!counts)
            return tl::unexpected(counts.error());
        ReachCounts byCount;
        for (std::size_t i = 0; i < counts->size(); ++i)
            byCount[(*counts)[i]] += weights[i];
        result.counts.push_back(std::move(byCount));
    }
    return {};
}

/// Of the points of a row each facility counts by the nearest.
Result<void> findNearest(const ReachInput& input, const ReachRules& rules, const StreetWalk& walk,
                         ReachResult& result, Session& session)
{
    const auto lists = session.timed("nearest", [&](const Progress& progress) {
        return walk.kNearest(input.facilities.stops, rules.nearest, farthest(rules), progress);
    });
    if (!lists)
        return tl::unexpected(lists.error());
    result.nearest.resize(input.rows.size());
    for (std::size_t i = 0; i < lists->size(); ++i)
        if (const auto row = input.demand.community[i])
            for (const Label label : (*lists)[i])
                insertLabel(result.nearest[row->index()], label, rules.nearest);
    return {};
}

Result<void> findRoute(const ReachInput& input, const ReachRules& rules, const StreetWalk& walk,
                       ReachResult& result, Session& session)
{
    const auto onto = Projection::onto(input.crs);
    if (!onto)
        return tl::unexpected(onto.error());
    const auto from = onto->toPoint(*rules.routeFrom);
    if (!from)
        return tl::unexpected(from.error());
    auto route = session.timed("route", [&](const Progress& progress) {
        return walk.route(*from, false, input.facilities.stops, farthest(rules), progress);
    });
    if (!route)
        return tl::unexpected(route.error());
    result.route = std::move(*route);
    if (!result.route)
        session.add(
            {{Code::ReachRouteNone, Severity::Advised, {{"metres", farthest(rules).count()}}, {}, 1}});
    return {};
}

/// What only streets can tell.
Result<void> askStreets(const ReachInput& input, const ReachRules& rules, const StreetWalk& walk,
                        const NearestStops& walks, ReachResult& result, Session& session)
{
    if (const auto done = compare(input, rules, walks, result, session); !done)
        return done;
    if (rules.count)
        if (const auto done = countInReach(input, rules, walk, result, session); !done)
            return done;
    if (rules.nearest > 0)
        if (const auto done = findNearest(input, rules, walk, result, session); !done)
            return done;
    return rules.routeFrom ? findRoute(input, rules, walk, result, session) : Result<void>();
}

} // namespace

Result<ReachResult> measureReach(const ReachInput& input, const ReachRules& rules, Session& session)
{
    const auto model = modelFor(input, rules, session);
    if (!model)
        return tl::unexpected(model.error());
    auto nearest = session.timed("walk", [&](const Progress& progress) {
        return model->walking->nearest(input.facilities.stops, farthest(rules), progress);
    });
    if (!nearest)
        return tl::unexpected(nearest.error());
    ReachResult result;
    result.alongNetwork = model->walking->alongNetwork();
    if (result.alongNetwork)
        result.walk = rules.walk;
    result.walk.slopes = model->slopes;
    Adding(input, rules.limits, *nearest, result).run();
    listUnsnapped(input, *model->walking, result);
    sayOddities(input, rules, result, session);
    auto edge = edgeOf(input, farthest(rules), session.progress("edge"));
    if (!edge)
        return tl::unexpected(edge.error());
    result.edge = std::move(*edge);
    if (result.edge)
        session.add(issuesOf(*result.edge, result.all.weight));
    if (model->streets)
        if (const auto done = askStreets(input, rules, *model->streets, *nearest, result, session); !done)
            return tl::unexpected(done.error());
    result.walkMm = std::move(nearest->millimetres);
    return result;
}

} // namespace yike::cli
