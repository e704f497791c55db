// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standards/standards_show.h"

#include "app/cli/assess/assessment_json.h"
#include "app/cli/text_table.h"
#include "app/text/clause_text.h"
#include "app/text/computed_how.h"
#include "app/text/phrases.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/standards/option_range.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/toml_text.h"
#include "gis/import/plan_builder.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace yike::cli {

namespace {

Json rangeJson(const Standard& standard, const Option& option)
{
    const NumberRange range = rangeOf(standard, option);
    return {{"least", range.least}, {"most", range.most}, {"whole", range.whole}, {"none", range.none}};
}

Json optionsJson(const Standard& standard)
{
    Json options = Json::array();
    for (const Option& option : standard.options) {
        Json choices = Json::array();
        for (const Option::Choice& choice : option.choices)
            choices.push_back({{"id", choice.id}, {"name", toJson(choice.name)}});
        options.push_back({{"id", option.id},
                           {"name", toJson(option.name)},
                           {"choices", choices},
                           {"range", option.choices.empty() ? rangeJson(standard, option) : Json(nullptr)},
                           {"default", option.chosen},
                           {"by_planner", option.byPlanner}});
    }
    return options;
}

Json howJson(const ComputedHow& how)
{
    return {{"formula", how.formula}, {"target", how.target}, {"level", how.level},
            {"applies", how.applies}, {"due", how.due},       {"options", how.options}};
}

Json howJson(const Indicator& indicator, const Standard& standard)
{
    Json json;
    for (const auto& [key, language] : {std::pair("zh", Language::Chinese), {"en", Language::English}})
        json[key] = howJson(computedHow(indicator, standard, builtInFields(), language));
    return json;
}

std::string named(const std::string& id, const std::string& name, Language language)
{
    return id + either(language, "（" + name + "）", " (" + name + ")");
}

/// "100 到 3000 的数"; says what "none" means where it is allowed.
std::string rangeText(const Standard& standard, const Option& option, Language language)
{
    const NumberRange range = rangeOf(standard, option);
    const std::string least = toml_text::number(range.least); // as it is typed
    const std::string most = toml_text::number(range.most);
    std::string text =
        either(language, least + " 到 " + most + (range.whole ? " 的整数" : " 的数"),
               (range.whole ? "a whole number from " : "a number from ") + least + " to " + most);
    if (range.none)
        text += either(language, "，或 none（不设）", ", or none (not set)");
    return text;
}

/// "fitness-metres（10分钟健身圈距离）：默认 500；可填 100 到 3 000 的数"
std::string optionText(const Standard& standard, const Option& option, Language language)
{
    std::vector<std::string> choices;
    for (const Option::Choice& choice : option.choices)
        choices.push_back(named(choice.id, in(language, choice.name), language));
    const std::string allowed =
        choices.empty() ? rangeText(standard, option, language) : listText(choices, language);
    return named(option.id, in(language, option.name), language) +
           either(language, "：默认 " + option.chosen + "；可取 " + allowed,
                  ": default " + option.chosen + "; takes " + allowed);
}

/// "  算法  社区综合服务设施的建筑面积 ÷ 常住户数 × 100" and what belongs to it, under the row's name.
void writeHow(const Indicator& indicator, const Standard& standard, Session& session)
{
    const Language language = session.language();
    const ComputedHow how = computedHow(indicator, standard, builtInFields(), language);
    const auto line = [&](const char* chinese, const char* english, const std::string& text) {
        if (!text.empty())
            session.out() << "    " << session.either(chinese, english) << text << '\n';
    };
    session.out() << indicator.id << "  " << in(language, indicator.name) << " · "
                  << clauseText(indicator.clause, language) << '\n';
    line("算法  ", "formula  ", how.formula);
    line("目标  ", "target   ", how.target);
    line("层级  ", "level    ", how.level);
    line("适用  ", "applies  ", how.applies);
    line("期限  ", "due      ", how.due);
    for (const std::string& id : indicator.options) {
        if (const Option* option = standard.option(id))
            line("选项  ", "option   ", optionText(standard, *option, language));
    }
    line("说明  ", "note     ", in(language, indicator.note));
    line("核实  ", "source   ", word(indicator.verification, language));
}

std::map<std::string, std::int64_t> countedBy(const Standard& standard)
{
    std::map<std::string, std::int64_t> counts;
    for (const Indicator& indicator : standard.indicators)
        ++counts[std::string(toWord(kNatureWords, indicator.nature))];
    return counts;
}

void writeIndicators(const Standard& standard, Session& session)
{
    TextTable table({"id", session.either("条文", "clause"), session.either("指标", "indicator"),
                     session.either("目标", "target"), session.either("层级", "level"),
                     session.either("期限", "due"), session.either("核实", "verification")});
    for (const Indicator& indicator : standard.indicators)
        table.add({indicator.id, clauseText(indicator.clause, session.language()),
                   in(session.language(), indicator.name), targetSummary(indicator, session.language()),
                   word(indicator.level, session.language()),
                   indicator.deadline ? toIso(*indicator.deadline) : "—",
                   word(indicator.verification, session.language())});
    table.write(session.out());
}

void writeOptions(const Standard& standard, Session& session)
{
    TextTable table({session.either("选项", "option"), session.either("默认", "default"),
                     session.either("含义", "meaning"), session.either("可取", "takes")});
    for (const Option& option : standard.options) {
        table.add(
            {option.id, option.chosen, in(session.language(), option.name), allowedValues(standard, option)});
    }
    table.write(session.out());
}

/// The rows asked for, in the order of the standard; the first unknown id where there is one.
std::pair<std::vector<const Indicator*>, std::string> chosenRows(const Standard& standard,
                                                                 const std::vector<std::string>& rows)
{
    for (const std::string& id : rows) {
        if (standard.find(id) == nullptr)
            return {{}, id};
    }
    std::vector<const Indicator*> chosen;
    for (const Indicator& indicator : standard.indicators) {
        if (rows.empty() || std::find(rows.begin(), rows.end(), indicator.id) != rows.end())
            chosen.push_back(&indicator);
    }
    return {chosen, {}};
}

Json showJson(const Standard& standard, const std::vector<const Indicator*>& rows)
{
    Json json = standardHead(standard);
    json["command"] = "standards show";
    json["nature_counts"] = countedBy(standard);
    json["groups"] = Json::array();
    for (const Group& group : standard.groups)
        json["groups"].push_back({{"id", group.id}, {"name", toJson(group.name)}});
    json["indicators"] = Json::array();
    for (const Indicator* indicator : rows) {
        Json row = toJson(*indicator);
        row["note"] = toJson(indicator->note);
        row["values"] = valueKeysOf(*indicator);
        row["how"] = howJson(*indicator, standard);
        json["indicators"].push_back(std::move(row));
    }
    json["options"] = optionsJson(standard);
    return json;
}

void writeShown(const Standard& standard, const std::vector<const Indicator*>& rows, bool all,
                Session& session)
{
    session.out() << in(session.language(), standard.name) << " · " << standard.version << "\n\n";
    if (all) {
        writeIndicators(standard, session);
        session.out() << '\n';
        writeOptions(standard, session);
        session.out() << '\n';
    }
    for (const Indicator* indicator : rows)
        writeHow(*indicator, standard, session);
}

std::string idsOf(const Standard& standard)
{
    std::string ids;
    for (const Indicator& indicator : standard.indicators)
        ids += (ids.empty() ? "" : ", ") + indicator.id;
    return ids;
}

} // namespace

std::int64_t unverifiedRows(const Standard& standard)
{
    return std::count_if(
        standard.indicators.begin(), standard.indicators.end(),
        [](const Indicator& indicator) { return indicator.verification != Verification::Verified; });
}

Json standardHead(const Standard& standard)
{
    Json json;
    json["id"] = standard.id;
    json["name"] = toJson(standard.name);
    json["issuer"] = toJson(standard.issuer);
    json["version"] = standard.version;
    json["issued"] = standard.issued ? Json(toIso(*standard.issued)) : Json(nullptr);
    json["ends"] = standard.ends ? Json(toIso(*standard.ends)) : Json(nullptr);
    json["indicator_count"] = standard.indicators.size();
    json["unverified_count"] = unverifiedRows(standard);
    return json;
}

Exit showStandard(const ShowArguments& args, Session& session)
{
    const auto standard = findStandard(args.name);
    if (!standard)
        return session.failed(standard.error());
    session.add(standard->issues);
    const auto [rows, unknown] = chosenRows(standard->value, args.rows);
    if (!unknown.empty())
        return session.failed(
            Error{Code::IndicatorUnknown, {{"id", unknown}, {"allowed", idsOf(standard->value)}}, nullptr});
    if (!session.json())
        writeShown(standard->value, rows, args.rows.empty(), session);
    return session.done(showJson(standard->value, rows));
}

} // namespace yike::cli
