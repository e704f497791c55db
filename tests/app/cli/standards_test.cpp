// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

TEST_CASE("The standards that come with the program are listed")
{
    const Answer text = drive({"standards", "list"});
    CHECK(text.exit == 0);
    CHECK(contains(text.out, "dalian-2023-2025"));
    const auto json = nlohmann::json::parse(drive({"standards", "list", "--json"}).out);
    REQUIRE_FALSE(json["standards"].empty());
    CHECK(json["standards"].size() >= 4);
    for (const auto& standard : json["standards"])
        CHECK(standard["indicator_count"] >= (standard["id"] == "dalian-2023-2025" ? 99 : 10));
}

TEST_CASE("A standard is shown with its indicators and options")
{
    const auto json = nlohmann::json::parse(drive({"standards", "show", "dalian-2023-2025", "--json"}).out);
    bool found = false;
    for (const auto& indicator : json["indicators"])
        if (indicator["id"] == "G3") {
            found = true;
            CHECK(indicator["target"] == 30);
            CHECK(indicator["comparator"] == "at-least");
        }
    CHECK(found);
    CHECK_FALSE(json["options"].empty());
    CHECK(contains(drive({"standards", "show", "dalian-2023-2025", "--lang", "en"}).out, "fitness-metres"));
}

TEST_CASE("Every row of the plan is listed with how it is computed")
{
    const auto json = nlohmann::json::parse(drive({"standards", "show", "dalian-2023-2025", "--json"}).out);
    CHECK(json["indicators"].size() >= 99);
    CHECK(json["groups"].size() >= 8);
    CHECK(json["nature_counts"]["number"].get<int>() + json["nature_counts"]["yes-no"].get<int>() >= 79);
    for (const auto& row : json["indicators"]) {
        CAPTURE(row["id"]);
        CHECK_FALSE(row["how"]["zh"]["formula"].get<std::string>().empty());
        CHECK_FALSE(row["how"]["en"]["due"].get<std::string>().empty());
    }
    const Answer text = drive({"standards", "show", "dalian-2023-2025"});
    CHECK(contains(text.out, "社区综合服务设施的建筑面积 ÷ 常住户数 × 100"));
    CHECK(contains(text.out, "S4b"));
}

TEST_CASE("Single rows of a standard can be asked for")
{
    const Answer two =
        drive({"standards", "show", "dalian-2023-2025", "--row", "44b", "--row", "G3", "--json"});
    const auto json = nlohmann::json::parse(two.out);
    REQUIRE(json["indicators"].size() == 2);
    CHECK(json["indicators"][0]["id"] == "G3"); // in the order of the standard
    CHECK(json["indicators"][1]["recurrence"] == "yearly");
    CHECK(json["indicators"][1]["values"] == nlohmann::json({"pay.standard", "wage.previous-year"}));
    const Answer none = drive({"standards", "show", "dalian-2023-2025", "--row", "99"});
    CHECK(none.exit == 2);
    CHECK(contains(none.err, "99"));
}

TEST_CASE("A planner's own catalogue is checked by line and column")
{
    const TestFolder folder("standards");
    const auto sound = std::filesystem::path(YIKE_SOURCE_DIR) / "resources/standards/dalian-2023-2025.toml";
    CHECK(drive({"standards", "check", sound.string()}).exit == 0);
    const std::string broken = folder.write("broken.toml", "id = \"x\"\nname = \n");
    const Answer answer = drive({"standards", "check", broken, "--json"});
    CHECK(answer.exit == 3);
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["error"]["args"]["line"] == 2);
    CHECK(contains(answer.err, "broken.toml"));
}
