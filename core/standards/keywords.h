// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words a catalogue file uses for kinds, comparators, levels and the like.

#include "core/standards/standard.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yike {

template <class Enum>
struct Keyword {
    std::string_view word;
    Enum value;
};

inline constexpr std::array<Keyword<Kind>, 12> kKindWords = {{{"presence", Kind::Presence},
                                                              {"reach", Kind::Reach},
                                                              {"ratio", Kind::Ratio},
                                                              {"share", Kind::Share},
                                                              {"count", Kind::Count},
                                                              {"minimum-size", Kind::MinimumSize},
                                                              {"area-rule", Kind::AreaRule},
                                                              {"staffed-rate", Kind::StaffedRate},
                                                              {"flag", Kind::Flag},
                                                              {"functions", Kind::Functions},
                                                              {"entered", Kind::Entered},
                                                              {"narrative", Kind::Narrative}}};
inline constexpr std::array<Keyword<Comparator>, 3> kComparatorWords = {
    {{"at-least", Comparator::AtLeast}, {"at-most", Comparator::AtMost}, {"equal", Comparator::Equal}}};
inline constexpr std::array<Keyword<Level>, 4> kLevelWords = {{{"community", Level::Community},
                                                               {"sub-district", Level::SubDistrict},
                                                               {"county", Level::County},
                                                               {"city", Level::City}}};
inline constexpr std::array<Keyword<Verification>, 3> kVerificationWords = {
    {{"verified", Verification::Verified},
     {"secondary", Verification::Secondary},
     {"unverified", Verification::Unverified}}};
inline constexpr std::array<Keyword<Setting>, 2> kSettingWords = {
    {{"urban", Setting::Urban}, {"rural", Setting::Rural}}};

template <class Enum, std::size_t N>
std::optional<Enum> fromWord(const std::array<Keyword<Enum>, N>& words, std::string_view word)
{
    for (const Keyword<Enum>& entry : words) {
        if (entry.word == word)
            return entry.value;
    }
    return std::nullopt;
}

template <class Enum, std::size_t N>
std::string_view toWord(const std::array<Keyword<Enum>, N>& words, Enum value)
{
    for (const Keyword<Enum>& entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

/// "urban, rural", for messages that name what is allowed.
template <class Enum, std::size_t N>
std::string listed(const std::array<Keyword<Enum>, N>& words)
{
    std::string list;
    for (const Keyword<Enum>& entry : words)
        list += (list.empty() ? "" : ", ") + std::string(entry.word);
    return list;
}

} // namespace yike
