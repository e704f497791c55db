// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli standards: which catalogues there are, what is in one, whether a planner's own is sound.
#include "app/cli/assessment_json.h"
#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/sentence.h"
#include "app/text/words.h"
#include "gis/platform/file_info.h"
#include "gis/platform/resource_folder.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

struct Nothing {};
struct Named {
    std::string name;
};

std::int64_t unverified(const Standard& standard)
{
    return std::count_if(
        standard.indicators.begin(), standard.indicators.end(),
        [](const Indicator& indicator) { return indicator.verification != Verification::Verified; });
}

Json headJson(const Standard& standard)
{
    Json json;
    json["id"] = standard.id;
    json["name"] = toJson(standard.name);
    json["issuer"] = toJson(standard.issuer);
    json["version"] = standard.version;
    json["issued"] = standard.issued ? Json(toIso(*standard.issued)) : Json(nullptr);
    json["ends"] = standard.ends ? Json(toIso(*standard.ends)) : Json(nullptr);
    json["indicator_count"] = standard.indicators.size();
    json["unverified_count"] = unverified(standard);
    return json;
}

Exit runList(const Nothing&, Session& session)
{
    const auto files = catalogueFiles();
    if (files.empty())
        return session.failed(Error{Code::ResourcesMissing, {{"file", utf8(resourceFolder())}}, nullptr});
    Json list = Json::array();
    TextTable table({"id", session.either("名称", "name"), session.either("版本", "version"),
                     session.either("指标", "indicators"), session.either("未核实", "unverified")});
    for (const auto& file : files) {
        const auto standard = readStandard(file);
        if (!standard)
            return session.failed(standard.error());
        session.add(standard->issues);
        list.push_back(headJson(standard->value));
        table.add({standard->value.id, in(session.language(), standard->value.name), standard->value.version,
                   formatCount(std::int64_t(standard->value.indicators.size())),
                   formatCount(unverified(standard->value))});
    }
    if (!session.json())
        table.write(session.out());
    return session.done({{"command", "standards list"}, {"standards", list}});
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
                           {"default", option.chosen},
                           {"by_planner", option.byPlanner}});
    }
    return options;
}

void writeIndicators(const Standard& standard, Session& session)
{
    TextTable table({"id", session.either("条文", "clause"), session.either("指标", "indicator"),
                     session.either("目标", "target"), session.either("层级", "level"),
                     session.either("期限", "due"), session.either("核实", "verification")});
    for (const Indicator& indicator : standard.indicators)
        table.add({indicator.id, indicator.clause, in(session.language(), indicator.name),
                   indicator.target ? comparatorSign(indicator.comparator) + " " +
                                          formatAgainst(*indicator.target, std::nullopt, 1) + " " +
                                          in(session.language(), indicator.unitLabel)
                                    : "—",
                   word(indicator.level, session.language()),
                   indicator.deadline ? toIso(*indicator.deadline) : "—",
                   word(indicator.verification, session.language())});
    table.write(session.out());
}

void writeOptions(const Standard& standard, Session& session)
{
    TextTable table({session.either("选项", "option"), session.either("默认", "default"),
                     session.either("含义", "meaning"), session.either("可选", "choices")});
    for (const Option& option : standard.options) {
        std::string choices;
        for (const Option::Choice& choice : option.choices)
            choices += (choices.empty() ? "" : ", ") + choice.id;
        table.add({option.id, option.chosen, in(session.language(), option.name), choices});
    }
    table.write(session.out());
}

Exit runShow(const Named& args, Session& session)
{
    const auto standard = findStandard(args.name);
    if (!standard)
        return session.failed(standard.error());
    session.add(standard->issues);
    Json json = headJson(standard->value);
    json["command"] = "standards show";
    json["indicators"] = Json::array();
    for (const Indicator& indicator : standard->value.indicators)
        json["indicators"].push_back(toJson(indicator));
    json["options"] = optionsJson(standard->value);
    if (!session.json()) {
        session.out() << in(session.language(), standard->value.name) << " · " << standard->value.version
                      << "\n\n";
        writeIndicators(standard->value, session);
        session.out() << '\n';
        writeOptions(standard->value, session);
    }
    return session.done(std::move(json));
}

Exit runCheck(const Named& args, Session& session)
{
    const auto standard = readStandard(args.name);
    if (!standard)
        return session.failed(standard.error());
    session.add(standard->issues);
    if (!session.json())
        session.out() << standard->value.id << ": "
                      << formatCount(std::int64_t(standard->value.indicators.size()))
                      << session.either(" 个指标，没有错误", " indicators, no mistakes") << '\n';
    Json json = headJson(standard->value);
    json["command"] = "standards check";
    return session.done(std::move(json));
}

} // namespace

void addStandards(CLI::App& parent, Run& chosen)
{
    CLI::App* command = parent.add_subcommand("standards", "Catalogues of standards: list, show, check");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "Those that come with the program");
    choose(*list, chosen, std::make_shared<Nothing>(), runList);
    auto shown = std::make_shared<Named>();
    CLI::App* show = command->add_subcommand("show", "Indicators and options of one");
    show->add_option("standard", shown->name, "Id or file")->required();
    choose(*show, chosen, shown, runShow);
    auto checked = std::make_shared<Named>();
    CLI::App* check = command->add_subcommand("check", "Mistakes of a catalogue file, by line and column");
    check->add_option("file", checked->name, "Catalogue file")->required();
    choose(*check, chosen, checked, runCheck);
    for (CLI::App* nested : {list, show, check})
        nested->fallthrough();
}

} // namespace yike::cli
