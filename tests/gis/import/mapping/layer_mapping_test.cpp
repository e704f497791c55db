// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/layer_mapping.h"

#include "gis/import/cells/header_text.h"
#include "tests/support/catch.h"

using namespace yike;

namespace {

std::vector<Column> columns(std::initializer_list<const char*> names)
{
    std::vector<Column> result;
    for (const char* name : names)
        result.push_back({name, ColumnType::Text});
    return result;
}

std::string fieldOf(const LayerMapping& mapping, std::string_view column)
{
    for (const FieldMapping& field : mapping.fields)
        if (field.column == column)
            return field.field;
    return {};
}

} // namespace

TEST_CASE("headers are compared without width, spaces, brackets and words for of which")
{
    CHECK(readHeader("　商业面积（㎡）").whole == "商业面积");
    CHECK(readHeader("　商业面积（㎡）").unit == "m2");
    CHECK(readHeader("其中：60岁及以上").whole == "60岁及以上");
    CHECK(readHeader("人口/其中:0-3岁").last == "0-3岁");
    CHECK(readHeader("FLOOR_AREA").whole == "floorarea");
    CHECK(readHeader("").whole.empty());
}

TEST_CASE("a statistics table of a Chinese department maps itself")
{
    const auto table =
        columns({"街道", "社区名称", "户数/户籍户数", "户数/常住户数", "人口/常住人口",
                 "人口/其中:60岁及以上", "人口/其中:0-3岁", "其中:16-59岁", "社区工作者人数", "持证人数",
                 "社会组织数", "商业面积(㎡)", "服务面积(㎡)", "总建筑面积(㎡)", "自助终端", "家庭养老床位"});
    const LayerMapping mapping = guessMapping(Role::UnitValues, table);
    CHECK(fieldOf(mapping, "街道") == "subdistrict.name");
    CHECK(fieldOf(mapping, "社区名称") == "name");
    CHECK(fieldOf(mapping, "户数/户籍户数") == "households.registered");
    CHECK(fieldOf(mapping, "户数/常住户数") == "households.resident");
    CHECK(fieldOf(mapping, "人口/常住人口") == "population");
    CHECK(fieldOf(mapping, "人口/其中:60岁及以上") == "population.60plus");
    CHECK(fieldOf(mapping, "人口/其中:0-3岁") == "population.0to3");
    CHECK(fieldOf(mapping, "其中:16-59岁") == "population.16to59");
    CHECK(fieldOf(mapping, "社区工作者人数") == "workers");
    CHECK(fieldOf(mapping, "持证人数") == "workers.certified");
    CHECK(fieldOf(mapping, "社会组织数") == "social-orgs");
    CHECK(fieldOf(mapping, "商业面积(㎡)") == "area.commercial");
    CHECK(fieldOf(mapping, "服务面积(㎡)") == "area.service");
    CHECK(fieldOf(mapping, "总建筑面积(㎡)") == "area.total");
    CHECK(fieldOf(mapping, "自助终端") == "flag.self-service-terminal");
    CHECK(fieldOf(mapping, "家庭养老床位") == "beds.home-care");
}

TEST_CASE("a name cut at ten bytes still finds its field")
{
    const LayerMapping mapping = guessMapping(Role::Communities, columns({"社区工作者", "households"}));
    CHECK(fieldOf(mapping, "社区工作者") == "workers");
    const LayerMapping pinyin = guessMapping(Role::Communities, columns({"registered"}));
    CHECK(fieldOf(pinyin, "registered") == "households.registered");
    CHECK(pinyin.fields.front().by == MappedBy::CutName);
}

TEST_CASE("the whole name goes before the beginning of one and a column serves one field")
{
    const LayerMapping mapping =
        guessMapping(Role::Facilities, columns({"建筑面积说明", "建筑面积", "面积"}));
    CHECK(fieldOf(mapping, "建筑面积") == "floor-area");
    CHECK(fieldOf(mapping, "建筑面积说明").empty());
    CHECK(fieldOf(mapping, "面积").empty());
}

TEST_CASE("units in headers are converted to the plan's")
{
    const LayerMapping mapping = guessMapping(
        Role::UnitValues,
        columns({"社区", "商业面积（亩）", "服务面积(万㎡)", "总建筑面积（公顷）", "常住户数(百户)"}));
    CHECK(mapping.field("area.commercial")->factor == Approx(666.6667));
    CHECK(mapping.field("area.service")->factor == 10000);
    CHECK(mapping.field("area.total")->factor == 10000);
    CHECK(mapping.field("households.resident")->factor == 100);
    CHECK(mapping.field("households.resident")->unit == "百户");
}

TEST_CASE("census tables in English map themselves")
{
    const auto table =
        columns({"AREA", "BKG_KEY", "POP1990", "POP90_SQMI", "HOUSEHOLDS", "AGE_65_UP", "HSEHLD_1_M"});
    const LayerMapping mapping = guessMapping(Role::Communities, table);
    CHECK(fieldOf(mapping, "BKG_KEY") == "code");
    CHECK(fieldOf(mapping, "POP1990") == "population");
    CHECK(fieldOf(mapping, "HOUSEHOLDS") == "households.resident");
    CHECK(fieldOf(mapping, "AGE_65_UP") == "population.65plus");
    CHECK(fieldOf(mapping, "POP90_SQMI").empty());
}

TEST_CASE("headers that mean nothing map to nothing")
{
    CHECK(guessMapping(Role::Facilities, columns({"x1", "Shape_Leng", "", "联系人电话"})).fields.empty());
}

TEST_CASE("a mapping of a column that is not there is refused by name")
{
    LayerMapping mapping;
    mapping.role = Role::Facilities;
    mapping.fields.push_back({"建筑面积", "floor-area", 1, {}, MappedBy::Template});
    const auto result = MappedColumns::of(mapping, columns({"面积"}), "设施");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Code::ImportColumnMissing);
    CHECK(std::get<std::string>(result.error().args[0].second) == "建筑面积");
}
