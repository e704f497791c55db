// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One thing with its stable key and its name in both languages, and how tables of such words are read.

#include "app/text/language.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace yike {

struct Word {
    std::string_view key;
    std::string_view zh;
    std::string_view en;
};

/// The word of an enum's value in a table that is in the order of the enum.
template <class Table, class Enum>
[[nodiscard]] const Word& wordOf(const Table& table, Enum value)
{
    return table.at(static_cast<std::size_t>(value));
}

/// The word with the key; null where the table has none.
template <class Table>
[[nodiscard]] const Word* findWord(const Table& table, std::string_view key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Word& word) { return word.key == key; });
    return found == table.end() ? nullptr : &*found;
}

[[nodiscard]] inline std::string in(Language language, const Word& word)
{
    return std::string(language == Language::Chinese ? word.zh : word.en);
}

/// The name of a key; the key itself where the table has none.
template <class Table>
[[nodiscard]] std::string nameOfKey(const Table& table, std::string_view key, Language language)
{
    const Word* word = findWord(table, key);
    return word == nullptr ? std::string(key) : in(language, *word);
}

} // namespace yike
