// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/street_files.h"

#include "gis/import/barrier_import.h"
#include "gis/import/entrance_import.h"
#include "gis/import/facility_entrances.h"
#include "gis/import/figures.h"
#include "gis/import/pull.h"
#include "gis/import/street_import.h"

#include <iterator>

namespace yike::cli {

namespace {

/// Hands the value of a reader to `keep` and its findings to the session.
template <class T, class Keep>
Result<void> taken(Result<Loaded<T>> loaded, Session& session, const Keep& keep)
{
    if (!loaded)
        return tl::unexpected(loaded.error());
    session.add(std::move(loaded->issues));
    keep(std::move(loaded->value));
    return {};
}

Result<Barriers> readBarrierFiles(const StreetOptions& options, const WalkingRules& rules, Crs& crs,
                                  Session& session, const Progress& progress)
{
    Barriers barriers;
    for (const std::string& file : options.barriers) {
        const auto read = forEachPlaced(file, Role::Barriers, crs, session, progress, [&](PlacedFile& layer) {
            return taken(readBarriers(layer.placed, layer.mapping, rules, progress), session,
                         [&](Barriers more) { append(barriers, std::move(more)); });
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return barriers;
}

Result<StreetsAndBarriers> prepared(Streets streets, const StreetOptions& options, const WalkingRules& rules,
                                    Crs& crs, Session& session, const Progress& progress)
{
    auto barriers = readBarrierFiles(options, rules, crs, session, progress.part(0, 0.3));
    if (!barriers)
        return tl::unexpected(barriers.error());
    auto result = prepareStreets(std::move(streets), *barriers, settingsOf(options), progress.part(0.3, 1));
    if (!result)
        return tl::unexpected(result.error());
    session.add(issuesOf(*result, settingsOf(options)));
    return StreetsAndBarriers{std::move(*result), std::move(*barriers)};
}

} // namespace

Result<StreetsAndBarriers> readStreetsAndBarriers(const std::string& file, const StreetOptions& options,
                                                  Crs& crs, Session& session, const Progress& progress)
{
    const auto rules = walkingRulesOf(options);
    if (!rules)
        return tl::unexpected(rules.error());
    Streets streets;
    const Progress reading = progress.part(0, 0.5);
    const auto read = forEachPlaced(file, Role::StreetLines, crs, session, reading, [&](PlacedFile& layer) {
        return taken(readStreets(layer.placed, layer.mapping, reading, *rules), session,
                     [&](Streets more) { std::move(more.begin(), more.end(), std::back_inserter(streets)); });
    });
    if (!read)
        return tl::unexpected(read.error());
    return prepared(std::move(streets), options, *rules, crs, session, progress.part(0.5, 1));
}

Result<PreparedStreets> readStreetFile(const std::string& file, const StreetOptions& options, Crs& crs,
                                       Session& session, const Progress& progress)
{
    auto read = readStreetsAndBarriers(file, options, crs, session, progress);
    if (!read)
        return tl::unexpected(read.error());
    return std::move(read->prepared);
}

Result<MultiPolygon> readWaterFile(const StreetOptions& options, Crs& crs, Session& session,
                                   const Progress& progress)
{
    MultiPolygon water;
    if (options.water.empty())
        return water;
    const auto read =
        forEachPlaced(options.water, Role::Water, crs, session, progress, [&](PlacedFile& layer) {
            return forEachBatch(layer.placed, progress, [&](const FeatureBatch& batch) {
                for (const Shape& shape : batch.shapes) {
                    MultiPolygon more = polygonsOf(shape);
                    std::move(more.begin(), more.end(), std::back_inserter(water));
                }
            });
        });
    if (!read)
        return tl::unexpected(read.error());
    return water;
}

Result<void> readEntranceFile(const StreetOptions& options, std::span<Facility* const> facilities, Crs& crs,
                              Session& session, const Progress& progress)
{
    if (options.entrances.empty())
        return {};
    return forEachPlaced(options.entrances, Role::Entrances, crs, session, progress, [&](PlacedFile& layer) {
        return taken(readEntrances(layer.placed, layer.mapping, progress), session,
                     [&](const std::vector<EntranceRow>& rows) {
                         session.add(assignEntrances(rows, layer.placed.name(), facilities));
                     });
    });
}

Result<void> enterFacilities(std::vector<FacilityRow>& rows, const Streets& streets,
                             const StreetOptions& options, Crs& crs, Session& session,
                             const Progress& progress)
{
    std::vector<Facility*> facilities;
    for (FacilityRow& row : rows)
        facilities.push_back(&row.facility);
    const auto read = readEntranceFile(options, facilities, crs, session, progress);
    if (read)
        session.add(findEntrances(rows, streets.empty() ? nullptr : &streets));
    return read;
}

Result<void> applyTo(Project& project, const StreetOptions& options, Session& session,
                     const Progress& progress)
{
    Plan& plan = project.baseline;
    auto crs = plan.epsg != 0 ? crsFromEpsg(plan.epsg) : Result<Crs>();
    if (!crs)
        return tl::unexpected(crs.error());
    const bool changes = !options.barriers.empty() || options.connectCrossings || options.joinMetres > 0;
    if (changes && plan.streets) {
        const auto rules = walkingRulesOf(options);
        if (!rules)
            return tl::unexpected(rules.error());
        auto streets = prepared(*plan.streets, options, *rules, *crs, session, progress);
        if (!streets)
            return tl::unexpected(streets.error());
        plan.streets = std::make_shared<const Streets>(std::move(streets->prepared.streets));
    }
    std::vector<Facility*> facilities;
    for (auto& [id, facility] : plan.facilities)
        facilities.push_back(&facility);
    return readEntranceFile(options, facilities, *crs, session, progress);
}

} // namespace yike::cli
