// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/own_unit_vote.h"

#include "core/model/names.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"

namespace yike {

namespace {

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

bool liesIn(const VoteUnits& ground, Point p, UnitId own)
{
    for (const UnitId found : ground.communities.allAt(p))
        for (std::optional<UnitId> up = found; up; up = ground.units[up->index()].parent)
            if (*up == own)
                return true;
    return false;
}

} // namespace

Result<OffsetVote> voteByOwnUnit(PlacedLayer& layer, const LayerMapping& mapping, const VoteUnits& ground,
                                 InQuestion inQuestion, std::size_t hypotheses, const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    OffsetVote vote;
    vote.tried = hypotheses;
    std::vector<CellTrouble> troubles;
    const OwnUnits owners(ground.units);
    const auto takeVote = [&](const MappedRow& row, const Shape& shape) {
        const auto place = shape.kind == ShapeKind::Line ? std::nullopt : pointOf(shape);
        const auto own = place ? owners.of(row) : std::nullopt;
        if (!own)
            return;
        ++vote.voters;
        for (std::size_t i = 0; i < hypotheses; ++i)
            if (const auto p = layer.project(
                    supposedPlace({place->x, place->y}, OffsetVote::kHypotheses[i], inQuestion)))
                vote.fitting[i] += liesIn(ground, *p, *own) ? 1 : 0;
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
    return vote;
}

} // namespace yike
