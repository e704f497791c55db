// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/offset_pairs.h"

#include "gis/import/offset/own_unit_vote.h"
#include "gis/import/offset/street_vote.h"
#include "gis/import/units/community_import.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

bool hasPlaces(const PairLayer& layer)
{
    switch (layer.input->role) {
    case Role::Facilities:
    case Role::Entrances:
    case Role::Buildings:
        return true;
    case Role::Demand: // areas tell nothing: they may be parcels between streets
        return layer.kind == ShapeKind::Point;
    default:
        return false;
    }
}

bool hasUnits(const PairLayer& layer)
{
    constexpr std::array kRoles = {Role::Communities, Role::Zones, Role::Demand};
    return layer.kind == ShapeKind::Polygon &&
           std::find(kRoles.begin(), kRoles.end(), layer.input->role) != kRoles.end();
}

/// Whether `ground` is what `places` can be held against.
bool fit(OffsetPair::By by, const PairLayer& places, const PairLayer& ground)
{
    return hasPlaces(places) &&
           (by == OffsetPair::By::OwnUnit ? hasUnits(ground) : ground.input->role == Role::StreetLines);
}

/// A layer with the reader it borrows.
struct Placed {
    OpenLayer layer;
    std::optional<PlacedLayer> placed;
};

Result<std::unique_ptr<Placed>> place(const PairLayer& pairLayer, const Crs& working)
{
    auto opened = openLayer(*pairLayer.input);
    if (!opened)
        return tl::unexpected(opened.error());
    auto result = std::make_unique<Placed>();
    result->layer = std::move(*opened);
    auto placer = placerFor(result->layer, working);
    if (!placer)
        return tl::unexpected(placer.error());
    result->placed.emplace(*result->layer.reader, std::move(*placer));
    return result;
}

/// Units as an import makes them, without its looking for what is wrong with them.
Result<VoteUnits> unitsOf(Placed& ground, const Progress& progress)
{
    const LayerMapping mapping = ground.layer.input->role == Role::Communities
                                     ? ground.layer.mapping
                                     : guessMapping(Role::Communities, ground.placed->columns());
    if (mapping.field("code") == nullptr && mapping.field("name") == nullptr)
        return VoteUnits(); // nobody can name them
    auto rows = readCommunities(*ground.placed, mapping, SourceId(), progress);
    if (!rows)
        return tl::unexpected(rows.error());
    VoteUnits units;
    units.units =
        std::move(buildUnitTree(std::move(rows->value), {ground.placed->name(), {}, {}, true, {}}).value);
    std::vector<UnitShape> shapes;
    for (const Unit& unit : units.units)
        if (unit.level == Level::Community && !unit.shape.empty())
            shapes.push_back({unit.id, &unit.shape});
    units.communities = UnitIndex(shapes);
    return units;
}

Result<OffsetVote> byOwnUnit(const OffsetPair& pair, Placed& places, Placed& ground, std::size_t hypotheses,
                             const Progress& progress)
{
    const auto units = unitsOf(ground, progress);
    if (!units)
        return tl::unexpected(units.error());
    LayerMapping mapping = places.layer.mapping;
    if (pair.places.input->role != Role::Facilities) // only these have fields for the unit they lie in
        mapping = guessMapping(Role::Facilities, places.placed->columns());
    return voteByOwnUnit(*places.placed, mapping, *units, pair.inQuestion, hypotheses, progress);
}

Result<OffsetVote> byStreets(const OffsetPair& pair, Placed& places, Placed& ground, std::size_t hypotheses,
                             const Progress& progress)
{
    const auto streets = barePathsOf(*ground.placed, progress);
    if (!streets)
        return tl::unexpected(streets.error());
    const auto degrees = placesOf(*places.placed, progress);
    if (!degrees)
        return tl::unexpected(degrees.error());
    return voteByStreets(*degrees, *places.placed, StreetSegments(*streets), pair.inQuestion, hypotheses,
                         progress);
}

} // namespace

std::vector<OffsetPair> pairsOf(const PairLayer& asked, const std::vector<PairLayer>& settled)
{
    std::vector<OffsetPair> pairs;
    for (const auto by : {OffsetPair::By::OwnUnit, OffsetPair::By::NearStreet})
        for (const PairLayer& other : settled) {
            if (fit(by, asked, other))
                pairs.push_back({by, asked, other, InQuestion::Places});
            if (fit(by, other, asked))
                pairs.push_back({by, other, asked, InQuestion::Ground});
        }
    return pairs;
}

Result<OffsetVote> voteOf(const OffsetPair& pair, const PairQuestion& question, const Progress& progress)
{
    const auto places = place(pair.places, question.working);
    if (!places)
        return tl::unexpected(places.error());
    const auto ground = place(pair.ground, question.working);
    if (!ground)
        return tl::unexpected(ground.error());
    const auto vote = pair.by == OffsetPair::By::OwnUnit ? byOwnUnit : byStreets;
    return vote(pair, **places, **ground, question.hypotheses, progress);
}

} // namespace yike
