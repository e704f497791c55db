// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/formula_text.h"

#include "app/text/computed_how.h"
#include "app/text/phrases.h"
#include "app/text/words.h"

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
            return say("合计：", "sum of ") + operandText(m_indicator.numerator, m_fields, m_language);
        case Kind::AreaRule:
            return areaRule();
        case Kind::MinimumSize:
            return say("每处" + categories() + "的建筑面积", "floor area of each facility: " + categories());
        case Kind::Functions:
            return say(categories() + "具备的功能项数：", "functions offered by " + categories() + ", of: ") +
                   listText(m_indicator.functions, m_language);
        case Kind::Checklist:
            return say("以下各项为是的项数：", "how many of these are yes: ") + flagNames();
        case Kind::Entered:
            return say("填报值：", "reported: ") + name(m_indicator.numerator.keys.at(0));
        case Kind::Narrative:
            break;
        }
        return say("只作描述，没有可填的数据，不计入统计", "described only: nothing to enter, never counted");
    }

private:
    [[nodiscard]] std::string say(const std::string& chinese, const std::string& english) const
    {
        return either(m_language, chinese, english);
    }
    [[nodiscard]] std::string name(const std::string& key) const
    {
        return fieldName(key, m_fields, m_language);
    }
    [[nodiscard]] std::string quoted(const std::string& key) const { return "“" + name(key) + "”"; }
    [[nodiscard]] std::string categories() const
    {
        return categoriesText(m_indicator.categories, m_language);
    }

    [[nodiscard]] std::string times(double scale) const
    {
        return scale == 1 ? "" : " × " + plainNumber(scale);
    }

    /// "有…的社区（村）数 ÷ 社区（村）数 × 100"
    [[nodiscard]] std::string shareOfUnits(const std::string& those) const
    {
        const std::string units = unitsText(m_indicator.level, m_language);
        if (m_indicator.level == Level::City)
            return say("全市" + those, "the city " + those);
        const bool endsInDigit = those.back() >= '0' && those.back() <= '9';
        return say(those + (endsInDigit ? " 的" : "的") + units + "数 ÷ " + units + "数",
                   units + " that " + those + " ÷ " + units) +
               times(m_indicator.scale);
    }

    [[nodiscard]] std::string presence() const
    {
        std::string text = say("有在用的" + categories(), "have an open facility (" + categories() + ")");
        if (!m_indicator.functions.empty()) {
            const std::string list = listText(m_indicator.functions, m_language);
            text += m_indicator.anyFunction ? say("（具备任一功能：", " with any of: ")
                                            : say("（同一处具备全部功能：", " with all of: ");
            text += list + say("）", "");
        }
        if (!m_indicator.numerator.keys.empty())
            text += say("或填报", ", or report ") + flagIsYes();
        return text;
    }

    /// A count answers too: at least one.
    [[nodiscard]] std::string flagIsYes() const
    {
        const std::string& key = m_indicator.numerator.keys.at(0);
        const Field* field = m_fields.find(key);
        if (field != nullptr && field->type != FieldType::YesNo)
            return say(quoted(key) + "不为 0", quoted(key) + " of 1 or more");
        return say(quoted(key) + "为是", "yes to " + quoted(key));
    }

    [[nodiscard]] std::string periodText() const
    {
        const bool year = m_indicator.period == Period::Year;
        if (m_indicator.periodBasis == PeriodBasis::Rolling)
            return year ? say("评估日前12个月内", "in the 12 months before the evaluation date")
                        : say("评估日前3个月内", "in the 3 months before the evaluation date");
        return year ? say("评估日所在年度内", "in the year of the evaluation date")
                    : say("评估日所在季度内", "in the quarter of the evaluation date");
    }

    [[nodiscard]] std::string renewed() const
    {
        std::string text = say(quoted(m_indicator.numerator.keys.at(0)) + "在" + periodText(),
                               "have the " + name(m_indicator.numerator.keys.at(0)) + " " + periodText());
        if (m_indicator.bound)
            text += say("、且" + quoted(m_indicator.bound->key) + "不大于 ",
                        " and the " + name(m_indicator.bound->key) + " at most ") +
                    plainNumber(m_indicator.bound->atMost);
        return text;
    }

    [[nodiscard]] std::string network() const
    {
        std::vector<std::string> levels;
        for (auto level = m_indicator.levels.rbegin(); level != m_indicator.levels.rend(); ++level)
            levels.push_back(unitsText(*level, m_language));
        const std::string units = listText(levels, m_language);
        std::string those = flagIsYes();
        if (!m_indicator.categories.empty())
            those += say("或直属有在用的" + categories(), " or host an open facility (" + categories() + ")");
        return say(units + "各级中" + those + "的单元数 ÷ 各级单元数",
                   "units of all levels (" + units + ") that say " + those + " ÷ units of all levels") +
               times(m_indicator.scale);
    }

    [[nodiscard]] std::string whichCategories() const
    {
        const auto count = m_indicator.categories.size();
        if (count < 2)
            return categories();
        const auto needed = m_indicator.reach.categoriesNeeded;
        if (!m_indicator.reach.allCategories)
            return say("任一类（" + categories() + "）", "any of " + categories());
        if (needed > 0 && std::size_t(needed) < count)
            return say("至少 " + std::to_string(needed) + " 类（" + categories() + "）",
                       "at least " + std::to_string(needed) + " of " + categories());
        return say("全部 " + std::to_string(count) + " 类（" + categories() + "）", "all of " + categories());
    }

    [[nodiscard]] std::string reach() const
    {
        const std::string people = name(m_indicator.reach.weight);
        const std::string metres = plainNumber(m_indicator.reach.metres);
        return say("步行 " + metres + " m 内到得了" + whichCategories() + "的" + people + " ÷ " + people,
                   people + " within " + metres + " m on foot of " + whichCategories() + " ÷ " + people) +
               times(m_indicator.scale);
    }

    [[nodiscard]] std::string ratio() const
    {
        std::string text = operandText(m_indicator.numerator, m_fields, m_language) + " ÷ " +
                           operandText(m_indicator.denominator, m_fields, m_language) +
                           times(m_indicator.scale);
        if (m_indicator.sharing == Sharing::ByHouseholds)
            text += say("（街道直属设施按户数分摊）", " (a sub-district's own shared out by households)");
        return text;
    }

    [[nodiscard]] std::string areaRule() const
    {
        const std::string fixed = plainNumber(m_indicator.target.value_or(0));
        const std::string rate = plainNumber(m_indicator.areaRate);
        const std::string households = operandText(m_indicator.denominator, m_fields, m_language);
        const std::string has = m_indicator.eachFacility ? say("每处", "of each: ") : std::string();
        return say(has + categories() + "的建筑面积，应达到 " + fixed + " ㎡与 " + rate + " ㎡ × " +
                       households + " 中的较大者",
                   "floor area " + (has.empty() ? "of " : has) + categories() +
                       "; required is the larger of " + fixed + " m² and " + rate + " m² × " + households);
    }

    [[nodiscard]] std::string flagNames() const
    {
        std::vector<std::string> names;
        for (const std::string& flag : m_indicator.flags)
            names.push_back(name(flag));
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
