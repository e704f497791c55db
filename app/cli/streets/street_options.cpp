// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streets/street_options.h"

#include "gis/platform/file_info.h"

#include <CLI/CLI.hpp>
#include <filesystem>

namespace yike::cli {

namespace {

constexpr std::uint64_t kMostRulesBytes = 4U << 20U;
constexpr double kMostJoinMetres = 50; ///< beyond that it is no mistake of drawing

} // namespace

void addStreetOptions(CLI::App& command, StreetOptions& options)
{
    command
        .add_option("--barriers", options.barriers,
                    "Walls, water, railways and gates that streets are cut at; repeatable; "
                    "FILE=wall|water|rail|gate says what rows are that do not")
        ->type_name("FILE[=KIND]")
        ->allow_extra_args(false);
    command.add_flag("--connect-crossings", options.connectCrossings,
                     "Streets of one level connect where they cross; a bridge never does");
    command
        .add_option(
            "--join", options.joinMetres,
            "Join dead ends to a street within so many metres (default 0: none; suspected ones are told)")
        ->check(CLI::Range(0.0, kMostJoinMetres))
        ->type_name("METRES");
    command.add_option("--walking", options.rules, "Your own table of who may walk where")
        ->type_name("RULES.toml");
}

void addEntranceOptions(CLI::App& command, StreetOptions& options)
{
    command
        .add_option("--entrances", options.entrances,
                    "Points with the code or name of the facility they lead into")
        ->type_name("FILE");
    command
        .add_option("--water", options.water,
                    "Areas of water; the sea is no edge where facilities may be missing")
        ->type_name("FILE");
}

StreetSettings settingsOf(const StreetOptions& options)
{
    return {options.connectCrossings, Metres(options.joinMetres)};
}

Result<WalkingRules> walkingRulesOf(const StreetOptions& options)
{
    if (options.rules.empty())
        return builtInWalkingRules();
    const auto text = readWholeFile(options.rules, kMostRulesBytes);
    if (!text)
        return tl::unexpected(text.error());
    return loadWalkingRules(*text, utf8(std::filesystem::path(options.rules).filename()));
}

} // namespace yike::cli
