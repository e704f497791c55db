// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/header_text.h"
#include "gis/import/street_import.h"

#include <array>
#include <charconv>

namespace yike {

namespace {

struct ClassRule {
    std::string_view word;
    StreetClass kind;
};

/// OSM's highway values and the classes of Chinese plans. Tracks and cycleways are walked on.
constexpr std::array kClasses = {
    ClassRule{"motorway", StreetClass::Excluded},
    ClassRule{"motorway_link", StreetClass::Excluded},
    ClassRule{"motorway_junction", StreetClass::Excluded},
    ClassRule{"trunk", StreetClass::Main},
    ClassRule{"trunk_link", StreetClass::Excluded},
    ClassRule{"primary", StreetClass::Main},
    ClassRule{"primary_link", StreetClass::Main},
    ClassRule{"secondary", StreetClass::Main},
    ClassRule{"secondary_link", StreetClass::Main},
    ClassRule{"tertiary", StreetClass::Street},
    ClassRule{"tertiary_link", StreetClass::Street},
    ClassRule{"unclassified", StreetClass::Street},
    ClassRule{"residential", StreetClass::Street},
    ClassRule{"living_street", StreetClass::Street},
    ClassRule{"service", StreetClass::Street},
    ClassRule{"road", StreetClass::Street},
    ClassRule{"services", StreetClass::Excluded},
    ClassRule{"track", StreetClass::Path},
    ClassRule{"pedestrian", StreetClass::Path},
    ClassRule{"footway", StreetClass::Path},
    ClassRule{"path", StreetClass::Path},
    ClassRule{"cycleway", StreetClass::Path},
    ClassRule{"bridleway", StreetClass::Path},
    ClassRule{"corridor", StreetClass::Path},
    ClassRule{"crossing", StreetClass::Path},
    ClassRule{"platform", StreetClass::Path},
    ClassRule{"elevator", StreetClass::Path},
    ClassRule{"steps", StreetClass::Steps},
    ClassRule{"escalator", StreetClass::Steps},
    ClassRule{"bus_stop", StreetClass::Excluded},
    ClassRule{"rest_area", StreetClass::Excluded},
    ClassRule{"busway", StreetClass::Excluded},
    ClassRule{"bus_guideway", StreetClass::Excluded},
    ClassRule{"raceway", StreetClass::Excluded},
    ClassRule{"escape", StreetClass::Excluded},
    ClassRule{"construction", StreetClass::Excluded},
    ClassRule{"proposed", StreetClass::Excluded},
    ClassRule{"abandoned", StreetClass::Excluded},
    ClassRule{"razed", StreetClass::Excluded},
    ClassRule{"via_ferrata", StreetClass::Excluded},
    ClassRule{"no", StreetClass::Excluded},
    ClassRule{"rail", StreetClass::Excluded},
    ClassRule{"railway", StreetClass::Excluded},

    ClassRule{"高速公路", StreetClass::Excluded},
    ClassRule{"高速", StreetClass::Excluded},
    ClassRule{"快速路", StreetClass::Excluded},
    ClassRule{"匝道", StreetClass::Excluded},
    ClassRule{"铁路", StreetClass::Excluded},
    ClassRule{"轨道", StreetClass::Excluded},
    ClassRule{"地铁", StreetClass::Excluded},
    ClassRule{"轻轨", StreetClass::Excluded},
    ClassRule{"规划道路", StreetClass::Excluded},
    ClassRule{"在建道路", StreetClass::Excluded},
    ClassRule{"主干路", StreetClass::Main},
    ClassRule{"主干道", StreetClass::Main},
    ClassRule{"次干路", StreetClass::Main},
    ClassRule{"次干道", StreetClass::Main},
    ClassRule{"国道", StreetClass::Main},
    ClassRule{"省道", StreetClass::Main},
    ClassRule{"县道", StreetClass::Street},
    ClassRule{"乡道", StreetClass::Street},
    ClassRule{"村道", StreetClass::Street},
    ClassRule{"支路", StreetClass::Street},
    ClassRule{"街巷", StreetClass::Street},
    ClassRule{"巷道", StreetClass::Street},
    ClassRule{"小区路", StreetClass::Street},
    ClassRule{"内部道路", StreetClass::Street},
    ClassRule{"乡村道路", StreetClass::Street},
    ClassRule{"步行道", StreetClass::Path},
    ClassRule{"步行街", StreetClass::Path},
    ClassRule{"人行道", StreetClass::Path},
    ClassRule{"人行天桥", StreetClass::Path},
    ClassRule{"地下通道", StreetClass::Path},
    ClassRule{"绿道", StreetClass::Path},
    ClassRule{"小路", StreetClass::Path},
    ClassRule{"台阶", StreetClass::Steps},
    ClassRule{"梯道", StreetClass::Steps},
    ClassRule{"阶梯", StreetClass::Steps},
};

enum class Say { Nothing, Yes, No };

/// What an access tag means to someone on foot. "destination" and "customers" let residents through.
Say permission(std::string_view value)
{
    constexpr std::array yes = {"yes",       "designated", "permissive", "official", "destination",
                                "customers", "public",     "1",          "是",       "可"};
    constexpr std::array no = {"no",           "private", "use_sidepath", "military", "forestry",
                               "agricultural", "0",       "否",           "禁止"};
    for (const std::string_view word : yes)
        if (value == word)
            return Say::Yes;
    for (const std::string_view word : no)
        if (value == word)
            return Say::No;
    return Say::Nothing;
}

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

const ClassRule* ruleFor(std::string_view word)
{
    for (const ClassRule& rule : kClasses)
        if (rule.word == word)
            return &rule;
    return nullptr;
}

} // namespace

Walkability walkability(const WayTags& tags)
{
    const std::string word = foldText(tags.highway);
    const ClassRule* rule = ruleFor(word);
    Walkability result{rule != nullptr ? rule->kind : StreetClass::Street, levelOf(tags),
                       rule != nullptr || word.empty()};
    const bool onRails = word.empty() && isSet(tags.railway) && tags.railway != "platform";
    const Say foot = permission(tags.foot);
    const bool motor = word == "motorway" || word == "motorway_link" || word == "高速公路" || word == "匝道";
    if (onRails || motor || foot == Say::No)
        result.kind = StreetClass::Excluded;
    else if (foot == Say::Yes && (word == "trunk_link" || word == "busway"))
        result.kind = StreetClass::Street;
    else if (foot != Say::Yes && permission(tags.access) == Say::No)
        result.kind = StreetClass::Excluded;
    return result;
}

} // namespace yike
