// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/entry_text.h"

#include "app/text/analysis_words.h"
#include "app/text/clause_text.h"
#include "app/text/computed_how.h"
#include "app/text/phrases.h"
#include "app/text/word.h"
#include "app/text/words.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace yike {

namespace {

constexpr std::array kNames = {Word{"id", "编号", "id"},
                               Word{"key", "键", "key"},
                               Word{"name", "名称", "name"},
                               Word{"issuer", "发布单位", "issuer"},
                               Word{"version", "版本", "version"},
                               Word{"parent", "母标准", "parent"},
                               Word{"issued", "发布日期", "issued"},
                               Word{"ends", "截止日期", "ends"},
                               Word{"unit", "计量单位", "unit"},
                               Word{"type", "类型", "type"},
                               Word{"levels", "层级", "levels"},
                               Word{"by-planner", "由规划人员选定", "chosen by the planner"},
                               Word{"default", "默认值", "default"},
                               Word{"sets", "改动的字段", "field that it sets"},
                               Word{"least", "最小值", "least"},
                               Word{"most", "最大值", "most"},
                               Word{"choices", "可选值", "choices"},
                               Word{"clause", "条文", "clause"},
                               Word{"group", "分组", "group"},
                               Word{"nature", "性质", "nature"},
                               Word{"note", "说明", "note"},
                               Word{"kind", "算法类型", "kind"},
                               Word{"comparator", "比较方式", "comparator"},
                               Word{"target", "目标", "target"},
                               Word{"target-rural", "农村目标", "rural target"},
                               Word{"target-inferred", "目标为推定", "target inferred"},
                               Word{"deadline", "期限", "deadline"},
                               Word{"deadline-inferred", "期限为推定", "deadline inferred"},
                               Word{"recurrence", "周期", "recurrence"},
                               Word{"period", "更新期", "period"},
                               Word{"period-basis", "更新期算法", "period basis"},
                               Word{"level", "判定层级", "level"},
                               Word{"applies", "适用对象", "applies to"},
                               Word{"applies-flag", "适用条件", "applies where"},
                               Word{"verification", "核实程度", "verification"},
                               Word{"flag", "是否项", "yes/no figure"},
                               Word{"flags", "各是否项", "yes/no figures"},
                               Word{"entered", "填报项", "reported figure"},
                               Word{"dated", "日期项", "dated figure"},
                               Word{"numerator", "分子", "numerator"},
                               Word{"denominator", "分母", "denominator"},
                               Word{"scale", "倍数", "scale"},
                               Word{"categories", "设施类别", "categories"},
                               Word{"functions", "功能", "functions"},
                               Word{"any-function", "任一功能即可", "any function will do"},
                               Word{"each-facility", "每处设施分别达标", "each facility by itself"},
                               Word{"area-rate", "每户面积（㎡）", "area per household (m²)"},
                               Word{"sharing", "共用设施计法", "sharing"},
                               Word{"reach", "步行规则", "walking rule"},
                               Word{"secondary-reach", "辅助步行规则", "second walking rule"},
                               Word{"bound", "附加限值", "bound"},
                               Word{"at-most", "不大于", "at most"},
                               Word{"roll-up", "上级汇总", "roll-up"},
                               Word{"options", "选项", "options"},
                               Word{"metres", "距离（米）", "metres"},
                               Word{"weight", "计数对象", "who is counted"},
                               Word{"all-categories", "须全部类别", "all categories"},
                               Word{"categories-needed", "须有类别数", "categories needed"},
                               Word{"value", "填报值", "figure"},
                               Word{"floor-area", "建筑面积", "floor area"},
                               Word{"activity-area", "活动面积", "activity area"},
                               Word{"capacity", "容量", "capacity"},
                               Word{"of", "所属设施", "of facilities"},
                               Word{"facilities", "设施数", "facilities"},
                               Word{"units", "单元数", "units"},
                               Word{"urban-only", "仅城市社区", "urban communities only"},
                               Word{"where-flag", "限于", "only where"},
                               Word{"with-functions", "须有功能", "with functions"},
                               Word{"opened-since", "启用不早于", "opened since"}};

/// Keywords of a catalogue file, whichever key they stand for.
constexpr std::array kWords = {Word{"presence", "有无", "presence"},
                               Word{"reach", "步行可达", "walking reach"},
                               Word{"ratio", "比率", "ratio"},
                               Word{"share", "占比", "share"},
                               Word{"count", "合计", "count"},
                               Word{"minimum-size", "最小规模", "minimum size"},
                               Word{"area-rule", "面积规则", "area rule"},
                               Word{"staffed-rate", "人员配备率", "staffed rate"},
                               Word{"functions", "功能项数", "functions"},
                               Word{"entered", "填报值", "reported value"},
                               Word{"network", "多级网络", "network"},
                               Word{"checklist", "清单", "checklist"},
                               Word{"currency", "按期更新", "renewed in time"},
                               Word{"narrative", "只作描述", "described only"},
                               Word{"at-least", "不小于", "at least"},
                               Word{"at-most", "不大于", "at most"},
                               Word{"equal", "等于", "equal to"},
                               Word{"community", "社区", "community"},
                               Word{"sub-district", "街道", "sub-district"},
                               Word{"county", "区县", "county"},
                               Word{"city", "全市", "city"},
                               Word{"verified", "已核实", "verified"},
                               Word{"secondary", "转引待核", "second-hand"},
                               Word{"unverified", "未核实", "unverified"},
                               Word{"number", "数值", "number"},
                               Word{"yes-no", "是否", "yes or no"},
                               Word{"described", "描述", "described"},
                               Word{"once", "一次", "once"},
                               Word{"continuous", "持续", "continuous"},
                               Word{"yearly", "每年", "yearly"},
                               Word{"quarterly", "每季度", "quarterly"},
                               Word{"sums", "分子分母相加", "sums"},
                               Word{"each", "逐个判定", "each by itself"},
                               Word{"host", "只计所在社区", "host only"},
                               Word{"households", "按户数分摊", "shared by households"},
                               Word{"year", "年", "year"},
                               Word{"quarter", "季度", "quarter"},
                               Word{"calendar", "自然年、自然季", "calendar"},
                               Word{"rolling", "评估日前推算", "rolling"},
                               Word{"area", "面积", "area"},
                               Word{"date", "日期", "date"},
                               Word{"urban", "城市", "urban"},
                               Word{"rural", "农村", "rural"},
                               Word{"none", "不设", "none"}};

/// Texts whose words are the planner's own or only names for machines.
bool isVerbatim(std::string_view key)
{
    constexpr std::array<std::string_view, 9> kVerbatim = {
        "id", "key", "version", "parent", "sets", "options", "group", "default", "with-functions"};
    return std::find(kVerbatim.begin(), kVerbatim.end(), key) != kVerbatim.end();
}

bool isCategories(std::string_view key)
{
    constexpr std::array<std::string_view, 5> kOfFacilities = {"categories", "floor-area", "activity-area",
                                                               "of", "facilities"};
    return std::find(kOfFacilities.begin(), kOfFacilities.end(), key) != kOfFacilities.end();
}

bool isFigure(std::string_view key)
{
    constexpr std::array<std::string_view, 7> kFigures = {"value", "flag",         "flags",     "entered",
                                                          "dated", "applies-flag", "where-flag"};
    return std::find(kFigures.begin(), kFigures.end(), key) != kFigures.end();
}

class EntryReader {
public:
    EntryReader(const FieldVocabulary& fields, Language language) : m_fields(fields), m_language(language) {}

    [[nodiscard]] std::string text(std::string_view key, const toml::node& node) const
    {
        if (const auto yes = node.value_exact<bool>())
            return either(m_language, *yes ? "是" : "否", *yes ? "yes" : "no");
        if (node.is_number())
            return plainNumber(node.value<double>().value_or(0));
        if (const auto word = node.value_exact<std::string>())
            return ofWord(key, *word);
        if (const toml::array* array = node.as_array())
            return ofArray(key, *array);
        if (const toml::table* table = node.as_table())
            return ofTable(*table);
        std::ostringstream other; // a date
        node.visit([&](const auto& value) { other << value; });
        return other.str();
    }

private:
    [[nodiscard]] std::string ofWord(std::string_view key, const std::string& word) const
    {
        if (key == "clause")
            return clauseText(word, m_language);
        if (isCategories(key))
            return categoryName(word, m_language);
        if (isFigure(key))
            return word == "none" ? nameOfKey(kWords, word, m_language)
                                  : fieldName(word, m_fields, m_language);
        if (key == "weight")
            return groupName(word, m_language);
        if (key == "capacity")
            return capacityName(word, m_language);
        return isVerbatim(key) ? word : nameOfKey(kWords, word, m_language);
    }

    [[nodiscard]] std::string ofArray(std::string_view key, const toml::array& array) const
    {
        std::vector<std::string> parts;
        for (const toml::node& item : array)
            parts.push_back(text(key, item));
        return listText(parts, m_language);
    }

    /// A text in both languages, a choice with its name, or a table of further values.
    [[nodiscard]] std::string ofTable(const toml::table& table) const
    {
        const auto inLanguage = table[m_language == Language::Chinese ? "zh" : "en"].value<std::string>();
        if (inLanguage)
            return *inLanguage;
        if (const auto id = table["id"].value<std::string>(); id && table["name"].is_table())
            return *id + either(m_language, "（", " (") + ofTable(*table["name"].as_table()) +
                   either(m_language, "）", ")");
        std::vector<std::string> parts;
        for (const auto& [key, value] : table)
            parts.push_back(entryName(key.str(), m_language) + " " + text(key.str(), value));
        return listText(parts, m_language);
    }

    const FieldVocabulary& m_fields;
    Language m_language;
};

} // namespace

std::string entryName(std::string_view key, Language language)
{
    return nameOfKey(kNames, key, language);
}

std::string entryText(std::string_view key, const std::string& toml, const FieldVocabulary& fields,
                      Language language)
{
    try {
        const toml::table root = toml::parse("value = " + toml);
        return EntryReader(fields, language).text(key, *root.get("value"));
    } catch (const toml::parse_error&) {
        return toml;
    }
}

} // namespace yike
