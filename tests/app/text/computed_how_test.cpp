// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the shipped catalogues can say how it is computed, in both languages.
#include "app/text/computed_how.h"
#include "core/standards/catalogue.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace yike;

namespace {

constexpr const char* kFolder = YIKE_SOURCE_DIR "/resources/standards/";

std::string fileText(const std::string& name)
{
    std::ifstream file(kFolder + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const FieldVocabulary& fields()
{
    static const FieldVocabulary vocabulary = [] {
        auto loaded = loadFields(fileText("fields.toml"), "fields.toml");
        REQUIRE(loaded);
        return *loaded;
    }();
    return vocabulary;
}

Standard standardNamed(const std::string& file)
{
    auto loaded = loadStandard(fileText(file), file, nullptr, &fields());
    REQUIRE(loaded);
    return loaded->value;
}

const Standard& dalian()
{
    static const Standard standard = standardNamed("dalian-2023-2025.toml");
    return standard;
}

ComputedHow how(const char* id, Language language = Language::Chinese)
{
    REQUIRE(dalian().find(id) != nullptr);
    return computedHow(*dalian().find(id), dalian(), fields(), language);
}

bool hasHanzi(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

} // namespace

TEST_CASE("a ratio names what goes over what")
{
    const ComputedHow area = how("G3");
    CHECK(area.formula == "社区综合服务设施的建筑面积 ÷ 常住户数 × 100");
    CHECK(area.target == "≥ 30 ㎡/百户");
    CHECK(area.due == "2025-12-31（推定）");
    CHECK(area.applies == "城乡社区");
    CHECK(area.options.at(0) == "户数口径：常住户数");
    CHECK(how("34c").due == "2023-12-31");
    CHECK(how("G6").target == "城市 ≥ 10 个，农村 ≥ 3 个");
    CHECK(how("15a").target == "≤ 2.8 ‰");
    CHECK(how("27a").formula == "在用的矫正就业基地数 ÷ 区县数（不含先导区） × 100");
    CHECK(how("G8").formula.find("（仅城市社区）") != std::string::npos);
}

TEST_CASE("each kind has a formula of its own")
{
    CHECK(how("29").formula ==
          "有在用的微型消防站或填报“是否有微型消防站”为是的社区（村）数 ÷ 社区（村）数 × 100");
    CHECK(how("31a").formula == "“儿童督导员人数”不为 0 的街道（乡镇）数 ÷ 街道（乡镇）数 × 100");
    CHECK(how("13a").formula ==
          "市、区县、街道（乡镇）、社区（村）各级中“是否有社区教育机构”为是的单元数 ÷ 各级单元数 × 100");
    CHECK(how("43a").formula == "“年度影像日期”在评估日所在年度内且“年度影像分辨率”不大于 "
                                "0.5 的街道（乡镇）数 ÷ 街道（乡镇）数 × 100");
    CHECK(how("14e").formula.starts_with("以下各项为是的项数："));
    CHECK(how("34a").formula == "社区综合服务设施的建筑面积；应达到 400 ㎡、0.3 ㎡ × 常住户数两者中的较大者");
    CHECK(how("18a").formula.starts_with("步行 500 m 内有 7 类中任一类设施（健身设施、"));
    CHECK(how("23").formula.find("全部 14 类") != std::string::npos);
    CHECK(how("12c").formula.find("2023-01-01 起启用") != std::string::npos);
    CHECK(how("19").formula == "只作描述，没有可填的数据，不计入统计");
}

TEST_CASE("English formulas are sentences, not keys put behind each other")
{
    const auto formula = [](const char* id) { return how(id, Language::English).formula; };
    CHECK(formula("G1") == "communities that have a community centre in use ÷ communities × 100");
    CHECK(formula("G2") == "(commercial floor area + service floor area) ÷ total floor area × 100");
    CHECK(formula("8b") == "communities where “has a development fund” is yes ÷ communities × 100");
    CHECK(formula("13c") == "the city reports that “runs the online learning platform” is yes");
    CHECK(formula("12c") ==
          "total number of ambulance stations in use (opened since 2023-01-01; only where “is "
          "part of the main urban area” is yes)");
    CHECK(formula("28d") == "activity area of emergency shelters ÷ residents");
    CHECK(formula("31b") == "communities where “children directors” is 1 or more ÷ communities × 100");
    CHECK(formula("34d") ==
          "number of these functions that community centres offer: elders' canteen, daytime "
          "care, child minding");
    CHECK(formula("20a") ==
          "residents of 16 to 59 with an employment service point within 1\u2009000 m on foot ÷ "
          "residents of 16 to 59 × 100");
    CHECK(formula("11") ==
          "communities that have a place for disabled people in use or report that “has a place "
          "for disabled people” is yes ÷ communities × 100");
    CHECK(how("12c", Language::English).target == "≥ 1 station");
}

TEST_CASE("what the text leaves open is said")
{
    CHECK(how("18a").target.starts_with("原文没有达标线"));
    CHECK(how("21").target.find("推定") != std::string::npos);
    CHECK(how("3").due == "原文没有期限");
    CHECK(how("43b").due == "每季度");
    CHECK(how("35").due == "持续");
    CHECK(how("44b").level.find("全部达标") != std::string::npos);
    CHECK(how("G7").level == "按全市判定；下级只示贡献");
    CHECK(how("13b", Language::English).level == "verdict for the city");
    CHECK(how("1a").applies == "街道（限“是否具备组建‘大工委’‘大党委’的条件”为是）");
}

TEST_CASE("what a cell lacks has a name")
{
    CHECK(fieldName("households.resident", fields(), Language::Chinese) == "常住户数");
    CHECK(fieldName("opened", fields(), Language::English) == "opening date");
    CHECK(fieldName("emergency-station", fields(), Language::Chinese) == "急救站点");
    CHECK(fieldName("助浴", fields(), Language::Chinese) == "助浴");
    CHECK(fieldName("助浴", fields(), Language::English) == "bathing");
}

TEST_CASE("no row of any shipped standard lacks its words in either language")
{
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        const std::string file = entry.path().filename().string();
        if (fileText(file).find("[[indicator]]") == std::string::npos)
            continue; // the taxonomy and the like
        const Standard standard = standardNamed(file);
        std::set<std::string> formulas;
        for (const Indicator& indicator : standard.indicators) {
            CAPTURE(file, indicator.id);
            for (const Language language : {Language::Chinese, Language::English}) {
                const ComputedHow text = computedHow(indicator, standard, fields(), language);
                CHECK(text.formula.size() > 10);
                CHECK_FALSE(text.target.empty());
                CHECK_FALSE(text.level.empty());
                CHECK_FALSE(text.applies.empty());
                CHECK_FALSE(text.due.empty());
                CHECK(text.options.size() == indicator.options.size());
                CHECK(text.formula.find("flag.") == std::string::npos); // no bare key
                if (language == Language::English)
                    CHECK_FALSE(hasHanzi(text.formula + text.target + text.level + text.applies + text.due));
            }
        }
    }
}
