// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/walking_rules.h"

#include "gis/import/streets/street_import.h"
#include "tests/support/catch.h"

using namespace yike;

namespace {

StreetClass kindOf(const std::string& highway, const std::string& foot = {}, const std::string& access = {})
{
    WayTags tags;
    tags.highway = highway;
    tags.foot = foot;
    tags.access = access;
    return walkability(tags).kind;
}

std::string smallTable(const std::string& classes)
{
    return "[class]\n" + classes +
           "\n[foot]\nyes = [\"yes\"]\nno = [\"no\"]\n[access]\nno = [\"no\"]\n[railway]\nwalked = "
           "[\"platform\"]\n"
           "[barrier]\nwall = [\"wall\"]\nwater = [\"river\"]\nrail = [\"rail\"]\ngate = [\"gate\"]\n"
           "level-crossing = [\"crossing\"]\nnothing = [\"kerb\"]\n[gate]\nopen = [\"open\"]\nclosed = "
           "[\"closed\"]\n";
}

const char* const kClasses =
    "main = [\"primary\"]\nstreet = [\"lane\"]\npath = [\"path\"]\nsteps = [\"steps\"]\n"
    "only-with-foot = [\"ramp\"]\nexcluded = [\"motorway\"]\n";

std::int64_t whole(const Error& error, const char* name)
{
    for (const auto& [key, value] : error.args)
        if (key == name)
            return std::get<std::int64_t>(value);
    return -1;
}

} // namespace

TEST_CASE("a way that walkers are allowed on is open whatever access says")
{
    CHECK(kindOf("service", "", "private") == StreetClass::Excluded);
    CHECK(kindOf("service", "yes", "private") == StreetClass::Street);
    CHECK(kindOf("footway", "designated", "no") == StreetClass::Footpath);
    CHECK(kindOf("residential", "", "destination") == StreetClass::Street);
}

TEST_CASE("a way that walkers are kept out of is closed whatever its class")
{
    CHECK(kindOf("residential", "no") == StreetClass::Excluded);
    CHECK(kindOf("footway", "private", "yes") == StreetClass::Excluded);
    CHECK(kindOf("支路", "否") == StreetClass::Excluded);
}

TEST_CASE("nobody walks on a motorway or on what is not built even where foot says yes")
{
    for (const char* never :
         {"motorway", "motorway_link", "高速公路", "匝道", "construction", "proposed", "razed"})
        CHECK(kindOf(never, "yes") == StreetClass::Excluded);
}

TEST_CASE("ramps of trunk roads and busways are walked only where foot says so")
{
    for (const char* ramp : {"trunk_link", "busway"}) {
        CHECK(kindOf(ramp) == StreetClass::Excluded);
        CHECK(kindOf(ramp, "yes") == StreetClass::Street);
        CHECK(kindOf(ramp, "no") == StreetClass::Excluded);
    }
}

TEST_CASE("tracks are out but platforms are walked on and a street with tram tracks stays a street")
{
    WayTags tags;
    tags.railway = "rail";
    CHECK(walkability(tags).kind == StreetClass::Excluded);
    tags.foot = "yes";
    CHECK(walkability(tags).kind == StreetClass::Excluded);
    tags.railway = "platform";
    CHECK(walkability(tags).kind == StreetClass::Street);
    tags.railway = "tram";
    tags.highway = "residential";
    CHECK(walkability(tags).kind == StreetClass::Street);
}

TEST_CASE("an unknown class is an ordinary street and says so")
{
    WayTags tags;
    tags.highway = "某某路";
    CHECK(walkability(tags).kind == StreetClass::Street);
    CHECK_FALSE(walkability(tags).classKnown);
    CHECK(walkability(WayTags{}).classKnown);
}

TEST_CASE("the built-in table knows walls water rail gates and what stops nobody")
{
    const WalkingRules& rules = builtInWalkingRules();
    CHECK(rules.barrierOf("fence") == BarrierMeaning::Wall);
    CHECK(rules.barrierOf("围墙") == BarrierMeaning::Wall);
    CHECK(rules.barrierOf("river") == BarrierMeaning::Water);
    CHECK(rules.barrierOf("铁路") == BarrierMeaning::Rail);
    CHECK(rules.barrierOf("lift_gate") == BarrierMeaning::Gate);
    CHECK(rules.barrierOf("level_crossing") == BarrierMeaning::LevelCrossing);
    CHECK(rules.barrierOf("bollard") == BarrierMeaning::Nothing);
    CHECK_FALSE(rules.barrierOf("sausage"));
}

TEST_CASE("a planner's own table is used instead of the built-in one")
{
    const auto rules = loadWalkingRules(smallTable(kClasses), "mine.toml");
    REQUIRE(rules);
    WayTags tags;
    tags.highway = "Motorway";
    CHECK(walkability(tags, *rules).kind == StreetClass::Excluded);
    tags.highway = "ramp";
    CHECK(walkability(tags, *rules).kind == StreetClass::Excluded);
    tags.foot = "yes";
    CHECK(walkability(tags, *rules).kind == StreetClass::Street);
    tags.highway = "residential"; // a word of the built-in table alone
    CHECK_FALSE(walkability(tags, *rules).classKnown);
}

TEST_CASE("mistakes in a table are told with line and column")
{
    const auto unknown =
        loadWalkingRules(smallTable(std::string(kClasses) + "paths = [\"x\"]\n"), "mine.toml");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Code::CatalogueKeyUnknown);
    CHECK(whole(unknown.error(), "line") == 8);
    CHECK(whole(unknown.error(), "column") == 1);

    const auto twice =
        loadWalkingRules(smallTable("main = [\"primary\"]\nstreet = [\"primary\"]\npath = [\"p\"]\n"
                                    "steps = [\"s\"]\nonly-with-foot = [\"r\"]\nexcluded = [\"m\"]\n"),
                         "mine.toml");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == Code::CatalogueChoiceTwice);
    CHECK(whole(twice.error(), "line") == 3);

    const auto missing = loadWalkingRules("[class]\nmain = [\"primary\"]\n", "mine.toml");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().cause != nullptr); // all of them

    const auto broken = loadWalkingRules("[class\n", "mine.toml");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == Code::CatalogueSyntax);
    CHECK(whole(broken.error(), "line") == 1);

    const auto wrong =
        loadWalkingRules(smallTable("main = 7\nstreet = [\"l\"]\npath = [\"p\"]\nsteps = [\"s\"]\n"
                                    "only-with-foot = [\"r\"]\nexcluded = [\"m\"]\n"),
                         "mine.toml");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == Code::CatalogueTypeWrong);
    CHECK(whole(wrong.error(), "line") == 2);
}
