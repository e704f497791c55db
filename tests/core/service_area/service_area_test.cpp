// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service_area/service_area.h"

#include "core/base/parallel.h"
#include "core/geometry/contains.h"
#include "core/geometry/measure.h"
#include "core/streets/barriers/cut_streets.h"
#include "tests/core/coverage/random_town.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <rapidcheck.h>

using namespace yike;
using namespace yike::test;

namespace {

constexpr double kPi = std::numbers::pi;

std::shared_ptr<const StreetWalk> walkOn(const Streets& streets, const WalkOptions& options = {})
{
    return StreetWalk::make(streets, {}, {}, options, Progress())->value;
}

Stop stopAt(std::uint32_t id, Point point)
{
    return {FacilityId(id), {point}};
}

std::vector<ServiceArea> draw(const Streets& streets, const std::vector<Stop>& stops,
                              const std::vector<Metres>& limits, AreaMerge merge = AreaMerge::Overlap,
                              const LegObstacles& obstacles = {}, Metres access = Metres(40))
{
    const ServiceAreas areas(walkOn(streets), obstacles, access);
    const auto drawn = areas.draw(stops, limits, merge, Progress());
    REQUIRE(drawn);
    return *drawn;
}

MultiPolygon areaOf(const Streets& streets, Point facility, double limit, const LegObstacles& obstacles = {})
{
    return draw(streets, {stopAt(0, facility)}, {Metres(limit)}, AreaMerge::Overlap, obstacles).at(0).shape;
}

double squareMetres(const MultiPolygon& shape)
{
    return area(shape).count();
}

Ring box(double left, double bottom, double right, double top)
{
    return {{left, bottom}, {right, bottom}, {right, top}, {left, top}, {left, bottom}};
}

bool sameShapes(const std::vector<ServiceArea>& a, const std::vector<ServiceArea>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ServiceArea& x, const ServiceArea& y) {
        return x.facility == y.facility && x.limit == y.limit && x.shape == y.shape;
    });
}

/// The definition itself: some place of a street with walk plus leg within the limit. Streets are sampled.
class Definition {
public:
    Definition(const StreetWalk& walk, const Stop& stop)
        : m_network(walk.network()), m_search(walk.sense().graph),
          m_field(walk.network(), walk.sense(), m_search)
    {
        REQUIRE(m_field.run(walk.join(std::span(&stop, 1)), 100'000'000, Progress()));
    }
    double at(Point p, double access) const
    {
        double best = std::numeric_limits<double>::infinity();
        for (EdgeIndex edge = 0; edge < m_network.edges.size(); ++edge) {
            const std::uint32_t length = m_network.edges[edge].mm;
            for (std::uint32_t mm = 0;; mm = std::min(length, mm + 1000)) {
                const EdgePlace place{edge, mm};
                const double leg = distance(p, pointAt(m_network, place));
                if (leg <= access)
                    best = std::min(best, m_field.at(place).mm() / 1000.0 + leg);
                if (mm == length)
                    break;
            }
        }
        return best;
    }

private:
    const StreetNetwork& m_network;
    NearestSearch m_search;
    NearestField m_field;
};

} // namespace

TEST_CASE("A straight street is served as a strip with round ends, the leg counted against the limit")
{
    // 300 m both ways less the leg of 40 m: a strip of 520 m by 80 m and two half discs of 40 m.
    const MultiPolygon shape = areaOf({street({{-1000, 3}, {1000, 3}})}, {0, 3}, 300);
    REQUIRE(shape.size() == 1);
    CHECK(shape[0].holes.empty());
    CHECK(squareMetres(shape) == Approx(520 * 80 + kPi * 40 * 40).epsilon(0.001));
    CHECK(boundsOf(shape).max.x == Approx(300).margin(0.2));
    CHECK(boundsOf(shape).min.y == Approx(-37).margin(0.2));
    CHECK(signedArea(shape[0].outer) > 0);
}

TEST_CASE("The facility's own access leg counts against the limit")
{
    // 100 m from the street: 200 m are left, of them 160 on the street.
    const MultiPolygon shape = areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 100}, 300);
    CHECK(squareMetres(shape) == Approx(320 * 80 + kPi * 40 * 40).epsilon(0.001));
}

TEST_CASE("Where the limit leaves less than a leg the area is a disc of what is left")
{
    CHECK(squareMetres(areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 0}, 25)) ==
          Approx(kPi * 25 * 25).epsilon(0.01));
    CHECK(squareMetres(areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 20}, 50)) ==
          Approx(kPi * 30 * 30).epsilon(0.01));
    CHECK(areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 100}, 90).empty());
}

TEST_CASE("A dead end is served to its end and no farther than the leg")
{
    const MultiPolygon shape = areaOf({street({{0, 0}, {100, 0}})}, {0, 0}, 500);
    CHECK(squareMetres(shape) == Approx(100 * 80 + kPi * 40 * 40).epsilon(0.001));
}

TEST_CASE("The middle of a large block is a hole")
{
    const Drawing town = draw("A-------------------+\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "|                   |\n"
                              "+-------------------+\n");
    // 200 m by 120 m of streets; 120 m by 40 m in the middle are farther than 40 m from all of them.
    const MultiPolygon shape = areaOf(town.streets, town.at('A'), 1000);
    REQUIRE(shape.size() == 1);
    REQUIRE(shape[0].holes.size() == 1);
    // Each inner corner is cut by up to half a cell of the grid.
    CHECK(signedArea(shape[0].holes[0]) == Approx(-120 * 40).margin(4 * 12.5 + 10));
    CHECK(squareMetres(shape) == Approx(640 * 40 + kPi * 40 * 40 + 24000 - 4800).epsilon(0.002));
}

TEST_CASE("The far bank is not covered where no bridge leads to it")
{
    const Streets banks{street({{0, 0}, {1000, 0}}), street({{0, 30}, {1000, 30}})};
    const LegObstacles river{{{box(-100, 10, 1100, 20), {}}}, {}};
    const MultiPolygon shape = areaOf(banks, {500, 0}, 200, river);
    CHECK(contains(shape, {500, 8}));
    CHECK_FALSE(contains(shape, {500, 15}));
    CHECK_FALSE(contains(shape, {500, 30}));
    // Half of the strip to the south, ten metres to the north, and the ends cut at the shore.
    const double ends = kPi * 1600 / 2 + 2 * (5 * std::sqrt(1500.0) + 800 * std::asin(0.25));
    CHECK(squareMetres(shape) == Approx(320 * 50 + ends).epsilon(0.01));
}

TEST_CASE("A bridge carries walkers over and has no ground beside it")
{
    const Streets streets{street({{0, 0}, {200, 0}})};
    const LegObstacles river{{{box(80, -500, 120, 500), {}}}, {}};
    const MultiPolygon shape = areaOf(streets, {0, 0}, 1000, river);
    REQUIRE(shape.size() == 2);
    CHECK(contains(shape, {150, 20}));
    CHECK_FALSE(contains(shape, {100, 0}));
    CHECK_FALSE(contains(shape, {100, 20}));
    CHECK(squareMetres(shape) == Approx(160 * 80 + kPi * 1600).epsilon(0.01));
}

TEST_CASE("No leg crosses a wall but it may pass the wall's end")
{
    const Streets streets{street({{0, 0}, {1000, 0}})};
    const LegObstacles wall{{}, {{{500, 10}, {2000, 10}}}};
    const MultiPolygon shape = areaOf(streets, {500, 0}, 300, wall);
    CHECK(contains(shape, {600, 8}));
    CHECK_FALSE(contains(shape, {600, 13}));
    CHECK(contains(shape, {490, 30}));
    CHECK(contains(shape, {510, 30}));       // seen past the end from 495 m, 33.5 m away
    CHECK_FALSE(contains(shape, {530, 30})); // from there it is 54 m at the best
}

TEST_CASE("A wall between two banks cuts the way over and a gate opens it")
{
    // Two streets 60 m apart with a way between them, and a wall along the middle.
    const Streets drawn{street({{0, 0}, {200, 0}, {400, 0}}), street({{200, 0}, {200, 60}}),
                        street({{0, 60}, {200, 60}, {400, 60}})};
    const Polyline wall{{-200, 30}, {600, 30}};
    const auto areaWith = [&](const Barriers& barriers) {
        const Streets streets = cutAtBarriers(drawn, barriers, Progress())->streets;
        return areaOf(streets, {0, 0}, 500, {{}, {wall}});
    };
    const BarrierLine line{BarrierKind::Wall, wall};
    const MultiPolygon open = areaWith({});
    CHECK(contains(open, {300, 70}));
    const MultiPolygon cut = areaWith({{line}, {}});
    CHECK(contains(cut, {200, 28}));
    CHECK_FALSE(contains(cut, {200, 32}));
    CHECK_FALSE(contains(cut, {300, 70}));
    // The near bank alone: its strip, cut at the wall 30 m to the north.
    CHECK(boundsOf(cut).max.y == Approx(30).margin(0.05));
    CHECK(areaWith({{line}, {{{201, 31}, true}}}) == open);
}

TEST_CASE("Two strips that touch at a corner make a valid outline")
{
    // Ends 80 m apart diagonally: the discs around them meet in one point between four nodes of the grid.
    const double gap = 80 / std::sqrt(2.0);
    for (const double more : {-0.5, -0.01, 0.0, 0.01, 0.5}) {
        const double apart = gap + more;
        const Streets streets{street({{-200, 0}, {0, 0}}), street({{apart, apart}, {apart + 200, apart}}),
                              street({{-200, 0}, {-200, 400}, {apart + 200, 400}, {apart + 200, apart}})};
        const MultiPolygon shape = areaOf(streets, {-200, 0}, 3000);
        REQUIRE(shape.size() == 1);
        CHECK(shape[0].holes.size() <= 1);
    }
}

TEST_CASE("A split halves the street between two facilities")
{
    const Streets streets{street({{-1000, 0}, {1000, 0}})};
    const auto areas =
        draw(streets, {stopAt(4, {-102, 0}), stopAt(9, {98, 0})}, {Metres(300)}, AreaMerge::Split);
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].facility == FacilityId(4));
    CHECK(boundsOf(areas[0].shape).max.x == Approx(-2).margin(0.5));
    CHECK(boundsOf(areas[1].shape).min.x == Approx(-2).margin(0.5));
    const double half = 360 * 80 + kPi * 1600 / 2;
    CHECK(squareMetres(areas[0].shape) == Approx(half).epsilon(0.005));
    CHECK(squareMetres(areas[1].shape) == Approx(half).epsilon(0.005));
}

TEST_CASE("At a crossing of four facilities each has its arm")
{
    const Streets streets{street({{-300, 0}, {0, 0}}), street({{0, 0}, {300, 0}}),
                          street({{0, -300}, {0, 0}}), street({{0, 0}, {0, 300}})};
    const std::vector<Stop> stops{stopAt(0, {-200, 0}), stopAt(1, {200, 0}), stopAt(2, {0, -200}),
                                  stopAt(3, {0, 200})};
    const auto split = draw(streets, stops, {Metres(250)}, AreaMerge::Split);
    const auto all = draw(streets, stops, {Metres(250)}, AreaMerge::Dissolve);
    double sum = 0;
    for (const ServiceArea& area : split) {
        REQUIRE(area.shape.size() == 1);
        sum += squareMetres(area.shape);
    }
    CHECK(sum == Approx(squareMetres(all.at(0).shape)).epsilon(0.0005));
    CHECK(squareMetres(split[0].shape) == Approx(sum / 4).epsilon(0.01));
}

TEST_CASE("Dissolving one facility changes nothing")
{
    const RandomTown town = randomTown(7);
    const std::vector<Metres> limits{Metres(400), Metres(900)};
    const auto alone = draw(town.streets, {town.stops[0]}, limits);
    auto together = draw(town.streets, {town.stops[0]}, limits, AreaMerge::Dissolve);
    auto split = draw(town.streets, {town.stops[0]}, limits, AreaMerge::Split);
    REQUIRE(together.size() == 2);
    CHECK_FALSE(together[0].facility);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(together[i].shape == alone[i].shape);
        CHECK(split[i].shape == alone[i].shape);
    }
}

TEST_CASE("A facility that joins no street has an empty area")
{
    const Streets streets{street({{0, 0}, {100, 0}})};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const AreaMerge merge : {AreaMerge::Overlap, AreaMerge::Split}) {
        const auto areas = draw(streets, {stopAt(1, {0, 0}), stopAt(2, {50, 900}), stopAt(3, {nan, 0})},
                                {Metres(200)}, merge);
        REQUIRE(areas.size() == 3);
        CHECK_FALSE(areas[0].shape.empty());
        CHECK(areas[1].shape.empty());
        CHECK(areas[2].shape.empty());
    }
    CHECK(draw(streets, {}, {Metres(200)}).empty());
    CHECK(draw(streets, {}, {Metres(200)}, AreaMerge::Dissolve).at(0).shape.empty());
}

TEST_CASE("Limits and legs that are no positive numbers have empty areas")
{
    const Streets streets{street({{0, 0}, {100, 0}})};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto areas = draw(streets, {stopAt(1, {0, 0})}, {Metres(0), Metres(nan), Metres(-5), Metres(100)});
    REQUIRE(areas.size() == 4);
    CHECK(areas[0].shape.empty());
    CHECK(areas[1].shape.empty());
    CHECK(areas[2].shape.empty());
    CHECK_FALSE(areas[3].shape.empty());
    for (const double access : {0.0, -1.0, nan})
        CHECK(draw(streets, {stopAt(1, {0, 0})}, {Metres(100)}, AreaMerge::Overlap, {}, Metres(access))[0]
                  .shape.empty());
}

TEST_CASE("A limit is never empty as long as anything is left of it even of one millimetre")
{
    // Smaller than the grid: nothing to draw, nothing to crash on.
    CHECK_NOTHROW(areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 0}, 0.001));
    CHECK(squareMetres(areaOf({street({{-1000, 0}, {1000, 0}})}, {0, 0}, 0.001)) < 1);
}

TEST_CASE("A street downhill is served farther than one uphill")
{
    const Streets streets{street({{-1000, 0}, {1000, 0}})};
    const auto hill = [](Point p) -> std::optional<double> { return p.x * 0.05; };
    const auto walk = walkOn(streets, {{}, walkerOf(WalkerKind::Adult), hill, Direction::FromFacility});
    const ServiceAreas areas(walk, {});
    const std::vector<Stop> stops{stopAt(0, {0, 0})};
    const std::vector<Metres> limits{Metres(500)};
    const Box box = boundsOf(areas.draw(stops, limits, AreaMerge::Overlap, Progress())->at(0).shape);
    // Five per cent: down at 1 / slopeFactor, the leg of 40 m as well by the shorter legs beyond.
    CHECK(-box.min.x == Approx(500 / slopeFactor(-0.05)).epsilon(0.01));
    CHECK(box.max.x == Approx(460 / slopeFactor(0.05) + 40).epsilon(0.01));
}

TEST_CASE("Areas do not depend on threads or the order of facilities")
{
    const RandomTown town = randomTown(3);
    const std::vector<Metres> limits{Metres(800), Metres(300)};
    const std::vector<Stop> turned(town.stops.rbegin(), town.stops.rend());
    for (const AreaMerge merge : {AreaMerge::Overlap, AreaMerge::Dissolve, AreaMerge::Split}) {
        setThreadLimit(1);
        const auto one = draw(town.streets, town.stops, limits, merge);
        setThreadLimit(4);
        const auto four = draw(town.streets, turned, limits, merge);
        setThreadLimit(0);
        CHECK(sameShapes(one, four));
    }
}

TEST_CASE("Drawing stops when cancelled")
{
    const RandomTown town = randomTown(5);
    const ServiceAreas areas(walkOn(town.streets), {});
    std::stop_source stop;
    stop.request_stop();
    const std::vector<Metres> limits{Metres(500)};
    for (const AreaMerge merge : {AreaMerge::Overlap, AreaMerge::Dissolve, AreaMerge::Split}) {
        const auto drawn = areas.draw(town.stops, limits, merge, Progress(stop.get_token(), {}));
        REQUIRE_FALSE(drawn);
        CHECK(drawn.error().code == Code::Cancelled);
    }
}

TEST_CASE("Every point is inside just where the definition says so")
{
    for (const unsigned seed : {1U, 2U}) {
        const RandomTown town = randomTown(seed);
        const auto walk = walkOn(town.streets);
        const ServiceAreas areas(walk, {});
        const std::vector<Metres> limits{Metres(250), Metres(600)};
        const auto drawn = areas.draw(std::span(town.stops).first(1), limits, AreaMerge::Overlap, Progress());
        const Definition definition(*walk, town.stops[0]);
        for (const Point& home : std::span(town.homes).first(120)) {
            const double metres = definition.at(home, 40);
            for (const ServiceArea& area : *drawn) {
                const bool inside = contains(area.shape, home);
                if (definition.at(home, 38) <= area.limit.count() - 3)
                    CHECK(inside);
                if (metres > area.limit.count() + 3 && definition.at(home, 43) > area.limit.count() + 3)
                    CHECK_FALSE(inside);
            }
        }
    }
}

TEST_CASE("A larger limit has the smaller one's ground")
{
    CHECK(rc::check("towns and limits", [] {
        const RandomTown town = randomTown(*rc::gen::inRange(0U, 1000U));
        const double low = *rc::gen::inRange(10, 800);
        const double high = low + *rc::gen::inRange(1, 400);
        const auto areas = draw(town.streets, {town.stops[0]}, {Metres(low), Metres(high)});
        RC_ASSERT(squareMetres(areas[1].shape) >= squareMetres(areas[0].shape) - 0.5);
        for (const Polygon& polygon : areas[0].shape) {
            for (std::size_t i = 1; i < polygon.outer.size(); i += 7) {
                // Just inside the smaller outline.
                const Point a = polygon.outer[i - 1];
                const Point b = polygon.outer[i];
                const Point way{(b.x - a.x) / distance(a, b), (b.y - a.y) / distance(a, b)};
                const Point p{(a.x + b.x) / 2 - way.y * 0.05, (a.y + b.y) / 2 + way.x * 0.05};
                if (contains(areas[0].shape, p))
                    RC_ASSERT(contains(areas[1].shape, p));
            }
        }
    }));
}
