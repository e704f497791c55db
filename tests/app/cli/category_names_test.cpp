// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/category_names.h"

#include "app/text/words.h"
#include "gis/import/built_in.h"
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike;
using namespace yike::cli;

namespace {

constexpr const char* kSample = YIKE_SOURCE_DIR "/data/sample/chengwan.yike";

Answer areas(const std::string& category, std::vector<std::string> more = {})
{
    std::vector<std::string> args{"service-areas", "--facilities", kSample,      "--streets", kSample,
                                  "--limit",       "200m",         "--category", category};
    args.insert(args.end(), more.begin(), more.end());
    return drive(args);
}

std::string allowedIn(const Error& error)
{
    return std::get<std::string>(error.args.at(1).second);
}

} // namespace

TEST_CASE("a category is called by its key its names and what departments call it", "[cli]")
{
    for (const char* name : {"convenience-store", "便利店", "Convenience store", "shop=convenience"}) {
        CAPTURE(name);
        CHECK(categoryNamed(name).value_or("") == "convenience-store");
    }
    CHECK(categoryNamed("托育").value_or("") == "childcare");
    CHECK(categoryNamed("党群服务中心").value_or("") == "community-centre");
    for (const yike::Category& category : yike::builtInTaxonomy().categories()) // as tables print them
        CHECK(categoryNamed(yike::categoryName(category.key, yike::Language::Chinese)).has_value());
}

TEST_CASE("a word that is nearly a category is told the nearest ones", "[cli]")
{
    const auto shop = categoryNamed("便利商店");
    REQUIRE_FALSE(shop);
    CHECK(shop.error().code == Code::CategoryUnknown);
    CHECK(allowedIn(shop.error()).starts_with("convenience-store"));
    const auto kinder = categoryNamed("kindergarden");
    REQUIRE_FALSE(kinder);
    CHECK(allowedIn(kinder.error()).starts_with("kindergarten"));
    const auto nothing = categoryNamed("zzz");
    REQUIRE_FALSE(nothing);
    CHECK(allowedIn(nothing.error()).find("childcare") != std::string::npos);
}

TEST_CASE("every command with a category takes its name", "[cli]")
{
    const auto json = [](const Answer& answer) {
        INFO(answer.err);
        REQUIRE(answer.exit <= 1);
        return nlohmann::json::parse(answer.out);
    };
    CHECK(json(areas("便利店", {"--json"}))["facilities"] ==
          json(areas("convenience-store", {"--json"}))["facilities"]);
    const auto crowding = json(drive({"crowding", kSample, "--category", "托育", "--capacity", "places",
                                      "--weight", "population.0to3", "--json"}));
    CHECK(crowding["categories"] == nlohmann::json({"childcare"}));
}

TEST_CASE("a category that nobody knows is wrong use in both languages", "[cli]")
{
    const Answer zh = areas("便利商店");
    CHECK(zh.exit == 2);
    CHECK(contains(zh.err, "没有“便利商店”这个设施类别"));
    CHECK(contains(zh.err, "（convenience-store）"));
    const Answer en = areas("便利商店", {"--lang", "en"});
    CHECK(en.exit == 2);
    CHECK(contains(en.err, "There is no category “便利商店”"));
    const auto json = nlohmann::json::parse(areas("便利商店", {"--json"}).out);
    CHECK(json["error"]["code"] == "category-unknown");
    const Answer absent = areas("airport");
    CHECK(absent.exit == 2);
}

TEST_CASE("a category that the file has nothing of is told with those it has", "[cli]")
{
    const TestFolder folder("category");
    const std::string clinics = folder.write("clinics.csv", "name,类别,lon,lat\nA,便利店,111.0,0\n");
    const Answer answer = drive({"reach", "--demand", clinics, "--weight", "name", "--facilities", clinics,
                                 "--category", "托育", "--lang", "en"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "“clinics.csv” has no childcare that is in use"));
    CHECK(contains(answer.err, "(convenience-store)"));
    const std::string closed = folder.write("closed.csv", "name,状态,lon,lat\nA,停用,111.0,0\n");
    const Answer none = drive({"reach", "--demand", clinics, "--weight", "name", "--facilities", closed});
    CHECK(none.exit == 3);
    CHECK(contains(none.err, "“closed.csv”里没有可用的设施"));
    CHECK_FALSE(contains(none.err, "：）"));
}
