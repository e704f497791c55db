// SPDX-License-Identifier: GPL-3.0-or-later
// The type strings of two lists of points of interest (medical, schools: 96 distinct ones), each labelled by
// hand with the categories a planner would file it under, before the taxonomy was asked.
#include "core/standards/taxonomy.h"

#include "tests/support/catch.h"

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace yike;

namespace {

struct Labelled {
    const char* type;
    const char* keys; ///< sorted, a space between; empty: no facility for the public, or none we know
};

constexpr std::array kLabels = {
    // clang-format off
    Labelled{"医疗保健服务;专科医院;专科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;专科医院|医疗保健服务;综合医院;综合医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;专科医院|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;传染病医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院|医疗保健服务;专科医院;整形美容|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院|医疗保健服务;疾病预防机构;疾病预防", "disease-control specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院|医疗保健服务;综合医院;三级甲等医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院|医疗保健服务;综合医院;综合医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;口腔医院|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;妇科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;妇科医院|医疗保健服务;综合医院;三级甲等医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;妇科医院|医疗保健服务;综合医院;综合医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;妇科医院|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;整形美容", ""},
    Labelled{"医疗保健服务;专科医院;整形美容|医疗保健服务;专科医院;口腔医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;整形美容|医疗保健服务;综合医院;三级甲等医院", "hospital"},
    Labelled{"医疗保健服务;专科医院;整形美容|医疗保健服务;综合医院;综合医院", "hospital"},
    Labelled{"医疗保健服务;专科医院;整形美容|医疗保健服务;诊所;诊所", "health"},
    Labelled{"医疗保健服务;专科医院;眼科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;精神病医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;精神病医院|医疗保健服务;疾病预防机构;疾病预防", "disease-control specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;精神病医院|医疗保健服务;综合医院;综合医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;耳鼻喉医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;耳鼻喉医院|医疗保健服务;综合医院;三级甲等医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;肿瘤医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;肿瘤医院|医疗保健服务;综合医院;三级甲等医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;肿瘤医院|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;胸科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;胸科医院|医疗保健服务;综合医院;三级甲等医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;脑科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;骨科医院", "specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;骨科医院|医疗保健服务;综合医院;综合医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;专科医院;骨科医院|医疗保健服务;诊所;诊所", "health specialist-hospital"},
    Labelled{"医疗保健服务;动物医疗场所;宠物诊所", ""},
    Labelled{"医疗保健服务;动物医疗场所;宠物诊所|医疗保健服务;动物医疗场所;兽医站", ""},
    Labelled{"医疗保健服务;动物医疗场所;宠物诊所|医疗保健服务;疾病预防机构;疾病预防", ""},
    Labelled{"医疗保健服务;动物医疗场所;宠物诊所|医疗保健服务;综合医院;综合医院", ""},
    Labelled{"医疗保健服务;医药保健销售店;药房|医疗保健服务;综合医院;综合医院", "hospital pharmacy"},
    Labelled{"医疗保健服务;医药保健销售店;药房|医疗保健服务;诊所;诊所", "health pharmacy"},
    Labelled{"医疗保健服务;急救中心;急救中心", "emergency-station"},
    Labelled{"医疗保健服务;急救中心;急救中心|医疗保健服务;诊所;诊所", "emergency-station health"},
    Labelled{"医疗保健服务;疾病预防机构;疾病预防", "disease-control"},
    Labelled{"医疗保健服务;疾病预防机构;疾病预防|医疗保健服务;动物医疗场所;动物医疗场所", ""},
    Labelled{"医疗保健服务;综合医院;三级甲等医院", "hospital"},
    Labelled{"医疗保健服务;综合医院;三级甲等医院|医疗保健服务;专科医院;专科医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;综合医院;三级甲等医院|医疗保健服务;专科医院;眼科医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;综合医院;三级甲等医院|医疗保健服务;诊所;诊所", "health hospital"},
    Labelled{"医疗保健服务;综合医院;卫生院", "health-centre"},
    Labelled{"医疗保健服务;综合医院;卫生院|医疗保健服务;专科医院;专科医院", "health-centre specialist-hospital"},
    Labelled{"医疗保健服务;综合医院;卫生院|医疗保健服务;专科医院;精神病医院", "health-centre specialist-hospital"},
    Labelled{"医疗保健服务;综合医院;卫生院|医疗保健服务;疾病预防机构;疾病预防", "disease-control health-centre"},
    Labelled{"医疗保健服务;综合医院;卫生院|医疗保健服务;诊所;诊所", "health health-centre"},
    Labelled{"医疗保健服务;综合医院;综合医院", "hospital"},
    Labelled{"医疗保健服务;综合医院;综合医院|医疗保健服务;专科医院;专科医院", "hospital specialist-hospital"},
    Labelled{"医疗保健服务;综合医院;综合医院|医疗保健服务;疾病预防机构;疾病预防", "disease-control hospital"},
    Labelled{"医疗保健服务;综合医院;综合医院|医疗保健服务;诊所;诊所", "health hospital"},
    Labelled{"医疗保健服务;诊所;诊所", "health"},
    Labelled{"医疗保健服务;诊所;诊所|医疗保健服务;专科医院;专科医院", "health specialist-hospital"},
    Labelled{"医疗保健服务;诊所;诊所|医疗保健服务;疾病预防机构;疾病预防", "disease-control health"},
    Labelled{"医疗保健服务;诊所;诊所|医疗保健服务;综合医院;综合医院", "health hospital"},
    Labelled{"体育休闲服务;休闲场所;游乐场|科教文化服务;学校;幼儿园", "kindergarten"},
    Labelled{"体育休闲服务;影剧院;剧场|科教文化服务;学校;高等院校", "further-education"},
    Labelled{"体育休闲服务;运动场馆;综合体育馆|科教文化服务;学校;高等院校", "further-education sports-centre"},
    Labelled{"商务住宅;住宅区;宿舍|科教文化服务;学校;高等院校", "further-education"},
    Labelled{"科教文化服务;传媒机构;出版社|科教文化服务;学校;高等院校", "further-education"},
    Labelled{"科教文化服务;学校;中学", "secondary-school"},
    Labelled{"科教文化服务;学校;中学|公司企业;公司;公司", "secondary-school"},
    Labelled{"科教文化服务;学校;中学|科教文化服务;培训机构;培训机构", "secondary-school training"},
    Labelled{"科教文化服务;学校;中学|科教文化服务;学校;小学", "primary-school secondary-school"},
    Labelled{"科教文化服务;学校;中学|科教文化服务;学校;成人教育", "further-education secondary-school"},
    Labelled{"科教文化服务;学校;中学|科教文化服务;学校;职业技术学校", "further-education secondary-school"},
    Labelled{"科教文化服务;学校;小学", "primary-school"},
    Labelled{"科教文化服务;学校;小学|科教文化服务;学校;中学", "primary-school secondary-school"},
    Labelled{"科教文化服务;学校;幼儿园", "kindergarten"},
    Labelled{"科教文化服务;学校;幼儿园|公司企业;公司企业;公司企业", "kindergarten"},
    Labelled{"科教文化服务;学校;幼儿园|商务住宅;产业园区;产业园区", "kindergarten"},
    Labelled{"科教文化服务;学校;幼儿园|生活服务;生活服务场所;生活服务场所", "kindergarten"},
    Labelled{"科教文化服务;学校;幼儿园|科教文化服务;培训机构;培训机构", "kindergarten training"},
    Labelled{"科教文化服务;学校;幼儿园|科教文化服务;培训机构;培训机构|购物服务;购物相关场所;购物相关场所", "kindergarten training"},
    Labelled{"科教文化服务;学校;成人教育|科教文化服务;学校;高等院校", "further-education"},
    Labelled{"科教文化服务;学校;职业技术学校|科教文化服务;学校;中学", "further-education secondary-school"},
    Labelled{"科教文化服务;学校;职业技术学校|科教文化服务;学校;高等院校|科教文化服务;学校;成人教育", "further-education"},
    Labelled{"科教文化服务;学校;高等院校", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|体育休闲服务;休闲场所;休闲场所", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|公司企业;公司;公司", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|生活服务;生活服务场所;生活服务场所", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;会展中心;会展中心", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;图书馆;图书馆", "culture-centre further-education"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;培训机构;培训机构", "further-education training"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;学校;中学", "further-education secondary-school"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;学校;小学", "further-education primary-school"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;学校;成人教育", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;学校;职业技术学校", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|科教文化服务;科研机构;科研机构", "further-education"},
    Labelled{"科教文化服务;学校;高等院校|购物服务;购物相关场所;购物相关场所", "further-education"},
    // clang-format on
};

std::string wholeFile(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

const Taxonomy& shippedTaxonomy()
{
    static const Taxonomy taxonomy = [] {
        auto loaded =
            loadTaxonomy(wholeFile(YIKE_SOURCE_DIR "/resources/standards/taxonomy.toml"), "taxonomy.toml");
        REQUIRE(loaded);
        return *loaded;
    }();
    return taxonomy;
}

std::set<std::string> labelled(const char* keys)
{
    std::istringstream words(keys);
    return {std::istream_iterator<std::string>(words), {}};
}

std::set<std::string> mapped(const char* type)
{
    const auto keys = shippedTaxonomy().mapCategories(type).keys;
    return {keys.begin(), keys.end()};
}

/// The fifth column of a list whose cells hold no commas in quotes before it.
std::map<std::string, int> typesOf(const std::string& file)
{
    std::map<std::string, int> types;
    std::istringstream lines(wholeFile(std::string(YIKE_SHARED_DATA) + "/shanghai/" + file));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const std::size_t lon = line.rfind(',');
        const std::size_t lat = line.rfind(',', lon - 1);
        const std::size_t type = line.rfind(',', lat - 1);
        ++types[line.substr(type + 1, lat - type - 1)];
    }
    return types;
}

} // namespace

TEST_CASE("of the categories given to labelled point types at least 95 of 100 are right", "[taxonomy]")
{
    int given = 0;
    int right = 0;
    int wanted = 0;
    for (const Labelled& row : kLabels) {
        const auto want = labelled(row.keys);
        wanted += static_cast<int>(want.size());
        for (const std::string& key : mapped(row.type)) {
            ++given;
            right += want.contains(key) ? 1 : 0;
            if (!want.contains(key))
                WARN(row.type << " is no " << key);
        }
    }
    CAPTURE(given, right, wanted);
    CHECK(right * 100 >= given * 95);
    CHECK(right * 100 >= wanted * 95); // and hardly any is missed
}

TEST_CASE("no place for animals is filed under any category for people", "[taxonomy]")
{
    for (const Labelled& row : kLabels) {
        if (std::string_view(row.type).find("动物") == std::string_view::npos)
            continue;
        CAPTURE(row.type);
        CHECK(mapped(row.type).empty());
    }
}

TEST_CASE("a compound point type has the categories of all its parts", "[taxonomy]")
{
    CHECK(mapped("科教文化服务;学校;中学|科教文化服务;学校;小学") ==
          std::set<std::string>{"primary-school", "secondary-school"});
    CHECK(mapped("医疗保健服务;医药保健销售店;药房|医疗保健服务;诊所;诊所") ==
          std::set<std::string>{"health", "pharmacy"});
    CHECK(mapped("医疗保健服务;专科医院;整形美容|医疗保健服务;诊所;诊所") == std::set<std::string>{"health"});
}

TEST_CASE("the table holds every point type of the lists and most of their rows are mapped", "[taxonomy]")
{
    std::map<std::string, int> types = typesOf("shanghai_hospital.csv");
    if (types.empty()) {
        WARN("skipped: no shanghai lists under " YIKE_SHARED_DATA);
        return;
    }
    types.merge(typesOf("shanghai_school.csv"));
    CHECK(types.size() == kLabels.size());
    int rows = 0;
    int rowsMapped = 0;
    int stringsMapped = 0;
    for (const auto& [type, count] : types) {
        const bool isMapped = !mapped(type.c_str()).empty();
        CAPTURE(type);
        CHECK(std::any_of(kLabels.begin(), kLabels.end(),
                          [&, &wanted = type](const Labelled& row) { return row.type == wanted; }));
        rows += count;
        rowsMapped += isMapped ? count : 0;
        stringsMapped += isMapped ? 1 : 0;
    }
    WARN("mapped: " << stringsMapped << " of " << types.size() << " type strings, " << rowsMapped << " of "
                    << rows << " rows");
    CHECK(rows == 7513 + 6151);
    CHECK(rowsMapped * 100 >= rows * 90);
}
