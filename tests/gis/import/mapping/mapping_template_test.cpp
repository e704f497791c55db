// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/mapping_template.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

ImportRequest request()
{
    ImportRequest result;
    InputLayer facilities;
    facilities.file = "/somewhere/服务设施.shp";
    facilities.role = Role::Facilities;
    facilities.mapping = LayerMapping{Role::Facilities,
                                      {{"JZMJ", "floor-area", 2000.0 / 3.0, "亩", MappedBy::Template},
                                       {"LB", "category", 1, "", MappedBy::Template}},
                                      {{"便民服务点", "community-centre"}}};
    facilities.offset = Offset::Gcj02;
    facilities.open.crs = "EPSG:4490";
    facilities.open.encoding = "GBK";
    result.layers.push_back(facilities);
    return result;
}

std::string detailOf(const Error& error)
{
    return std::get<std::string>(error.args[3].second);
}

} // namespace

TEST_CASE("a template read back makes the same decisions")
{
    const std::string text = saveTemplate(request());
    CHECK(text.find("somewhere") == std::string::npos);
    const auto loaded = loadTemplate(text, "t.toml");
    REQUIRE(loaded);
    ImportRequest fresh;
    fresh.layers.push_back(
        {"/elsewhere/服务设施.shp", {}, Role::Ignore, std::nullopt, std::nullopt, {}, false});
    applyTemplate(*loaded, fresh);
    const InputLayer& layer = fresh.layers[0];
    const ImportRequest before = request();
    CHECK(layer.role == Role::Facilities);
    CHECK(*layer.mapping == *before.layers[0].mapping);
    CHECK(layer.offset == Offset::Gcj02);
    CHECK(layer.open.crs == "EPSG:4490");
    CHECK(layer.open.encoding == "GBK");
}

TEST_CASE("a template goes before the guess and leaves the rest of it")
{
    const auto loaded = loadTemplate(R"(
[[layer]]
role = "facilities"
[[layer.field]]
column = "面积2"
field = "floor-area"
[[layer.field]]
column = "联系人"
field = "ignore"
)",
                                     "t.toml");
    REQUIRE(loaded);
    ImportRequest fresh;
    LayerMapping guessed{Role::Facilities,
                         {{"面积", "floor-area", 1, "", MappedBy::Name},
                          {"联系人", "name", 1, "", MappedBy::Name},
                          {"类别", "category", 1, "", MappedBy::Name}},
                         {}};
    fresh.layers.push_back({"设施.shp", {}, Role::Facilities, guessed, std::nullopt, {}, false});
    applyTemplate(*loaded, fresh);
    const LayerMapping& mapping = *fresh.layers[0].mapping;
    REQUIRE(mapping.fields.size() == 2);
    CHECK(mapping.field("floor-area")->column == "面积2");
    CHECK(mapping.field("category")->column == "类别");
}

TEST_CASE("a template for another file changes nothing")
{
    const auto loaded = loadTemplate("[[layer]]\nrole = \"facilities\"\nmatch = \"别的\"\n", "t.toml");
    ImportRequest fresh = request();
    applyTemplate(*loaded, fresh);
    CHECK(*fresh.layers[0].mapping == *request().layers[0].mapping);
}

TEST_CASE("mistakes in a template are told by line and column")
{
    const auto broken = loadTemplate("[[layer]\nrole = 1", "t.toml");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == Code::TemplateInvalid);
    const auto role = loadTemplate("[[layer]]\nrole = \"fasilities\"\n", "t.toml");
    REQUIRE_FALSE(role);
    CHECK(std::get<std::int64_t>(role.error().args[1].second) == 2);
    CHECK(detailOf(role.error()) == "role = \"fasilities\"");
    const std::string start = "[[layer]]\nrole = \"facilities\"\n[[layer.field]]\ncolumn = \"A\"\n";
    CHECK_FALSE(loadTemplate(start, "t.toml"));
    CHECK_FALSE(loadTemplate(start + "field = \"floor-area\"\nunit = \"斤\"\n", "t.toml"));
    CHECK_FALSE(loadTemplate(start + "field = \"floor-area\"\nfactor = -1\n", "t.toml"));
    CHECK_FALSE(loadTemplate(start + "field = \"setting\"\n", "t.toml"));
    CHECK_FALSE(loadTemplate("[[layer]]\nrole = \"facilities\"\noffset = \"mars\"\n", "t.toml"));
    CHECK_FALSE(loadTemplate("", "t.toml"));
}
