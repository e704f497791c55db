// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streets/street_files.h"

#include "core/streets/street_basis.h"
#include "gis/import/cells/figures.h"
#include "gis/import/facilities/entrance_import.h"
#include "gis/import/facilities/facility_entrances.h"
#include "gis/import/pull.h"
#include "gis/import/streets/barrier_import.h"
#include "gis/import/streets/street_import.h"

#include <algorithm>
#include <filesystem>
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

/// "rail.shp=rail": the kind where it is one and the file is not called so.
RoleFile barrierFile(const std::string& word)
{
    const std::size_t equals = word.rfind('=');
    std::error_code error;
    if (equals == std::string::npos || std::filesystem::exists(word, error))
        return {word, Role::Barriers, {}};
    return {word.substr(0, equals), Role::Barriers, word.substr(equals + 1)};
}

Result<Barriers> readBarrierFiles(const StreetOptions& options, const WalkingRules& rules,
                                  const NamedFiles& files, Session& session, const Progress& progress)
{
    Barriers barriers;
    for (const std::string& word : options.barriers) {
        const auto read =
            files.forEach(barrierFile(word).file, Role::Barriers, session, [&](PlacedFile& layer) {
                return taken(readBarriers(layer.placed, layer.layer.mapping, rules,
                                          barrierNamesOf(*layer.layer.input), progress),
                             session, [&](Barriers more) { append(barriers, std::move(more)); });
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    return barriers;
}

Result<StreetsAndBarriers> prepared(Streets streets, const StreetBasis& basis, Session& session,
                                    const Progress& progress)
{
    auto result = prepareStreets(std::move(streets), basis.barriers, basis.settings, progress);
    if (!result)
        return tl::unexpected(result.error());
    session.add(issuesOf(*result, basis.settings));
    return StreetsAndBarriers{std::move(*result), basis.barriers};
}

/// The planner's rules of this run, else those kept, else the built-in ones.
Result<WalkingRules> rulesFor(const StreetOptions& options, const StreetBasis& kept)
{
    return options.rules.empty() && !kept.walkingRules.empty()
               ? loadWalkingRules(kept.walkingRules, "walking.toml")
               : walkingRulesOf(options);
}

/// What the options add to what is kept. Nothing is taken away: a project's barriers stay.
Result<StreetBasis> withOptions(StreetBasis kept, const StreetOptions& options, const NamedFiles& files,
                                Session& session, const Progress& progress)
{
    const auto rules = rulesFor(options, kept);
    if (!rules)
        return tl::unexpected(rules.error());
    auto more = readBarrierFiles(options, *rules, files, session, progress);
    if (!more)
        return tl::unexpected(more.error());
    append(kept.barriers, std::move(*more));
    const StreetSettings asked = settingsOf(options);
    kept.settings.connectCrossings = kept.settings.connectCrossings || asked.connectCrossings;
    kept.settings.join = std::max(kept.settings.join, asked.join);
    return kept;
}

Result<Streets> drawnIn(const std::string& file, const WalkingRules& rules, const NamedFiles& files,
                        Session& session, const Progress& progress)
{
    Streets streets;
    const auto read = files.forEach(file, Role::StreetLines, session, [&](PlacedFile& layer) {
        return taken(readStreets(layer.placed, layer.layer.mapping, progress, rules), session,
                     [&](Streets more) { std::move(more.begin(), more.end(), std::back_inserter(streets)); });
    });
    return read ? Result<Streets>(std::move(streets)) : tl::unexpected(read.error());
}

Result<StreetsAndBarriers> streetsOfProject(const std::string& file, const StreetOptions& options,
                                            const NamedFiles& files, Session& session,
                                            const Progress& progress)
{
    const Plan& plan = files.project(file).baseline;
    const auto basis = withOptions(basisOf(plan), options, files, session, progress.part(0.3, 0.5));
    if (!basis)
        return tl::unexpected(basis.error());
    return prepared(drawnStreets(plan), *basis, session, progress.part(0.5, 1));
}

} // namespace

std::vector<RoleFile> roleFilesOf(const StreetOptions& options)
{
    std::vector<RoleFile> files;
    for (const std::string& word : options.barriers)
        files.push_back(barrierFile(word));
    if (!options.entrances.empty())
        files.push_back({options.entrances, Role::Entrances, {}});
    if (!options.water.empty())
        files.push_back({options.water, Role::Water, {}});
    return files;
}

Result<StreetsAndBarriers> readStreetsAndBarriers(const std::string& file, const StreetOptions& options,
                                                  const NamedFiles& files, Session& session,
                                                  const Progress& progress)
{
    if (isProjectFile(file))
        return streetsOfProject(file, options, files, session, progress);
    const auto rules = walkingRulesOf(options);
    if (!rules)
        return tl::unexpected(rules.error());
    auto streets = drawnIn(file, *rules, files, session, progress.part(0, 0.5));
    if (!streets)
        return tl::unexpected(streets.error());
    const auto basis = withOptions({}, options, files, session, progress.part(0.5, 0.65));
    if (!basis)
        return tl::unexpected(basis.error());
    return prepared(std::move(*streets), *basis, session, progress.part(0.65, 1));
}

Result<PreparedStreets> readStreetFile(const std::string& file, const StreetOptions& options,
                                       const NamedFiles& files, Session& session, const Progress& progress)
{
    auto read = readStreetsAndBarriers(file, options, files, session, progress);
    if (!read)
        return tl::unexpected(read.error());
    return std::move(read->prepared);
}

Result<MultiPolygon> readWaterFile(const StreetOptions& options, const NamedFiles& files, Session& session,
                                   const Progress& progress)
{
    MultiPolygon water;
    if (options.water.empty())
        return water;
    const auto read = files.forEach(options.water, Role::Water, session, [&](PlacedFile& layer) {
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

Result<void> readEntranceFile(const StreetOptions& options, std::span<Facility* const> facilities,
                              const NamedFiles& files, Session& session, const Progress& progress)
{
    if (options.entrances.empty())
        return {};
    return files.forEach(options.entrances, Role::Entrances, session, [&](PlacedFile& layer) {
        return taken(readEntrances(layer.placed, layer.layer.mapping, progress), session,
                     [&](const std::vector<EntranceRow>& rows) {
                         session.add(assignEntrances(rows, layer.placed.name(), facilities));
                     });
    });
}

Result<void> enterFacilities(std::vector<FacilityRow>& rows, const Streets& streets,
                             const StreetOptions& options, const NamedFiles& files, Session& session,
                             const Progress& progress)
{
    std::vector<Facility*> facilities;
    for (FacilityRow& row : rows)
        facilities.push_back(&row.facility);
    const auto read = readEntranceFile(options, facilities, files, session, progress);
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
    const auto files = NamedFiles::of(roleFilesOf(options), session, progress, std::move(*crs));
    if (!files)
        return tl::unexpected(files.error());
    const bool changes = !options.barriers.empty() || options.connectCrossings || options.joinMetres > 0;
    if (changes && plan.streets) {
        auto basis = withOptions(basisOf(plan), options, *files, session, progress);
        if (!basis)
            return tl::unexpected(basis.error());
        auto issues = layStreets(drawnStreets(plan), std::move(*basis), plan, progress);
        if (!issues)
            return tl::unexpected(issues.error());
        session.add(std::move(*issues));
    }
    std::vector<Facility*> facilities;
    for (auto& [id, facility] : plan.facilities)
        facilities.push_back(&facility);
    return readEntranceFile(options, facilities, *files, session, progress);
}

} // namespace yike::cli
