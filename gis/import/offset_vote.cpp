// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset_vote.h"

#include "core/model/names.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr std::int64_t kFewestVoters = 10;
constexpr double kLead = 10; // percent points

class OwnUnits {
public:
    explicit OwnUnits(const std::vector<Unit>& units)
        : m_communities(units, Level::Community), m_subDistricts(units, Level::SubDistrict),
          m_counties(units, Level::County)
    {
    }

    [[nodiscard]] std::optional<UnitId> of(const MappedRow& row) const
    {
        const std::string subDistrict = row.text("subdistrict.name");
        const std::string county = row.text("county.name");
        if (const auto unit =
                m_communities.find({row.text("community.code"), subDistrict, row.text("community.name")})
                    .unit)
            return unit;
        if (const auto unit = m_subDistricts.find({row.text("subdistrict.code"), county, subDistrict}).unit)
            return unit;
        const std::string countyCode = row.text("county.code");
        if (const auto unit = m_counties.find({countyCode, {}, county}).unit)
            return unit;
        return m_communities.find({countyCode, {}, county}).unit; // a plan by districts
    }

private:
    UnitDirectory m_communities;
    UnitDirectory m_subDistricts;
    UnitDirectory m_counties;
};

bool liesIn(const std::vector<Unit>& units, const UnitIndex& communities, Point p, UnitId own)
{
    for (const UnitId found : communities.allAt(p))
        for (std::optional<UnitId> up = found; up; up = units[up->index()].parent)
            if (*up == own)
                return true;
    return false;
}

std::optional<Point> placed(const PlacedLayer& layer, LonLat place)
{
    Shape shape{ShapeKind::Point, {{{{place.lon, place.lat}}}}};
    return layer.project(shape) ? pointOf(shape) : std::nullopt;
}

} // namespace

double OffsetVote::share(std::size_t hypothesis) const
{
    return voters == 0 ? 0 : 100.0 * static_cast<double>(inOwnUnit[hypothesis]) / static_cast<double>(voters);
}

Result<OffsetVote> voteOnOffset(PlacedLayer& layer, const LayerMapping& mapping,
                                const std::vector<Unit>& units, const UnitIndex& communities,
                                const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    OffsetVote vote;
    std::vector<CellTrouble> troubles;
    const OwnUnits owners(units);
    const auto takeVote = [&](const MappedRow& row, const Shape& shape) {
        const auto place = shape.kind == ShapeKind::Point ? pointOf(shape) : std::nullopt;
        const auto own = place ? owners.of(row) : std::nullopt;
        if (!own)
            return;
        ++vote.voters;
        for (std::size_t i = 0; i < OffsetVote::kHypotheses.size(); ++i)
            if (const auto p = placed(layer, removeOffset({place->x, place->y}, OffsetVote::kHypotheses[i])))
                vote.inOwnUnit[i] += liesIn(units, communities, *p, *own) ? 1 : 0;
    };
    const auto read = forEachBatch(
        layer, progress,
        [&](FeatureBatch& batch) {
            for (std::size_t i = 0; i < batch.rows(); ++i)
                takeVote(MappedRow(*columns, batch, i, troubles), batch.shapes[i]);
        },
        Pulled::Degrees);
    if (!read)
        return tl::unexpected(read.error());
    for (std::size_t i = 1; i < OffsetVote::kHypotheses.size(); ++i) {
        const auto best = static_cast<std::size_t>(vote.chosen);
        const double lead = vote.share(i) - vote.share(best);
        if (vote.voters >= kFewestVoters && lead > 0 && vote.share(i) - vote.share(0) >= kLead)
            vote.chosen = OffsetVote::kHypotheses[i];
    }
    return vote;
}

Issue voteIssue(const OffsetVote& vote, const std::string& layer)
{
    const auto shown = [&](std::size_t i) { return std::round(vote.share(i) * 10) / 10; };
    Issue issue{Code::OffsetVote,
                vote.chosen == Offset::None ? Severity::Note : Severity::Advised,
                {{"layer", layer},
                 {"asIs", shown(0)},
                 {"gcj02", shown(1)},
                 {"bd09", shown(2)},
                 {"chosen", std::string(offsetName(vote.chosen))}},
                {},
                vote.voters};
    issue.where.layer = layer;
    return issue;
}

} // namespace yike
