// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/edit_json.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace yike;

namespace {

Facility rich()
{
    Facility facility;
    facility.id = FacilityId(12);
    facility.code = "F0012";
    facility.name = "渔火“社区”党群服务中心\n<b>";
    facility.categories = {"community-centre", "culture"};
    facility.functions = {"老年食堂", "日间照料"};
    facility.floorArea = SquareMetres(0.1 + 0.2);
    facility.capacities = {{"beds", 12}, {"places", 0}};
    facility.status = FacilityStatus::Planned;
    facility.opened = parseDate("2025-09-01");
    facility.position = Point{379788.12345678, 4309870.1};
    facility.entrances = {{1, 2}, {3, 4}};
    facility.host = UnitId(7);
    facility.source = SourceId(2);
    return facility;
}

void checkRoundTrip(const Edit& edit)
{
    const std::string text = editToJson(edit);
    CAPTURE(text);
    CHECK(text.find('\n') == std::string::npos);
    const auto back = editFromJson(text);
    REQUIRE(back);
    CHECK(*back == edit);
    CHECK(editToJson(*back) == text);
}

Code codeOf(const char* text)
{
    const auto edit = editFromJson(text);
    REQUIRE_FALSE(edit);
    return edit.error().code;
}

} // namespace

TEST_CASE("every kind of edit comes back from JSON to the digit", "[edit]")
{
    checkRoundTrip(AddFacility{rich()});
    checkRoundTrip(AddFacility{Facility{}});
    checkRoundTrip(RemoveFacility{FacilityId(3)});
    checkRoundTrip(MoveFacility{FacilityId(3), Point{0.1, 1e-9}, UnitId(4), {Point{5, 6}}});
    checkRoundTrip(MoveFacility{FacilityId(3), std::nullopt, std::nullopt});
    checkRoundTrip(SetFacilityStatus{FacilityId(3), FacilityStatus::Closed, parseDate("2020-01-01"),
                                     parseDate("2025-06-30")});
    checkRoundTrip(ResizeFacility{FacilityId(3), SquareMetres(412.5), std::nullopt});
    checkRoundTrip(SetUnitValue{UnitId(1), "households.resident", Value{2214, SourceId(3)}});
    checkRoundTrip(SetUnitValue{UnitId(1), "households.resident", std::nullopt});
}

TEST_CASE("a place comes back from JSON to the digit wherever it is", "[edit][property]")
{
    CHECK(rc::check([](double x, double y) {
        RC_PRE(std::isfinite(x) && std::isfinite(y));
        const Edit edit = MoveFacility{FacilityId(3), Point{x, y}, std::nullopt};
        RC_ASSERT(editFromJson(editToJson(edit)).value() == edit);
    }));
}

TEST_CASE("what is no edit is refused with its own code", "[edit]")
{
    CHECK(codeOf("") == Code::EditUnreadable);
    CHECK(codeOf("[1]") == Code::EditUnreadable);
    CHECK(codeOf("{\"edit\":") == Code::EditUnreadable);
    CHECK(codeOf("{}") == Code::EditFieldMissing);
    CHECK(codeOf(R"({"edit":"paint-facility","id":1})") == Code::EditKindUnknown);
    CHECK(codeOf(R"({"edit":"remove-facility"})") == Code::EditFieldMissing);
    CHECK(codeOf(R"({"edit":"remove-facility","id":-1})") == Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"remove-facility","id":4294967295})") == Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"remove-facility","id":"1"})") == Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"move-facility","id":1,"to":[1],"host":null,"entrances":[]})") ==
          Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"move-facility","id":1,"to":null,"host":null,"entrances":[[1,"2"]]})") ==
          Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"set-facility-status","id":1,"status":"sold","opened":null,"closed":null})") ==
          Code::EditFieldBroken);
    CHECK(
        codeOf(R"({"edit":"set-facility-status","id":1,"status":"closed","opened":"soon","closed":null})") ==
        Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"resize-facility","id":1,"floorArea":1e999,"activityArea":null})") !=
          Code::Internal);
    CHECK(codeOf(R"({"edit":"set-unit-value","unit":1,"key":"a","value":{"number":"x","source":1}})") ==
          Code::EditFieldBroken);
    CHECK(codeOf(R"({"edit":"add-facility","facility":7})") == Code::EditFieldBroken);
}
