// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli standards: which catalogues there are, what is in one, whether a planner's own is sound.
#include "app/cli/assess/assessment_json.h"
#include "app/cli/choose.h"
#include "app/cli/standards/standards_show.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/sentences/sentence.h"
#include "app/text/words.h"
#include "gis/platform/file_info.h"
#include "gis/platform/resource_folder.h"
#include "gis/project/catalogues.h"

#include <ostream>

namespace yike::cli {

namespace {

struct Nothing {};
struct Named {
    std::string name;
};

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
        list.push_back(standardHead(standard->value));
        table.add({standard->value.id, in(session.language(), standard->value.name), standard->value.version,
                   formatCount(std::int64_t(standard->value.indicators.size())),
                   formatCount(unverifiedRows(standard->value))});
    }
    if (!session.json())
        table.write(session.out());
    return session.done({{"command", "standards list"}, {"standards", list}});
}

/// "99 个指标、25 个选项"
std::string countText(const Standard& standard, const Session& session)
{
    const auto rows = static_cast<std::int64_t>(standard.indicators.size());
    const auto options = static_cast<std::int64_t>(standard.options.size());
    return yike::either(
        session.language(), formatCount(rows) + " 个指标、" + formatCount(options) + " 个选项",
        formatNoun(rows, "indicator", "indicators") + ", " + formatNoun(options, "option", "options"));
}

Exit runCheck(const Named& args, Session& session)
{
    const auto standard = readStandard(args.name);
    if (!standard)
        return session.failed(standard.error());
    session.add(standard->issues);
    if (!session.json())
        session.out() << standard->value.id << session.either("：", ": ")
                      << countText(standard->value, session) << session.either("，没有错误", ", no mistakes")
                      << '\n';
    Json json = standardHead(standard->value);
    json["command"] = "standards check";
    return session.done(std::move(json));
}

} // namespace

void addStandards(CLI::App& parent, Run& chosen)
{
    CLI::App* command =
        parent.add_subcommand("standards", "Catalogues of standards: list, show, check, diff");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "Those that come with the program");
    choose(*list, chosen, std::make_shared<Nothing>(), runList);
    auto shown = std::make_shared<ShowArguments>();
    CLI::App* show =
        command->add_subcommand("show", "Indicators of one, how each is computed, and its options");
    show->add_option("standard", shown->name, "Id or file")->required();
    show->add_option("--row", shown->rows, "Only the rows with these ids");
    choose(*show, chosen, shown, showStandard);
    auto checked = std::make_shared<Named>();
    CLI::App* check = command->add_subcommand("check", "Mistakes of a catalogue file, by line and column");
    check->add_option("file", checked->name, "Catalogue file")->required();
    choose(*check, chosen, checked, runCheck);
    CLI::App* diff = addStandardsDiff(*command, chosen);
    for (CLI::App* nested : {list, show, check, diff})
        nested->fallthrough();
}

} // namespace yike::cli
