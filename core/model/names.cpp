// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

/// Longest first, so that 社区居民委员会 is not left as 社区居民.
constexpr std::array<std::string_view, 16> kUnitWords = {
    "社区居民委员会", "村民委员会", "居民委员会", "社区居委会", "街道办事处", "街道办", "人民政府", "居委会",
    "村委会",         "行政村",     "办事处",     "居民委",     "社区",       "街道",   "嘎查",     "村"};

/// Bytes of the UTF-8 character that starts with `lead`; 1 for a stray byte.
std::size_t lengthOf(unsigned char lead)
{
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool isSpace(std::string_view character)
{
    constexpr std::array<std::string_view, 8> kSpaces = {" ",      "\t",     "\n",     "\r",
                                                         "\u00A0", "\u3000", "\u200B", "\uFEFF"};
    return std::find(kSpaces.begin(), kSpaces.end(), character) != kSpaces.end();
}

/// U+FF01..U+FF5E are the printable ASCII characters in full width.
std::optional<char> halfWidth(std::string_view character)
{
    if (character.size() != 3 || static_cast<unsigned char>(character[0]) != 0xEF)
        return std::nullopt;
    const int code = 0xF000 | (static_cast<unsigned char>(character[1]) & 0x3F) << 6 |
                     (static_cast<unsigned char>(character[2]) & 0x3F);
    if (code < 0xFF01 || code > 0xFF5E)
        return std::nullopt;
    return static_cast<char>(code - 0xFF01 + '!');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string parentNameOf(const std::vector<Unit>& units, const Unit& unit)
{
    return unit.parent && unit.parent->index() < units.size() ? units[unit.parent->index()].name : "";
}

std::vector<std::string_view> charactersOf(std::string_view text)
{
    std::vector<std::string_view> characters;
    while (!text.empty()) {
        characters.push_back(text.substr(0, lengthOf(static_cast<unsigned char>(text[0]))));
        text.remove_prefix(characters.back().size());
    }
    return characters;
}

/// One character written otherwise, left out or added; two characters at least, one of them the same.
bool differInOne(std::string_view a, std::string_view b)
{
    auto shorter = charactersOf(a);
    auto longer = charactersOf(b);
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    if (shorter.size() < 2 || longer.size() - shorter.size() > 1)
        return false;
    const auto apart = std::mismatch(shorter.begin(), shorter.end(), longer.begin(), longer.end());
    const auto rest =
        shorter.size() == longer.size() && apart.first != shorter.end() ? apart.first + 1 : apart.first;
    return apart.second != longer.end() && std::equal(rest, shorter.end(), apart.second + 1, longer.end());
}

/// How unlike two stems are: 0 the same, 1 contained or one character apart; nothing for strangers.
std::optional<int> unlikeness(const std::string& a, const std::string& b)
{
    if (a == b)
        return 0;
    const auto& [shorter, longer] =
        std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    const bool contained = charactersOf(shorter).size() >= 2 && longer.find(shorter) != std::string::npos;
    return contained || differInOne(a, b) ? std::optional(1) : std::nullopt;
}

} // namespace

std::string plainName(std::string_view name)
{
    std::string plain;
    while (!name.empty()) {
        const std::string_view character = name.substr(0, lengthOf(static_cast<unsigned char>(name[0])));
        name.remove_prefix(character.size());
        if (isSpace(character))
            continue;
        if (const auto half = halfWidth(character))
            plain += lower(*half);
        else if (character.size() == 1)
            plain += lower(character[0]);
        else
            plain += character;
    }
    return plain;
}

std::string nameStem(std::string_view name)
{
    std::string stem = plainName(name);
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view word : kUnitWords) {
            if (stem.size() > word.size() && stem.ends_with(word)) {
                stem.resize(stem.size() - word.size());
                cut = true;
                break;
            }
        }
    }
    return stem;
}

UnitDirectory::UnitDirectory(const std::vector<Unit>& units, Level level)
{
    for (const Unit& unit : units) {
        if (unit.level != level)
            continue;
        if (!unit.code.empty())
            m_byCode.emplace(plainName(unit.code), unit.id);
        m_entries.push_back(
            {unit.id, nameStem(parentNameOf(units, unit)), plainName(unit.name), nameStem(unit.name)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
}

UnitMatch UnitDirectory::among(const std::vector<const Entry*>& entries, std::string_view name,
                               MatchKind kind) const
{
    const auto matches = [&](std::string Entry::*field, const std::string& wanted) {
        UnitMatch match{kind, std::nullopt, {}};
        for (const Entry* entry : entries) {
            if (entry->*field == wanted)
                match.candidates.push_back(entry->id);
        }
        return match;
    };
    UnitMatch match = matches(&Entry::plain, plainName(name));
    if (match.candidates.size() != 1)
        match = match.candidates.empty() ? matches(&Entry::stem, nameStem(name)) : match;
    if (match.candidates.size() == 1)
        return {kind, match.candidates.front(), {}};
    match.kind = match.candidates.empty() ? MatchKind::None : MatchKind::Ambiguous;
    return match;
}

std::vector<UnitId> UnitDirectory::similar(const UnitKey& key, std::size_t most) const
{
    const std::string stem = nameStem(key.name);
    const std::string parent = nameStem(key.parent);
    struct Candidate {
        int distance;
        UnitId id;
        auto operator<=>(const Candidate&) const = default;
    };
    std::vector<Candidate> found;
    for (const Entry& entry : m_entries) {
        const auto unlike = stem.empty() ? std::nullopt : unlikeness(entry.stem, stem);
        const bool elsewhere = !parent.empty() && entry.parentStem != parent;
        if (unlike)
            found.push_back({2 * *unlike + (elsewhere ? 1 : 0), entry.id});
    }
    std::sort(found.begin(), found.end());
    std::vector<UnitId> ids;
    for (std::size_t i = 0; i < found.size() && i < most; ++i)
        ids.push_back(found[i].id);
    return ids;
}

UnitMatch UnitDirectory::find(const UnitKey& key) const
{
    const auto byCode = m_byCode.find(plainName(key.code));
    if (!key.code.empty() && byCode != m_byCode.end())
        return {MatchKind::Code, byCode->second, {}};
    const std::string parent = nameStem(key.parent);
    std::vector<const Entry*> siblings;
    std::vector<const Entry*> all;
    for (const Entry& entry : m_entries) {
        all.push_back(&entry);
        if (!parent.empty() && entry.parentStem == parent)
            siblings.push_back(&entry);
    }
    if (plainName(key.name).empty())
        return {};
    if (!parent.empty()) {
        const UnitMatch match = among(siblings, key.name, MatchKind::ParentAndName);
        if (match.kind != MatchKind::None)
            return match;
        if (!siblings.empty())
            return {}; // the parent is known and has no such child: a namesake elsewhere is another unit
    }
    return among(all, key.name, MatchKind::NameAlone);
}

} // namespace yike
