// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/reach/reach_files.h"
#include "gis/platform/file_info.h"

#include <filesystem>

namespace yike::cli {

namespace {

std::string keysOf(const Demand& demand)
{
    std::vector<std::string> keys;
    for (const auto& [key, weights] : demand.weights)
        keys.push_back(key);
    return listed(keys);
}

} // namespace

Result<ProjectDemand> demandOfProject(const Plan& plan, const std::string& weight, const std::string& file)
{
    const std::string name = utf8(std::filesystem::path(file).filename());
    if (!plan.demand || plan.demand->size() == 0)
        return fail(Code::DemandNone, {{"file", name}});
    const Demand& homes = *plan.demand;
    const auto weights = homes.weights.find(weight);
    if (weights == homes.weights.end())
        return fail(Code::WeightColumnMissing,
                    {{"column", weight}, {"layer", name}, {"allowed", keysOf(homes)}});
    ProjectDemand result;
    std::map<UnitId, UnitId> rowOf;
    for (const UnitId id : plan.unitsAt(Level::Community)) {
        rowOf.emplace(id, UnitId(static_cast<std::uint32_t>(result.rows.size())));
        result.rows.push_back({static_cast<std::int64_t>(id.index()), Weight(), plan.unit(id).shape, {}});
    }
    result.demand.origin = homes.origin;
    result.demand.at = homes.at;
    result.demand.weights[kReachWeight] = weights->second;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        const auto row = homes.community[i] ? rowOf.find(*homes.community[i]) : rowOf.end();
        result.demand.community.push_back(row == rowOf.end() ? std::nullopt : std::optional(row->second));
        if (row != rowOf.end())
            result.rows[row->second.index()].weight += weights->second[i];
    }
    return result;
}

} // namespace yike::cli
