// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_cli.h"

#include "app/cli/category_names.h"
#include "app/cli/commands.h"
#include "app/cli/help/parse_error.h"
#include "app/cli/help/plain_help.h"
#include "core/base/parallel.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ostream>

namespace yike::cli {

namespace {

void addCommonOptions(CLI::App& app, CommonOptions& options)
{
    app.add_flag("--json", options.json, "Result and findings as JSON on standard output");
    const std::map<std::string, Language> languages{{"zh", Language::Chinese}, {"en", Language::English}};
    app.add_option("--lang", options.language, "Language of sentences and headings: zh (default) or en")
        ->transform(CLI::CheckedTransformer(languages))
        ->type_name("zh|en");
    app.add_option("--threads", options.threads, "Threads to use; 0 (default): all processors")
        ->check(CLI::Range(0, 1024));
    app.add_flag("--timings", options.timings, "Seconds and peak memory of each phase on standard error");
    app.add_option("--map", options.mapTemplate, "Column decisions of an earlier import (TOML)")
        ->type_name("TEMPLATE.toml");
    app.add_option("--crs", options.systems,
                   "What the coordinates of a file are, where that is not to be found out; repeatable")
        ->type_name("FILE=wgs84|gcj02|bd09|EPSG:n")
        ->allow_extra_args(false);
}

void setUp(CLI::App& app, CommonOptions& options, Run& chosen, Language helpIn)
{
    addCommonOptions(app, options);
    app.set_version_flag("--version", "yike-cli " YIKE_VERSION);
    app.footer(
        "Exit codes: 0 done, 1 done but findings need attention, 2 wrong use, 3 bad input, 4 cancelled.");
    for (auto* add : {addInspect, addAssess, addNetwork, addReach, addServiceAreas, addConvert, addReport,
                      addStandards, addProject, addCompare, addValues, addCrowding, addEquity, addSensitivity,
                      addCosts, addCompareStandards})
        add(app, chosen);
    for (CLI::App* command : app.get_subcommands({}))
        command->fallthrough();
    app.require_subcommand(0, 1);
    takeCategoryNames(app);
    sayHelpIn(helpIn, app);
}

/// CLI11 takes the arguments last first.
void parse(CLI::App& app, std::vector<std::string> args)
{
    std::reverse(args.begin(), args.end());
    app.parse(args);
}

/// --json and --lang may stand before or after what is wrong, or with --help; they decide how it is said.
CommonOptions optionsOfBrokenLine(const std::vector<std::string>& args)
{
    const auto has = [&](const char* text) {
        return std::find(args.begin(), args.end(), text) != args.end();
    };
    const auto lang = std::find(args.begin(), args.end(), "--lang");
    const bool english =
        has("--lang=en") || (lang != args.end() && lang + 1 != args.end() && *(lang + 1) == "en");
    CommonOptions options;
    options.json = has("--json");
    options.language = english ? Language::English : Language::Chinese;
    return options;
}

/// --crs speaks of layers that are placed; these commands place none.
Result<void> checkSystems(const CommonOptions& options, const CLI::App& app)
{
    constexpr std::array kPlaceNothing = {"inspect", "standards", "compare"};
    for (const CLI::App* command : app.get_subcommands())
        for (const char* name : kPlaceNothing)
            if (!options.systems.empty() && command->get_name() == name)
                return fail(
                    Code::ArgumentNotHere,
                    {{"option", std::string("--crs")},
                     {"command", std::string(name)},
                     {"allowed",
                      std::string(
                          "assess, project, report, reach, service-areas, network, convert, values")}});
    return {};
}

Exit run(Session& session, const Run& chosen)
{
    if (!chosen)
        return session.failed(Error{Code::CommandMissing, {}, nullptr});
    try {
        return chosen(session);
    } catch (const std::exception& error) { // a mistake of ours, or memory ran out
        return session.failed(Error{Code::Internal, {{"detail", std::string(error.what())}}, nullptr});
    }
}

} // namespace

int runCli(const std::vector<std::string>& args, const Surroundings& surroundings)
{
    CommonOptions options;
    Run chosen;
    CLI::App app("Who is served by community services, where the gaps are and why.", "yike-cli");
    setUp(app, options, chosen, optionsOfBrokenLine(args).language);
    try {
        parse(app, args);
    } catch (const CLI::Success& asked) { // --help, --version
        return app.exit(asked, surroundings.out, surroundings.err);
    } catch (const CLI::ParseError& error) {
        return int(Session(surroundings, optionsOfBrokenLine(args)).failed(asError(error, app)));
    }
    setThreadLimit(options.threads);
    Session session(surroundings, options);
    const auto used = checkSystems(options, app);
    const Exit exit = used ? run(session, chosen) : session.failed(used.error());
    surroundings.out.flush();
    return int(exit);
}

} // namespace yike::cli
