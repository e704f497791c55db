// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/areas/areas_result.h"

#include "gis/geo/area_clip.h"

namespace yike::cli {

namespace {

Result<std::shared_ptr<const StreetWalk>> walkFor(const AreasInput& input, const AreasRules& rules,
                                                  Session& session)
{
    auto walk = session.timed("network", [&](const Progress& progress) {
        const WalkOptions options{SnapLimits{rules.snap, rules.snap}, {}, {}, Direction::ToFacility};
        return StreetWalk::make(input.streets, {}, {}, options, progress);
    });
    if (!walk)
        return tl::unexpected(walk.error());
    session.add(std::move(walk->issues));
    return std::move(walk->value);
}

Result<std::vector<ServiceArea>> outlines(const std::shared_ptr<const StreetWalk>& walk,
                                          const AreasInput& input, const AreasRules& rules, Session& session)
{
    std::vector<Metres> limits;
    for (const WalkLimit& limit : rules.limits)
        limits.emplace_back(limit.mm / 1000.0);
    return session.timed("areas", [&](const Progress& progress) {
        const ServiceAreas areas(walk, input.obstacles, rules.access);
        return areas.draw(input.facilities.stops, limits, rules.merge, progress);
    });
}

/// Areas of one facility stand together, limits ascending.
class Clipping {
public:
    Clipping(AreaClip clip, const AreasRules& rules, Session& session)
        : m_clip(std::move(clip)), m_rules(rules), m_session(session)
    {
    }

    Result<std::vector<DrawnArea>> run(const std::vector<ServiceArea>& areas, const Progress& progress)
    {
        std::vector<DrawnArea> drawn;
        MultiPolygon inner;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (progress.cancelled())
                return fail(Code::Cancelled);
            auto shape = m_clip.clipped(areas[i].shape);
            if (!shape)
                return tl::unexpected(shape.error());
            const std::size_t limit = i % m_rules.limits.size();
            DrawnArea area{areas[i].facility, limit, 0, *shape};
            if (m_rules.shape == AreaShape::Rings && limit > 0) {
                auto band = m_clip.band(*shape, inner);
                if (!band)
                    return tl::unexpected(band.error());
                area.fromMetres = m_rules.limits[limit - 1].mm / 1000.0;
                area.shape = std::move(*band);
            }
            inner = std::move(*shape);
            check(area.shape);
            drawn.push_back(std::move(area));
            progress.report(static_cast<double>(i + 1) / static_cast<double>(areas.size()));
        }
        return drawn;
    }

private:
    void check(const MultiPolygon& shape)
    {
        if (const auto flaw = m_clip.flawOf(shape))
            m_session.add({{Code::GeometryFailed, Severity::Advised, {{"detail", flaw->reason}}, {}, 1}});
    }

    AreaClip m_clip;
    const AreasRules& m_rules;
    Session& m_session;
};

} // namespace

Result<AreasResult> drawAreas(const AreasInput& input, const AreasRules& rules, Session& session)
{
    const auto walk = walkFor(input, rules, session);
    if (!walk)
        return tl::unexpected(walk.error());
    const auto areas = outlines(*walk, input, rules, session);
    if (!areas)
        return tl::unexpected(areas.error());
    auto clip = AreaClip::make(input.obstacles.water, input.boundary);
    if (!clip)
        return tl::unexpected(clip.error());
    auto drawn = session.timed("clip", [&](const Progress& progress) {
        return Clipping(std::move(*clip), rules, session).run(*areas, progress);
    });
    if (!drawn)
        return tl::unexpected(drawn.error());
    AreasResult result{std::move(*drawn), {}};
    std::vector<std::uint32_t> unsnapped;
    for (const FacilityId id : (*walk)->unsnapped(input.facilities.stops)) {
        unsnapped.push_back(static_cast<std::uint32_t>(id.index()));
        result.unsnapped.push_back(input.facilities.names[id.index()]);
    }
    session.add(oddStops(input.facilities.unplaced, input.facilities.stops, unsnapped));
    return result;
}

} // namespace yike::cli
