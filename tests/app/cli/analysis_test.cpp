// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

namespace {

using Json = nlohmann::json;

const std::string kSample = YIKE_SOURCE_DIR "/data/sample/chengwan.yike";

Json jsonOf(std::vector<std::string> args)
{
    args.push_back("--json");
    const Answer answer = drive(args);
    CAPTURE(args, answer.err);
    REQUIRE(answer.exit <= 1);
    return Json::parse(answer.out);
}

std::vector<std::string> crowdingArgs()
{
    return {"crowding",   kSample,  "--category", "childcare",
            "--capacity", "places", "--weight",   "population.0to3"};
}

} // namespace

TEST_CASE("crowding hands out what the facilities with demand have", "[cli]")
{
    const Json json = jsonOf(crowdingArgs());
    CHECK(json["facilities"].size() > 5);
    CHECK(json["handed_out"].get<double>() ==
          Approx(json["supply"].get<double>() - json["unused"].get<double>()));
    double communities = 0;
    for (const Json& unit : json["units"])
        communities += unit["level"] == "community" ? unit["supply"].get<double>() : 0;
    CHECK(communities <= json["handed_out"].get<double>() + 1e-6);
}

TEST_CASE("crowding is the same for any number of threads", "[cli]")
{
    auto one = crowdingArgs();
    one.insert(one.end(), {"--decay", "stepped", "--json", "--threads", "1"});
    auto four = one;
    four.back() = "4";
    CHECK(drive(one).out == drive(four).out);
}

TEST_CASE("what crowding cannot use is wrong use", "[cli]")
{
    auto args = crowdingArgs();
    args.insert(args.end(), {"--decay", "1000:1,500:0.5"});
    CHECK(drive(args).exit == 2);
    CHECK(contains(drive(args).err, "1000:1,500:0.5"));
    args = crowdingArgs();
    args[3] = "chilcare";
    CHECK(drive(args).exit == 2);
    args = crowdingArgs();
    args[7] = "population.0to2";
    CHECK(drive(args).exit == 2);
    CHECK(contains(drive(args).err, "population.60plus"));
    args = crowdingArgs();
    args[5] = "place"; // no supply at all, not a supply of 0
    CHECK(drive(args).exit == 2);
    CHECK(contains(drive(args).err, "places"));
}

TEST_CASE("equity tells every group at every pace", "[cli]")
{
    const Json json = jsonOf({"equity", kSample, "--indicator", "18a"});
    REQUIRE(json["indicators"].size() == 1);
    const Json& rows = json["indicators"][0]["rows"];
    CHECK(rows.size() == 12); // residents, 0-3, 16-59 and 60+ at 60, 50 and 40
    CHECK(rows[0]["group"] == "population");
    CHECK(rows[0]["pace"] == 60);
    for (const Json& unit : rows[0]["units"])
        CHECK((unit["gap"].is_null() || unit["gap"] == 0));
    CHECK(drive({"equity", kSample, "--indicator", "G1"}).exit == 2);
    CHECK(drive({"equity", kSample, "--indicator", "nope"}).exit == 2);
}

TEST_CASE("sensitivity tells robust from fragile and the curve never falls", "[cli]")
{
    const Json json = jsonOf({"sensitivity", kSample, "--option", "fitness-pass=80"});
    bool fragile = false;
    for (const Json& row : json["indicators"]) {
        CHECK(row["units"].size() == row["robust"].get<std::size_t>() + row["fragile"].get<std::size_t>());
        for (const Json& unit : row["units"]) {
            CHECK(unit["fragile"] == !unit["flipped_by"].empty());
            fragile = fragile || unit["fragile"].get<bool>();
        }
    }
    CHECK(fragile);
    REQUIRE(json["pace_curves"].size() >= 3);
    for (const Json& curve : json["pace_curves"]) {
        double before = 0;
        for (const Json& point : curve["points"]) {
            CHECK(point["within"].get<double>() >= before);
            before = point["within"];
        }
    }
    CHECK(drive({"sensitivity", kSample, "--paces", "fast"}).exit == 2);
}

TEST_CASE("the pace curve at the rule's pace is the assessment", "[cli]")
{
    const Json curve = jsonOf({"sensitivity", kSample, "--indicator", "18a"})["pace_curves"][0];
    const Json assessment = jsonOf({"assess", kSample});
    for (const Json& indicator : assessment["indicators"]) {
        if (indicator["id"] != "18a")
            continue;
        for (const Json& cell : indicator["cells"]) {
            if (cell["level"] == "city")
                CHECK(cell["numerator"].get<double>() == curve["points"][4]["within"].get<double>());
        }
    }
}

TEST_CASE("costs say which prices are placeholders and add up", "[cli]")
{
    const Answer answer = drive({"costs", kSample, "--json"});
    CHECK(answer.exit == 1); // placeholders want a planner
    const Json json = Json::parse(answer.out);
    CHECK(answer.out.find("costs-placeholder") != std::string::npos);
    std::int64_t yuan = 0;
    std::int64_t yearly = 0;
    for (const Json& closing : json["closings"]) {
        if (closing["cheapest"].is_null())
            continue;
        const Json& measure = closing["measures"][closing["cheapest"].get<std::size_t>()];
        CHECK(measure["counts"] == true);
        yuan += measure["yuan"].get<std::int64_t>();
        yearly += measure["yuan_per_year"].get<std::int64_t>();
    }
    CHECK(json["yuan"] == yuan);
    CHECK(json["yuan_per_year"] == yearly);
    CHECK(json["sequence"].back()["running_yuan"] == yuan + yearly);
    std::int64_t units = 0;
    for (const Json& unit : json["units"])
        units += unit["yuan"].get<std::int64_t>();
    CHECK(units == yuan);
}

TEST_CASE("costs are written as a workbook and with the planner's own prices", "[cli]")
{
    const TestFolder folder("costs");
    CHECK(drive({"costs", kSample, "--out", folder.file("costs.xlsx")}).exit == 1);
    CHECK(std::filesystem::file_size(folder.file("costs.xlsx")) > 5000);
    const std::string own =
        folder.write("own.toml", "id = \"own\"\nname = { zh = \"自定\", en = \"own\" }\n"
                                 "[[cost]]\nid = \"e\"\nname = { zh = \"扩\", en = \"e\" }\n"
                                 "measure = \"enlarge\"\nper = \"m2\"\namount = 1\n"
                                 "basis = \"planner\"\n");
    const Json json = jsonOf({"costs", kSample, "--costs", own});
    CHECK(json["cost_table"]["id"] == "own");
    CHECK_FALSE(json["unpriced"].empty());
    const std::string broken = folder.write("broken.toml", "id = \"own\"\n[[cost]]\nmeasure = \"buld\"\n");
    const Answer answer = drive({"costs", kSample, "--costs", broken, "--lang", "en"});
    CHECK(answer.exit == 3);
    CHECK(contains(answer.err, "line 3"));
}

TEST_CASE("standards beside each other say where they disagree and why", "[cli]")
{
    const Json json = jsonOf({"compare-standards", kSample, "--standards", "dalian-2023-2025,gb-50180-2018"});
    CHECK_FALSE(json["pairs"].empty());
    for (const Json& pair : json["pairs"]) {
        std::size_t disagree = 0;
        for (const Json& unit : pair["units"]) {
            const auto verdict = [](const Json& side) {
                return side["status"] == "met" || side["status"] == "not-met";
            };
            if (verdict(unit["first"]) && verdict(unit["second"]))
                disagree += unit["why"] == "none" ? 0 : 1;
        }
        CHECK(disagree ==
              pair["only_first_met"].get<std::size_t>() + pair["only_second_met"].get<std::size_t>());
    }
    CHECK(drive({"compare-standards", kSample, "--standards", "dalian-2023-2025"}).exit == 2);
    CHECK(drive({"compare-standards", kSample, "--standards", "dalian-2023-2025,nope"}).exit == 2);
}
