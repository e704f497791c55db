// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "gis/import/facilities/entrance_import.h"
#include "gis/import/facilities/facility_entrances.h"

namespace yike {

namespace {

/// "hospitals.csv" without a category column holds hospitals.
std::string defaultCategory(const OpenLayer& layer, const Taxonomy& taxonomy)
{
    if (!layer.input->defaultCategory.empty() || layer.mapping.field("category") != nullptr)
        return layer.input->defaultCategory;
    std::string word = layer.reader->layer().name;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto keys = taxonomy.mapCategories(word).keys;
        if (keys.size() == 1)
            return keys.front();
        if (word.ends_with('s'))
            word.pop_back();
    }
    return {};
}

/// Entrances that a layer tells; those of the other areas are guessed.
Result<void> readEntranceLayers(PlanUnderWay& state, const Progress& progress)
{
    std::vector<Facility*> facilities;
    for (FacilityRow& row : state.facilityRows)
        facilities.push_back(&row.facility);
    return forEachLayer(
        state, Role::Entrances, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readEntrances(*ready.placed, ready.layer.mapping, part);
        },
        [&](const std::vector<EntranceRow>& rows, const ReadyLayer& ready) {
            append(state.issues, assignEntrances(rows, ready.placed->name(), facilities));
        });
}

} // namespace

Result<void> readFacilityRows(PlanUnderWay& state, const Progress& progress)
{
    return forEachLayer(
        state, Role::Facilities, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readFacilities(*ready.placed, ready.layer.mapping, state.taxonomy,
                                  defaultCategory(ready.layer, state.taxonomy), ready.source, part);
        },
        [&](std::vector<FacilityRow> more, const ReadyLayer& ready) {
            if (ready.layer.input->knownCategoriesOnly)
                std::erase_if(more, [](const FacilityRow& row) { return row.facility.categories.empty(); });
            addAll(state.facilityRows, std::move(more));
        });
}

Result<void> addFacilities(PlanUnderWay& state, const Progress& progress)
{
    if (const auto read = readEntranceLayers(state, progress); !read)
        return read;
    append(state.issues, findEntrances(state.facilityRows, state.plan.streets.get()));
    auto hosted = hostFacilities(std::move(state.facilityRows), state.plan.units, state.communities);
    state.plan.facilities = std::move(hosted.value);
    state.plan.facilityIdsUsed = static_cast<std::uint32_t>(state.plan.facilities.size());
    append(state.issues, std::move(hosted.issues));
    return {};
}

} // namespace yike
