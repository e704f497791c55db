// SPDX-License-Identifier: GPL-3.0-or-later
// Magnitudes that tell a system: degrees; a CGCS2000 zone with its number before the easting (25-45 for
// 3-degree, 13-23 for 6-degree zones); an easting of six digits with a northing of seven, whose central
// meridian is open.
#include "gis/geo/crs_inference.h"

#include "gis/geo/geodesic.h"
#include "gis/geo/transform.h"

#include <array>
#include <cmath>

namespace yike {

namespace {

constexpr double kMercatorEdge = 20048966.2;
constexpr int kWebMercator = 3857; // its magnitude could as well be a national grid's: always asked

bool within(double low, double high, double from, double to)
{
    return low >= from && high <= to;
}

bool looksLikeDegrees(const Extent& e)
{
    return within(e.low.x, e.high.x, -180, 180) && within(e.low.y, e.high.y, -90, 90);
}

/// Northings of China in metres from the equator.
bool isChineseNorthing(const Extent& e)
{
    return within(e.low.y, e.high.y, 1.9e6, 6.1e6);
}

/// The zone number before the easting; 0 if there is none.
int zonePrefix(const Extent& e)
{
    const int zone = static_cast<int>(std::floor(e.centre().x / 1e6));
    const double base = zone * 1e6;
    const bool inZone = within(e.low.x, e.high.x, base + 1e5, base + 9e5);
    return inZone && isChineseNorthing(e) && ((zone >= 25 && zone <= 45) || (zone >= 13 && zone <= 23)) ? zone
                                                                                                        : 0;
}

bool looksLikeZoneWithoutNumber(const Extent& e)
{
    return within(e.low.x, e.high.x, 1e5, 9e5) && within(e.low.y, e.high.y, 1e5, 1e7);
}

void add(std::vector<Crs>& systems, int epsg)
{
    if (auto crs = crsFromEpsg(epsg))
        systems.push_back(std::move(*crs));
}

/// Zones in which the centre of the data comes to lie near the place it should.
bool liesNear(const Crs& crs, const Extent& extent, LonLat near)
{
    constexpr double kNear = 150'000; // metres; the next 3-degree zone is 260 km away in Dalian
    const auto degrees = crsFromEpsg(kWgs84);
    const auto transform = degrees ? Transform::between(crs, *degrees) : fail(Code::Internal);
    const auto centre = transform ? (*transform)(extent.centre()) : fail(Code::Internal);
    return centre && geodesicDistance({centre->x, centre->y}, near).count() < kNear;
}

std::vector<Crs> zonesWithoutNumber(const Extent& extent, std::optional<LonLat> near)
{
    std::vector<Crs> zones;
    if (near) {
        if (auto working = workingCrs(*near))
            zones.push_back(std::move(*working));
    }
    if (isChineseNorthing(extent)) {
        for (int zone = 25; zone <= 45; ++zone)
            add(zones, 4534 + zone - 25);
    }
    if (near) {
        const int utm = std::clamp(static_cast<int>(std::floor((near->lon + 180) / 6)) + 1, 1, 60);
        for (int zone = std::max(1, utm - 1); zone <= std::min(60, utm + 1); ++zone)
            add(zones, (near->lat < 0 ? 32700 : 32600) + zone);
        std::erase_if(zones, [&](const Crs& crs) { return !liesNear(crs, extent, *near); });
        zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    }
    return zones;
}

std::string listOf(const std::vector<Crs>& systems)
{
    constexpr std::size_t kShown = 4;
    std::string list;
    for (std::size_t i = 0; i < std::min(kShown, systems.size()); ++i)
        list += (i == 0 ? "" : ", ") + label(systems[i]);
    return systems.size() > kShown ? list + " ..." : list;
}

Issue issueOf(Code code, Severity severity, const std::string& layer, Args args)
{
    args.insert(args.begin(), {"layer", layer});
    return {code, severity, std::move(args), {layer, {}, {}, {}}, 1};
}

/// True if a declared system and the coordinates cannot both be right.
bool contradicts(const Crs& crs, const Extent& extent)
{
    if (crs.geographic)
        return !within(extent.low.x, extent.high.x, -360, 360) ||
               !within(extent.low.y, extent.high.y, -90.0001, 90.0001);
    const bool tiny =
        within(extent.low.x, extent.high.x, 73, 136) && within(extent.low.y, extent.high.y, 3, 54);
    return tiny && extent.low != extent.high; // degrees of China under a projected label
}

void infer(const CrsQuestion& question, CrsDecision& decision)
{
    const std::string& layer = question.layer;
    if (!question.extent)
        return;
    decision.candidates = systemsOfMagnitude(*question.extent, question.near);
    const bool certain = decision.candidates.size() == 1 && decision.candidates.front().epsg != kWebMercator;
    if (certain) {
        decision.crs = decision.candidates.front();
        decision.source = CrsSource::Inferred;
        decision.issues.push_back(
            issueOf(Code::CrsInferred, Severity::Advised, layer, {{"crs", label(*decision.crs)}}));
        return;
    }
    const auto code = decision.candidates.empty() ? Code::CrsMissing : Code::CrsAmbiguous;
    decision.issues.push_back(issueOf(code, Severity::Decide, layer,
                                      {{"x", question.extent->centre().x},
                                       {"y", question.extent->centre().y},
                                       {"candidates", listOf(decision.candidates)}}));
}

/// A definition may be well formed and still name a projection that nobody knows.
bool leadsToDegrees(const Crs& crs)
{
    const auto degrees = crsFromEpsg(kWgs84);
    return crs.epsg != 0 || (degrees && Transform::between(crs, *degrees));
}

void takeDeclared(const CrsQuestion& question, CrsDecision& decision)
{
    auto declared = crsFromText(question.definition);
    if (!declared || !leadsToDegrees(*declared)) {
        decision.issues.push_back(issueOf(Code::CrsUnreadable, Severity::Advised, question.layer,
                                          {{"definition", question.definition.substr(0, 60)}}));
        infer(question, decision);
        return;
    }
    if (question.extent && contradicts(*declared, *question.extent)) {
        decision.issues.push_back(issueOf(
            Code::CrsContradicts, Severity::Decide, question.layer,
            {{"crs", label(*declared)}, {"x", question.extent->low.x}, {"y", question.extent->low.y}}));
        infer(question, decision);
        decision.candidates.push_back(std::move(*declared));
        return;
    }
    if (isOnOldChineseDatum(*declared))
        decision.issues.push_back(
            issueOf(Code::CrsOldDatum, Severity::Advised, question.layer, {{"crs", label(*declared)}}));
    decision.crs = std::move(*declared);
    decision.source = CrsSource::File;
}

} // namespace

std::string_view crsSourceName(CrsSource source)
{
    constexpr std::array<std::string_view, 5> kNames = {"none", "file", "format", "inferred", "chosen"};
    return kNames[static_cast<std::size_t>(source)];
}

std::vector<Crs> systemsOfMagnitude(const Extent& extent, std::optional<LonLat> near)
{
    std::vector<Crs> systems;
    if (looksLikeDegrees(extent)) {
        add(systems, isInChina({extent.centre().x, extent.centre().y}) ? kCgcs2000 : kWgs84);
        return systems;
    }
    const bool inMercator = within(extent.low.x, extent.high.x, -kMercatorEdge, kMercatorEdge) &&
                            within(extent.low.y, extent.high.y, -kMercatorEdge, kMercatorEdge);
    if (const int zone = zonePrefix(extent); zone != 0) {
        // Eastings of zones 13 to 19 are also what web maps give for 117 to 180 degrees east.
        if (zone <= 19 && inMercator)
            add(systems, kWebMercator);
        add(systems, zone >= 25 ? 4513 + zone - 25 : 4491 + zone - 13);
        return systems;
    }
    if (looksLikeZoneWithoutNumber(extent))
        return zonesWithoutNumber(extent, near);
    const auto c = extent.centre();
    if (inMercator && std::abs(c.x) > 1.1e6 && std::abs(c.y) > 1e5)
        add(systems, kWebMercator);
    return systems;
}

CrsDecision decideCrs(const CrsQuestion& question)
{
    CrsDecision decision;
    if (!question.chosen.empty()) {
        if (auto chosen = crsFromText(question.chosen)) {
            decision.crs = std::move(*chosen);
            decision.source = CrsSource::Chosen;
            return decision;
        }
        decision.issues.push_back(issueOf(Code::CrsUnreadable, Severity::Decide, question.layer,
                                          {{"definition", question.chosen}}));
    }
    if (question.definition.empty())
        infer(question, decision);
    else
        takeDeclared(question, decision);
    return decision;
}

std::optional<Coordinate> impossibleIn(const Crs& crs, const Extent& extent)
{
    const auto isDegrees = [](Coordinate c) { return std::abs(c.x) <= 180 && std::abs(c.y) <= 90; };
    if (!crs.geographic)
        return looksLikeDegrees(extent) ? std::optional(extent.low) : std::nullopt;
    for (const Coordinate corner : {extent.low, extent.high})
        if (!isDegrees(corner))
            return corner;
    return std::nullopt;
}

} // namespace yike
