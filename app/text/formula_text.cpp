// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/formula_text.h"

#include "app/text/category_words.h"
#include "app/text/computed_how.h"
#include "app/text/phrases.h"
#include "app/text/words.h"

#include <algorithm>

namespace yike {

namespace {

class Formula {
public:
    Formula(const Indicator& indicator, const FieldVocabulary& fields, Language language)
        : m_indicator(indicator), m_fields(fields), m_language(language)
    {
    }

    [[nodiscard]] std::string text() const
    {
        switch (m_indicator.kind) {
        case Kind::Presence:
            return shareOfUnits(presence());
        case Kind::Flag:
            return shareOfUnits(flagIsYes());
        case Kind::Currency:
            return shareOfUnits(renewed());
        case Kind::Network:
            return network();
        case Kind::Reach:
            return reach();
        case Kind::Ratio:
        case Kind::Share:
        case Kind::StaffedRate:
            return ratio();
        case Kind::Count:
            return count();
        case Kind::AreaRule:
            return areaRule();
        case Kind::MinimumSize:
            return say("每处" + any() + "的建筑面积", "floor area of each " + eachOf());
        case Kind::Functions:
            return say(facilities() + "具备以下功能的项数：",
                       "number of these functions that " + facilities() + " offer: ") +
                   functionsText(m_indicator.functions, m_language);
        case Kind::Checklist:
            return say("以下各项为是的项数：", "number of these that are yes: ") + flagNames();
        case Kind::Entered:
            return say("填报值：", "reported value: ") + name(m_indicator.numerator.keys.at(0));
        case Kind::Narrative:
            break;
        }
        return say("只作描述，没有可填的数据，不计入统计",
                   "described only: there is nothing to enter and it is never counted");
    }

private:
    /// What is asked of a unit, as a Chinese attribute and as an English clause behind "the unit" and behind
    /// "the units".
    struct Asked {
        std::string zh;
        std::string one;
        std::string many;
    };

    [[nodiscard]] std::string say(const std::string& chinese, const std::string& english) const
    {
        return either(m_language, chinese, english);
    }
    [[nodiscard]] std::string name(const std::string& key) const
    {
        return fieldName(key, m_fields, m_language);
    }
    [[nodiscard]] std::string quoted(const std::string& key) const { return quotedText(name(key)); }
    [[nodiscard]] std::string any() const { return anyFacility(m_indicator.categories, m_language); }
    [[nodiscard]] std::string facilities() const { return allFacilities(m_indicator.categories, m_language); }
    /// "gym or sports centre", behind "each".
    [[nodiscard]] std::string eachOf() const
    {
        std::string text;
        for (const std::string& category : m_indicator.categories)
            text += (text.empty() ? "" : " or ") + facilityNoun(category, m_language);
        return text;
    }

    [[nodiscard]] std::string times(double scale) const
    {
        return scale == 1 ? "" : " × " + plainNumber(scale);
    }

    /// "有…的社区（村）数 ÷ 社区（村）数 × 100"
    [[nodiscard]] std::string shareOfUnits(const Asked& those) const
    {
        const std::string units = unitsText(m_indicator.level, m_language);
        if (m_indicator.level == Level::City)
            return say("全市" + those.zh, "the city " + those.one);
        const bool endsInDigit = those.zh.back() >= '0' && those.zh.back() <= '9';
        return say(those.zh + (endsInDigit ? " 的" : "的") + units + "数 ÷ " + units + "数",
                   units + " " + those.many + " ÷ " + units) +
               times(m_indicator.scale);
    }

    [[nodiscard]] Asked presence() const
    {
        std::string what = any();
        if (!m_indicator.functions.empty()) {
            const std::string list = functionsText(m_indicator.functions, m_language);
            what += m_indicator.anyFunction ? say("（具备任一功能：", " (with any of these: ")
                                            : say("（同一处具备全部功能：", " (with all of these: ");
            what += list + say("）", ")");
        }
        Asked asked{"有在用的" + what, "has " + what + " in use", "that have " + what + " in use"};
        if (m_indicator.numerator.keys.empty())
            return asked;
        const std::string yes = isYes();
        return {asked.zh + "或填报" + yes, asked.one + " or reports that " + yes,
                asked.many + " or report that " + yes};
    }

    /// "“是否…”为是"; a count answers too: at least one.
    [[nodiscard]] std::string isYes() const
    {
        const std::string& key = m_indicator.numerator.keys.at(0);
        const Field* field = m_fields.find(key);
        if (field != nullptr && field->type != FieldType::YesNo)
            return quoted(key) + say("不为 0", " is 1 or more");
        return quoted(key) + say("为是", " is yes");
    }

    [[nodiscard]] Asked flagIsYes() const
    {
        const std::string yes = isYes();
        return {yes, "reports that " + yes, "where " + yes};
    }

    [[nodiscard]] std::string periodText() const
    {
        const bool year = m_indicator.period == Period::Year;
        if (m_indicator.periodBasis == PeriodBasis::Rolling)
            return year ? say("评估日前 12 个月内", "in the 12 months before the evaluation date")
                        : say("评估日前 3 个月内", "in the 3 months before the evaluation date");
        return year ? say("评估日所在年度内", "in the year of the evaluation date")
                    : say("评估日所在季度内", "in the quarter of the evaluation date");
    }

    [[nodiscard]] Asked renewed() const
    {
        std::string text = quoted(m_indicator.numerator.keys.at(0)) + say("在", " lies ") + periodText();
        if (m_indicator.bound)
            text += say("且", " and ") + quoted(m_indicator.bound->key) + say("不大于 ", " is at most ") +
                    plainNumber(m_indicator.bound->atMost);
        return {text, "where " + text, "where " + text};
    }

    [[nodiscard]] std::string network() const
    {
        std::vector<std::string> levels;
        for (auto level = m_indicator.levels.rbegin(); level != m_indicator.levels.rend(); ++level)
            levels.push_back(unitsText(*level, m_language));
        const std::string units = listText(levels, m_language);
        std::string those = isYes();
        if (!m_indicator.categories.empty())
            those += say("、或直属有在用的" + any(), " or that have " + any() + " in use of their own");
        return say(units + "各级中" + those + "的单元数 ÷ 各级单元数",
                   "units of these levels (" + units + ") where " + those + " ÷ all units of these levels") +
               times(m_indicator.scale);
    }

    /// "就业服务点", "任一类设施（…）"; "an employment service point", "any of 3 kinds of facilities (…)".
    [[nodiscard]] std::string whichFacilities() const
    {
        const auto kinds = m_indicator.categories.size();
        if (kinds < 2)
            return any();
        std::vector<std::string> nouns;
        for (const std::string& category : m_indicator.categories)
            nouns.push_back(facilityNoun(category, m_language));
        const std::string all = std::to_string(kinds);
        const std::string list = say("（", " (") + listText(nouns, m_language) + say("）", ")");
        if (!m_indicator.reach.allCategories)
            return say(" " + all + " 类中任一类设施", "at least one of " + all + " kinds of facilities") +
                   list;
        const auto needed = static_cast<std::size_t>(std::max(0, m_indicator.reach.categoriesNeeded));
        if (needed > 0 && needed < kinds)
            return say(" " + all + " 类中至少 " + std::to_string(needed) + " 类设施",
                       "at least " + std::to_string(needed) + " of " + all + " kinds of facilities") +
                   list;
        return say("全部 " + all + " 类设施", "all " + all + " kinds of facilities") + list;
    }

    [[nodiscard]] std::string reach() const
    {
        const std::string people = name(m_indicator.reach.weight);
        const std::string metres = plainNumber(m_indicator.reach.metres);
        return say("步行 " + metres + " m 内有" + whichFacilities() + "的" + people + " ÷ " + people,
                   people + " with " + whichFacilities() + " within " + metres + " m on foot ÷ " + people) +
               times(m_indicator.scale);
    }

    [[nodiscard]] std::string ratio() const
    {
        std::string text = partText(m_indicator.numerator) + " ÷ " + partText(m_indicator.denominator) +
                           times(m_indicator.scale);
        if (m_indicator.sharing == Sharing::ByHouseholds)
            text += say("（街道直属设施按户数分摊）",
                        " (facilities of a sub-district itself are shared out by households)");
        return text;
    }

    /// A sum stands in parentheses beside ÷.
    [[nodiscard]] std::string partText(const Operand& operand) const
    {
        const std::string text = operandText(operand, m_fields, m_language);
        const bool sum = operand.of == Operand::Of::Value && operand.keys.size() > 1;
        return sum ? say("（", "(") + text + say("）", ")") : text;
    }

    [[nodiscard]] std::string count() const
    {
        const std::string what = operandText(m_indicator.numerator, m_fields, m_language);
        return say("合计：", countsThings() ? "total number of " : "total of ") + what;
    }

    [[nodiscard]] bool countsThings() const
    {
        const Operand& operand = m_indicator.numerator;
        return operand.of != Operand::Of::FloorArea && operand.of != Operand::Of::ActivityArea &&
               (operand.of != Operand::Of::Value ||
                std::all_of(operand.keys.begin(), operand.keys.end(), [&](const std::string& key) {
                    const Field* field = m_fields.find(key);
                    return field != nullptr && field->type == FieldType::Count;
                }));
    }

    [[nodiscard]] std::string areaRule() const
    {
        const std::string fixed = plainNumber(m_indicator.target.value_or(0));
        const std::string rate = plainNumber(m_indicator.areaRate);
        const std::string households = operandText(m_indicator.denominator, m_fields, m_language);
        const std::string of =
            m_indicator.eachFacility ? say("每处", "each ") + say(any(), eachOf()) : facilities();
        return say(of + "的建筑面积；应达到 " + fixed + " ㎡、" + rate + " ㎡ × " + households +
                       "两者中的较大者",
                   "floor area of " + of + "; required is the larger of " + fixed + " m² and " + rate +
                       " m² × " + households);
    }

    [[nodiscard]] std::string flagNames() const
    {
        std::vector<std::string> names;
        for (const std::string& flag : m_indicator.flags)
            names.push_back(quoted(flag));
        return listText(names, m_language);
    }

    const Indicator& m_indicator;
    const FieldVocabulary& m_fields;
    Language m_language;
};

} // namespace

std::string formulaText(const Indicator& indicator, const FieldVocabulary& fields, Language language)
{
    return Formula(indicator, fields, language).text();
}

} // namespace yike
