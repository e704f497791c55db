// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/header_text.h"
#include "gis/import/streets/street_import.h"

#include <charconv>

namespace yike {

namespace {

bool isSet(std::string_view value)
{
    return !value.empty() && value != "no" && value != "0" && value != "否";
}

int levelOf(const WayTags& tags)
{
    int level = 0;
    const auto [rest, error] =
        std::from_chars(tags.layer.data(), tags.layer.data() + tags.layer.size(), level);
    if (error == std::errc{} && level != 0 && level >= -20 && level <= 20)
        return level;
    // A building passage lies on the ground: it is no tunnel in the sense of levels.
    if (isSet(tags.tunnel) && tags.tunnel != "building_passage")
        return -1;
    return isSet(tags.bridge) ? 1 : 0;
}

bool isOneOf(const WalkingRules::Words& words, std::string_view value)
{
    return !value.empty() && words.contains(foldText(value));
}

/// The rules of resources/import/walking.toml, in the order that stands there.
bool isWalked(const WayTags& tags, const std::string& word, StreetClass kind, const WalkingRules& rules)
{
    const bool onTracks = word.empty() && isSet(tags.railway) && !isOneOf(rules.walkedRailways, tags.railway);
    if (onTracks || kind == StreetClass::Excluded || isOneOf(rules.footNo, tags.foot))
        return false;
    if (isOneOf(rules.footYes, tags.foot))
        return true;
    return !isOneOf(rules.accessNo, tags.access) && !rules.onlyWithFoot.contains(word);
}

} // namespace

Walkability walkability(const WayTags& tags, const WalkingRules& rules)
{
    const std::string word = foldText(tags.highway);
    const auto kind = rules.classOf(word);
    Walkability result{kind.value_or(StreetClass::Street), levelOf(tags), kind || word.empty()};
    if (!isWalked(tags, word, result.kind, rules))
        result.kind = StreetClass::Excluded;
    return result;
}

} // namespace yike
