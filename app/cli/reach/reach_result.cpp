// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_result.h"

#include "core/geometry/unit_index.h"

#include <algorithm>
#include <set>

namespace yike::cli {

namespace {

using Model = std::shared_ptr<const WalkingModel>;

Result<Model> modelFor(const ReachInput& input, const ReachRules& rules, Session& session)
{
    if (rules.straightLine || input.streets.empty()) {
        session.add({{Code::AssessedInStraightLine,
                      rules.straightLine ? Severity::Note : Severity::Advised,
                      {{"factor", rules.detourFactor}},
                      {},
                      1}});
        return walkStraight(input.demand.at, rules.detourFactor);
    }
    auto model = session.timed("network", [&](const Progress& progress) {
        return walkAlong(input.streets, input.demand.at, {}, SnapLimits{rules.snap, rules.snap}, progress);
    });
    if (!model)
        return tl::unexpected(model.error());
    for (Issue& issue : model->issues) // demand off the streets is told below, with its weight
        if (issue.code != Code::DemandUnsnapped)
            session.add({std::move(issue)});
    return std::move(model->value);
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
    std::set<std::int64_t> rows;
    for (const std::uint32_t point : model.unsnappedDemand()) {
        ++result.unsnappedPoints;
        result.unsnappedWeight += input.demand.weights.at(kReachWeight)[point];
        if (const auto row = input.demand.community[point])
            rows.insert(input.rows[row->index()].id);
    }
    result.unsnappedRows.assign(rows.begin(), rows.end());
    for (const FacilityId id : model.unsnapped(input.facilities))
        result.unsnappedFacilities.push_back(input.facilityNames[id.index()]);
}

Issue counted(Code code, std::int64_t count, Args more = {})
{
    Args args{{"count", count}};
    args.insert(args.end(), more.begin(), more.end());
    return {code, Severity::Advised, std::move(args), {}, count};
}

void sayOddities(const ReachInput& input, const ReachRules& rules, const ReachResult& result,
                 Session& session)
{
    if (input.facilitiesUnplaced > 0)
        session.add({counted(Code::FacilitiesNotPlaced, input.facilitiesUnplaced)});
    if (!result.unsnappedFacilities.empty())
        session.add({counted(Code::FacilitiesUnsnapped, std::int64_t(result.unsnappedFacilities.size()))});
    if (result.unsnappedPoints > 0)
        session.add({counted(Code::ReachDemandUnsnapped, result.unsnappedPoints,
                             {{"weight", result.unsnappedWeight.count()}, {"metres", rules.snap.count()}})});
}

} // namespace

Result<ReachResult> measureReach(const ReachInput& input, const ReachRules& rules, Session& session)
{
    const auto model = modelFor(input, rules, session);
    if (!model)
        return tl::unexpected(model.error());
    const Metres farthest(rules.limits.back().mm / 1000.0);
    const auto nearest = session.timed("walk", [&](const Progress& progress) {
        return (*model)->nearest(input.facilities, farthest, progress);
    });
    if (!nearest)
        return tl::unexpected(nearest.error());
    ReachResult result;
    result.alongNetwork = (*model)->alongNetwork();
    Adding(input, rules.limits, *nearest, result).run();
    listUnsnapped(input, **model, result);
    sayOddities(input, rules, result, session);
    return result;
}

} // namespace yike::cli
