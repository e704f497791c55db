// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/street_vote.h"

#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"

namespace yike {

namespace {

constexpr std::size_t kLookEvery = 4096; // places between two looks at the stop token

/// Where a street can be near.
Box around(const StreetSegments& streets)
{
    Box box;
    for (std::size_t i = 0; i < streets.size(); ++i)
        box.add(streets.box(i));
    const double reach = kBesideStreet.count();
    if (!box.empty()) {
        box.min = {box.min.x - reach, box.min.y - reach};
        box.max = {box.max.x + reach, box.max.y + reach};
    }
    return box;
}

bool isBesideStreet(const StreetSegments& streets, Point p)
{
    return streets.nearest(p, kBesideStreet, [](std::size_t) { return true; }).has_value();
}

} // namespace

Result<std::vector<LonLat>> placesOf(PlacedLayer& layer, const Progress& progress)
{
    std::vector<LonLat> places;
    const auto read = forEachBatch(
        layer, progress,
        [&](const FeatureBatch& batch) {
            for (const Shape& shape : batch.shapes)
                if (const auto place = shape.kind == ShapeKind::Line ? std::nullopt : pointOf(shape))
                    places.push_back({place->x, place->y});
        },
        Pulled::Degrees);
    if (!read)
        return tl::unexpected(read.error());
    return places;
}

Result<Streets> barePathsOf(PlacedLayer& layer, const Progress& progress)
{
    Streets streets;
    const auto read = forEachBatch(layer, progress, [&](const FeatureBatch& batch) {
        for (const Shape& shape : batch.shapes)
            for (Polyline& line : linesOf(shape)) {
                Street street;
                street.lengthMm.resize(line.size() - 1); // a street without lengths is not walkable
                street.shape = std::move(line);
                streets.push_back(std::move(street));
            }
    });
    if (!read)
        return tl::unexpected(read.error());
    return streets;
}

Result<OffsetVote> voteByStreets(const std::vector<LonLat>& places, const PlacedLayer& layer,
                                 const StreetSegments& streets, InQuestion inQuestion, std::size_t hypotheses,
                                 const Progress& progress)
{
    OffsetVote vote;
    vote.tried = hypotheses;
    const Box box = around(streets);
    for (std::size_t n = 0; n < places.size(); ++n) {
        if (n % kLookEvery == 0 && progress.cancelled())
            return fail(Code::Cancelled);
        bool votes = false;
        for (std::size_t i = 0; i < hypotheses; ++i) {
            const auto p = layer.project(supposedPlace(places[n], OffsetVote::kHypotheses[i], inQuestion));
            if (!p || !box.contains(*p))
                continue;
            votes = true;
            vote.fitting[i] += isBesideStreet(streets, *p) ? 1 : 0;
        }
        vote.voters += votes ? 1 : 0;
    }
    return vote;
}

} // namespace yike
