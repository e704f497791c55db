// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/taxonomy.h"

#include "tests/support/catch.h"

#include <fstream>
#include <sstream>

using namespace yike;

namespace {

const Taxonomy& shipped()
{
    static const Taxonomy taxonomy = [] {
        std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/taxonomy.toml");
        std::ostringstream text;
        text << file.rdbuf();
        auto loaded = loadTaxonomy(text.str(), "taxonomy.toml");
        REQUIRE(loaded);
        return *loaded;
    }();
    return taxonomy;
}

std::vector<std::string> keys(const char* raw)
{
    return shipped().mapCategories(raw).keys;
}

using Keys = std::vector<std::string>;

} // namespace

TEST_CASE("departments name the categories of the plan in their own words", "[taxonomy]")
{
    CHECK(keys("社区党群服务中心") == Keys{"community-centre"});
    CHECK(keys("社区综合服务设施") == Keys{"community-centre"});
    CHECK(keys("街道综合养老服务中心") == Keys{"elder-care-comprehensive"});
    CHECK(keys("社区养老服务站") == Keys{"elder-care"});
    CHECK(keys("幼儿园") == Keys{"kindergarten"});
    CHECK(keys("社区矫正就业基地") == Keys{"correction-base"});
    for (const char* basic :
         {"便利店", "综合超市", "菜市场", "生鲜超市", "早餐店", "洗染店", "美容美发店", "照相文印店",
          "家政服务点", "维修点", "药店", "邮政快递综合服务点", "再生资源回收点", "前置仓"}) {
        CAPTURE(basic);
        CHECK(keys(basic).size() == 1);
    }
}

TEST_CASE("one building may stand for several categories", "[taxonomy]")
{
    CHECK(keys("文化活动站；社区综合服务设施") == Keys{"community-centre", "culture"});
    const MappedCategories mapped = shipped().mapCategories("文化活动站;算命馆; ");
    CHECK(mapped.keys == Keys{"culture"});
    CHECK(mapped.unmapped == Keys{"算命馆"});
}

TEST_CASE("an animal hospital is never a clinic", "[taxonomy]")
{
    CHECK(keys("医疗保健服务;动物医疗场所;宠物诊所").empty());
    CHECK(keys("宠物诊所").empty());
    CHECK(keys("动物医院").empty());
    CHECK(keys("Animal hospital").empty());
    CHECK(keys("医疗保健服务;动物医疗场所;诊所").empty());
    CHECK(keys("医疗保健服务;动物医疗场所;宠物诊所|医疗保健服务;综合医院;综合医院").empty());
    CHECK(keys("药店;宠物服务站") == Keys{"pet-service", "pharmacy"}); // a service of its own, not for people
}

TEST_CASE("of a hierarchical type the most special known part counts", "[taxonomy]")
{
    CHECK(keys("医疗保健服务;综合医院;卫生院") == Keys{"health-centre"});
    CHECK(keys("医疗保健服务;综合医院;三级甲等医院") == Keys{"hospital"});
    CHECK(keys("医疗保健服务;专科医院;口腔医院|医疗保健服务;诊所;诊所") ==
          Keys{"health", "specialist-hospital"});
    CHECK(keys("科教文化服务;学校;高等院校") == Keys{"further-education"});
    CHECK(keys("医疗保健服务;专科医院;整形美容").empty()); // not even a specialist hospital
    const MappedCategories mapped = shipped().mapCategories("医疗保健服务;医疗保健服务场所;医疗保健服务场所");
    CHECK(mapped.keys.empty());
    CHECK(mapped.unmapped.size() == 1);
}

TEST_CASE("OSM tags and English words are known in any case and width", "[taxonomy]")
{
    CHECK(keys("leisure=pitch") == Keys{"fitness"});
    CHECK(keys("Basketball") == Keys{"fitness"});
    CHECK(keys("amenity=pharmacy") == Keys{"pharmacy"});
    CHECK(keys("ｈｏｓｐｉｔａｌ") == Keys{"hospital"});
    CHECK(keys("community-centre") == Keys{"community-centre"});
    CHECK(keys("").empty());
}

TEST_CASE("a broken taxonomy says where", "[taxonomy]")
{
    const auto loaded = loadTaxonomy("[[category]]\nkey = \"a\"\n", "taxonomy.toml");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == Code::CatalogueKeyMissing);
}
