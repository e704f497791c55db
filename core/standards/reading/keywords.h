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

inline constexpr std::array<Keyword<Kind>, 15> kKindWords = {{{"presence", Kind::Presence},
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
                                                              {"network", Kind::Network},
                                                              {"checklist", Kind::Checklist},
                                                              {"currency", Kind::Currency},
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
inline constexpr std::array<Keyword<Nature>, 3> kNatureWords = {
    {{"number", Nature::Number}, {"yes-no", Nature::YesNo}, {"described", Nature::Described}}};
inline constexpr std::array<Keyword<Recurrence>, 4> kRecurrenceWords = {
    {{"once", Recurrence::Once},
     {"continuous", Recurrence::Continuous},
     {"yearly", Recurrence::Yearly},
     {"quarterly", Recurrence::Quarterly}}};
inline constexpr std::array<Keyword<RollUp>, 2> kRollUpWords = {
    {{"sums", RollUp::Sums}, {"each", RollUp::Each}}};
inline constexpr std::array<Keyword<Sharing>, 2> kSharingWords = {
    {{"host", Sharing::HostOnly}, {"households", Sharing::ByHouseholds}}};
inline constexpr std::array<Keyword<Period>, 2> kPeriodWords = {
    {{"year", Period::Year}, {"quarter", Period::Quarter}}};
inline constexpr std::array<Keyword<PeriodBasis>, 2> kPeriodBasisWords = {
    {{"calendar", PeriodBasis::Calendar}, {"rolling", PeriodBasis::Rolling}}};
inline constexpr std::array<Keyword<FieldType>, 5> kFieldTypeWords = {{{"count", FieldType::Count},
                                                                       {"yes-no", FieldType::YesNo},
                                                                       {"area", FieldType::Area},
                                                                       {"date", FieldType::Day},
                                                                       {"number", FieldType::Number}}};
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
