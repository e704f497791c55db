// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/placed_layer.h"

#include <iterator>
#include <utility>

namespace yike {

namespace {

void shiftBack(Shape& degrees, Offset offset)
{
    for (auto& part : degrees.parts)
        for (Path& path : part)
            for (Coordinate& c : path) {
                const LonLat place = removeOffset({c.x, c.y}, offset);
                c = {place.lon, place.lat};
            }
}

} // namespace

Result<Placer> Placer::of(const Crs& layer, Offset offset, const Crs& working)
{
    const auto degrees = crsFromEpsg(kCgcs2000);
    if (!degrees)
        return tl::unexpected(degrees.error());
    auto toDegrees = Transform::between(layer, *degrees);
    auto fromDegrees = Transform::between(*degrees, working);
    auto direct = Transform::between(layer, working);
    for (const auto* made : {&toDegrees, &fromDegrees, &direct})
        if (!*made)
            return tl::unexpected(made->error());
    return Placer(offset, std::move(*toDegrees), std::move(*fromDegrees), std::move(*direct));
}

bool Placer::toDegrees(Shape& shape) const
{
    if (!m_toDegrees.apply(shape))
        return false;
    if (m_offset != Offset::None)
        shiftBack(shape, m_offset);
    return true;
}

bool Placer::toWorking(Shape& shape) const
{
    if (m_offset == Offset::None)
        return m_direct.apply(shape);
    return toDegrees(shape) && m_fromDegrees.apply(shape);
}

bool Placer::project(Shape& degrees) const
{
    return m_fromDegrees.apply(degrees);
}

std::optional<Point> Placer::project(LonLat degrees) const
{
    const auto at = m_fromDegrees({degrees.lon, degrees.lat});
    return at ? std::optional(Point{at->x, at->y}) : std::nullopt;
}

Result<std::optional<FeatureBatch>> PlacedLayer::next()
{
    return pull(Into::Working);
}

Result<std::optional<FeatureBatch>> PlacedLayer::nextInDegrees()
{
    return pull(Into::Degrees);
}

bool PlacedLayer::project(Shape& degrees) const
{
    return m_placer && m_placer->project(degrees);
}

std::optional<Point> PlacedLayer::project(LonLat degrees) const
{
    return m_placer ? m_placer->project(degrees) : std::nullopt;
}

std::optional<Transform> PlacedLayer::projector() const
{
    return m_placer ? std::optional(m_placer->projector()) : std::nullopt;
}

Result<std::optional<FeatureBatch>> PlacedLayer::pull(Into into)
{
    auto batch = m_reader->next();
    if (!batch || !*batch)
        return batch;
    m_rows += (*batch)->rows();
    m_issues.insert(m_issues.end(), std::make_move_iterator((*batch)->issues.begin()),
                    std::make_move_iterator((*batch)->issues.end()));
    (*batch)->issues.clear();
    (*batch)->shapes.resize((*batch)->rows());
    for (std::size_t i = 0; i < (*batch)->rows(); ++i) {
        Shape& shape = (*batch)->shapes[i];
        if (shape.kind == ShapeKind::None)
            continue;
        const bool placed =
            m_placer && (into == Into::Working ? m_placer->toWorking(shape) : m_placer->toDegrees(shape));
        if (!placed) {
            (void)m_unplaced.offer((*batch)->ids[i], shape);
            shape = {};
        }
    }
    return batch;
}

std::vector<Issue> PlacedLayer::takeIssues()
{
    if (m_unplaced.count() > 0) {
        Issue issue{
            Code::ImportShapesUnplaced, Severity::Advised, {{"layer", name()}}, {}, m_unplaced.count()};
        issue.where.layer = name();
        issue.where.row = m_unplaced.row();
        m_issues.push_back(std::move(issue));
        m_unplaced = {};
    }
    return std::exchange(m_issues, {});
}

} // namespace yike
