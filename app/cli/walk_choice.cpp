// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/walk_choice.h"

#include "app/text/words.h"

#include <CLI/CLI.hpp>

namespace yike::cli {

namespace {

constexpr std::array kProfiles = {WalkerKind::Adult, WalkerKind::Elder, WalkerKind::Child, WalkerKind::Pram,
                                  WalkerKind::Wheelchair};
constexpr std::array kDirections = {Direction::ToFacility, Direction::FromFacility, Direction::Worst};

template <class Kinds>
std::vector<std::string> keysOf(const Kinds& kinds)
{
    std::vector<std::string> keys;
    for (const auto kind : kinds)
        keys.push_back(key(kind));
    return keys;
}

/// The parser let only keys through; nothing for an empty one.
template <class Kinds>
std::optional<typename Kinds::value_type> kindOf(const Kinds& kinds, const std::string& text)
{
    for (const auto kind : kinds)
        if (key(kind) == text)
            return kind;
    return std::nullopt;
}

} // namespace

WalkRule WalkChoice::over(WalkRule before) const
{
    if (const auto kind = kindOf(kProfiles, profile))
        before.profile = kind;
    before.direction = kindOf(kDirections, direction).value_or(before.direction);
    before.slopes = before.slopes || !terrain.empty();
    return before;
}

MetresPerMinute WalkChoice::paceOver(MetresPerMinute before) const
{
    if (pace > 0)
        return MetresPerMinute(pace);
    const auto kind = kindOf(kProfiles, profile);
    return kind ? walkerOf(*kind).pace : before;
}

void addWalkOptions(CLI::App& command, WalkChoice& choice)
{
    command
        .add_option("--profile", choice.profile,
                    "Who walks: adult, elder, child, pram, wheelchair; decides the pace and what stairs cost")
        ->check(CLI::IsMember(keysOf(kProfiles)));
    command.add_option("--pace", choice.pace, "Metres a minute (default: of the profile, else 60)")
        ->check(CLI::Range(10.0, 200.0));
    command
        .add_option("--terrain", choice.terrain,
                    "Heights (GeoTIFF): slopes make walks longer, up and down apart")
        ->type_name("F.tif");
    command
        .add_option("--direction", choice.direction,
                    "Walks to the facility (default), from it, or the worst of both")
        ->check(CLI::IsMember(keysOf(kDirections)));
}

Json toJson(const WalkRule& rule)
{
    return {{"profile", rule.profile ? Json(key(*rule.profile)) : Json(nullptr)},
            {"direction", key(rule.direction)},
            {"slopes", rule.slopes}};
}

} // namespace yike::cli
