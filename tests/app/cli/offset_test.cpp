// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that a command names one by one are held against each other: a shifted one is found, whatever it is.
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace yike::cli;

namespace {

using nlohmann::json;

constexpr double kWest = 121.60;
constexpr double kSouth = 38.90;
constexpr double kLon = 0.0055; // some 477 m
constexpr double kLat = 0.0037; // some 411 m
constexpr int kLines = 9;

std::string text(double number)
{
    std::ostringstream out;
    out.precision(12);
    out << number;
    return out.str();
}

std::string point(double lon, double lat)
{
    return "[" + text(lon) + "," + text(lat) + "]";
}

/// Streets from edge to edge, with a vertex at each crossing.
std::string grid()
{
    std::string features;
    for (int across = 0; across < 2; ++across)
        for (int i = 0; i < kLines; ++i) {
            std::string line;
            for (int k = 0; k < kLines; ++k)
                line += (k == 0 ? "" : ",") + (across == 0 ? point(kWest + k * kLon, kSouth + i * kLat)
                                                           : point(kWest + i * kLon, kSouth + k * kLat));
            features += (features.empty() ? "" : ",") +
                        std::string(R"({"type":"Feature","properties":{"highway":"residential"},)") +
                        R"("geometry":{"type":"LineString","coordinates":[)" + line + "]}}";
        }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

/// Places some 15 m north of an east-west street, no two of them alike.
std::string places(int count, const std::string& column)
{
    std::string rows = "name,lon,lat," + column + "\n";
    for (int i = 0; i < count; ++i)
        rows += "P" + std::to_string(100 + i) + "," + text(kWest + 0.0011 * (i % 37) + 0.0003) + "," +
                text(kSouth + kLat * (i % (kLines - 1)) + 0.000135) + ",1\n";
    return rows;
}

/// Homes and streets in metres of the plan, which nobody shifts, and clinics in degrees.
struct Town {
    TestFolder folder{"offset"};
    std::string streetsInDegrees = folder.write("streets.geojson", grid());
    std::string streets = converted(streetsInDegrees, "streets.gpkg", "EPSG:4550");
    std::string homes = converted(folder.write("homes.csv", places(60, "people")), "homes.gpkg", "EPSG:4550");
    std::string clinics = folder.write("clinics.csv", places(44, "beds"));

    [[nodiscard]] std::string converted(const std::string& in, const std::string& name,
                                        const std::string& to) const
    {
        REQUIRE(drive({"convert", in, folder.file(name), "--from", "wgs84", "--to", to}).exit <= 1);
        return folder.file(name);
    }
    /// The same file with its degrees shifted.
    [[nodiscard]] std::string shifted(const std::string& in, const std::string& name,
                                      const std::string& how) const
    {
        return converted(in, name, how);
    }
    [[nodiscard]] json reach(const std::string& facilities, const std::string& streetFile,
                             std::vector<std::string> more = {}) const
    {
        std::vector<std::string> args{"reach",    "--demand",     homes,      "--weight",
                                      "people",   "--facilities", facilities, "--streets",
                                      streetFile, "--limit",      "2000m",    "--json"};
        args.insert(args.end(), more.begin(), more.end());
        const Answer answer = drive(args);
        INFO(answer.err + answer.out);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return json::parse(answer.out);
    }
};

std::string contentOf(const std::string& file)
{
    std::ifstream in(file);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

const json& finding(const json& answer, const std::string& code)
{
    for (const json& one : answer["findings"])
        if (one["code"] == code)
            return one;
    static const json none;
    return none;
}

std::vector<double> metres(const json& answer)
{
    std::vector<double> all;
    for (const json& unit : answer["limits"]["2000"]["units"])
        all.push_back(unit["metres"].is_null() ? -1 : unit["metres"].get<double>());
    return all;
}

double farthestApart(const json& a, const json& b)
{
    const auto first = metres(a);
    const auto second = metres(b);
    REQUIRE(first.size() == second.size());
    double worst = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        worst = std::max(worst, std::abs(first[i] - second[i]));
    return worst;
}

} // namespace

TEST_CASE("Facilities in GCJ-02 or BD-09 are moved back and every walk is as long as with true ones")
{
    const Town town;
    const json truth = town.reach(town.clinics, town.streets);
    CHECK(finding(truth, "offset-held-against")["args"]["chosen"] == "none");
    CHECK(finding(truth, "offset-held-against")["severity"] == "note");
    for (const std::string how : {"gcj02", "bd09"}) {
        const json moved = town.reach(town.shifted(town.clinics, how + ".csv", how), town.streets);
        const json& told = finding(moved, "offset-held-against");
        CHECK(told["args"]["layer"] == how + ".csv");
        CHECK(told["args"]["against"] == "streets.gpkg");
        CHECK(told["args"]["chosen"] == how);
        CHECK(told["severity"] == "advised");
        CHECK(farthestApart(truth, moved) < 1);
    }
}

TEST_CASE("The planner's word about a file goes before the vote")
{
    const Town town;
    const std::string shifted = town.shifted(town.clinics, "shifted.csv", "gcj02");
    const json said = town.reach(shifted, town.streets, {"--crs", "shifted.csv=gcj02"});
    CHECK(finding(said, "offset-held-against").is_null());
    CHECK(farthestApart(town.reach(town.clinics, town.streets), said) < 1);
    const json wrong = town.reach(shifted, town.streets, {"--crs", "shifted=wgs84"});
    CHECK(finding(wrong, "offset-held-against").is_null());
    CHECK(farthestApart(said, wrong) > 50);
    const Answer unknown = drive({"reach", "--demand", town.homes, "--weight", "people", "--facilities",
                                  shifted, "--crs", "clinic.csv=gcj02", "--lang", "en"});
    CHECK(unknown.exit == 2);
    CHECK(contains(unknown.err, "shifted.csv"));
    CHECK(drive({"reach", "--demand", town.homes, "--weight", "people", "--facilities", shifted, "--crs",
                 "shifted.csv=mars"})
              .exit == 2);
}

TEST_CASE("Streets in GCJ-02 are found by the places that stand beside them")
{
    const Town town;
    const std::string facilities = town.converted(town.clinics, "clinics.gpkg", "EPSG:4550");
    const json truth = town.reach(facilities, town.streets);
    const json moved = town.reach(facilities, town.shifted(town.streetsInDegrees, "moved.geojson", "gcj02"));
    const json& told = finding(moved, "offset-held-against");
    CHECK(told["args"]["layer"] == "moved.geojson");
    CHECK(told["args"]["chosen"] == "gcj02");
    CHECK(farthestApart(truth, moved) < 1);
    const Answer areas = drive({"service-areas", "--facilities", facilities, "--streets",
                                town.folder.file("moved.geojson"), "--limit", "500m", "--json"});
    CHECK(finding(json::parse(areas.out), "offset-held-against")["args"]["chosen"] == "gcj02");
}

TEST_CASE("Where all files are degrees the one that was shifted is told from the one that was not")
{
    const Town town;
    const std::string gcj = town.shifted(town.clinics, "gcj.csv", "gcj02");
    const auto areas = [&](const std::string& facilities, const std::string& streets) {
        const Answer answer = drive({"service-areas", "--facilities", facilities, "--streets", streets,
                                     "--limit", "500m", "--merge", "dissolve", "--json"});
        INFO(answer.err);
        REQUIRE(answer.exit <= 1);
        return json::parse(answer.out);
    };
    const json truth = areas(town.clinics, town.streetsInDegrees);
    CHECK(finding(truth, "offset-held-against")["args"]["chosen"] == "none");
    const json places = areas(gcj, town.streetsInDegrees);
    CHECK(finding(places, "offset-held-against")["args"]["layer"] == "gcj.csv");
    const std::string moved = town.shifted(town.streetsInDegrees, "moved.geojson", "gcj02");
    const json streets = areas(town.clinics, moved);
    CHECK(finding(streets, "offset-held-against")["args"]["layer"] == "moved.geojson");
    CHECK(finding(streets, "offset-held-against")["args"]["against"] == "clinics.csv");
    for (const json* answer : {&places, &streets})
        CHECK((*answer)["limits"]["500"]["area_m2"].get<double>() ==
              Approx(truth["limits"]["500"]["area_m2"].get<double>()).epsilon(0.001));
    const json both = areas(gcj, moved); // alike: distances are right as they are
    CHECK(finding(both, "offset-held-against")["args"]["chosen"] == "none");
}

TEST_CASE("What cannot be told is named beside layers that are surely not shifted")
{
    const Town town;
    const std::string few = town.folder.write("few.csv", places(6, "beds"));
    const json untold = town.reach(few, town.streets);
    CHECK(finding(untold, "offset-unknown")["args"]["layer"] == "few.csv");
    CHECK(finding(untold, "offset-unknown")["severity"] == "advised");
    CHECK(finding(town.reach(few, town.streets, {"--crs", "few.csv=wgs84"}), "offset-unknown").is_null());
    const Answer alike = drive({"service-areas", "--facilities", few, "--streets", town.streetsInDegrees,
                                "--limit", "500m", "--json"});
    CHECK(finding(json::parse(alike.out), "offset-unknown")["severity"] == "note");
}

TEST_CASE("The sample's facilities are moved back by reach as they are by an import")
{
    const std::string sample = std::string(YIKE_SOURCE_DIR) + "/data/sample/source/";
    const auto reach = [&](const std::string& threads) {
        return drive({"reach", "--demand", sample + "社区边界.shp", "--weight", "社区代码", "--facilities",
                      sample + "服务设施.shp", "--streets", sample + "步行道路.shp", "--limit", "500m",
                      "--json", "--threads", threads});
    };
    const Answer answer = reach("1");
    const json parsed = json::parse(answer.out);
    const json& told = finding(parsed, "offset-vote");
    CHECK(told["args"]["chosen"] == "gcj02");
    CHECK(told["args"]["against"] == "社区边界.shp");
    CHECK(told["args"]["gcj02"].get<double>() > 95);
    CHECK(answer.out == reach("2").out);
}

TEST_CASE("The streets of a project show that facilities beside it are shifted")
{
    const std::string facilities = YIKE_SOURCE_DIR "/data/sample/source/服务设施.shp";
    const auto areas = [&](const std::string& streets) {
        const Answer answer =
            drive({"service-areas", "--facilities", facilities, "--streets", streets, "--limit", "500m",
                   "--merge", "dissolve", "--category", "convenience-store", "--json"});
        INFO(answer.err + answer.out);
        REQUIRE(answer.exit <= 1);
        return json::parse(answer.out);
    };
    const json byProject = areas(YIKE_SOURCE_DIR "/data/sample/chengwan.yike");
    const json& told = finding(byProject, "offset-held-against");
    CHECK(told["args"]["against"] == "chengwan.yike");
    CHECK(told["args"]["chosen"] == "gcj02");
    const json byFile = areas(YIKE_SOURCE_DIR "/data/sample/source/步行道路.shp");
    const double area = byFile["limits"]["500"]["area_m2"].get<double>();
    CHECK(byProject["limits"]["500"]["area_m2"].get<double>() == Approx(area).epsilon(1e-4));
}

TEST_CASE("A file is converted from what --crs says of it")
{
    const Town town;
    const std::string shifted = town.shifted(town.clinics, "gcj.csv", "gcj02");
    const auto converted = [&](const std::string& name, const std::vector<std::string>& how) {
        std::vector<std::string> args{"convert", shifted, town.folder.file(name), "--to", "wgs84"};
        args.insert(args.end(), how.begin(), how.end());
        return drive(args).exit;
    };
    REQUIRE(converted("said.csv", {"--crs", "gcj=gcj02"}) <= 1);
    REQUIRE(converted("from.csv", {"--from", "gcj02"}) <= 1);
    CHECK(contentOf(town.folder.file("said.csv")) == contentOf(town.folder.file("from.csv")));
    CHECK(converted("other.csv", {"--crs", "other=gcj02"}) == 2);
}
