// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the readers of the project's tables share: the connection and the first fault found in a row. Rows
// come from a file that anybody may have written, so every id, word and shape is checked.

#include "core/network/walker.h"
#include "gis/project/geopackage_blob.h"
#include "gis/project/sqlite.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace yike {

struct Reading {
    Database& database;
    std::string damage; ///< where the first impossible row stands; empty: none

    void refuse(std::string_view table, std::int64_t row)
    {
        if (damage.empty())
            damage = std::string(table) + " " + std::to_string(row);
    }
    [[nodiscard]] bool good() const { return damage.empty() && !database.error(); }
};

/// The words of an enum, in its order. Unknown words are a fault of the row.
template <class Enum, std::size_t N>
struct EnumWords {
    std::array<std::string_view, N> words;

    [[nodiscard]] std::string_view of(Enum value) const { return words.at(static_cast<std::size_t>(value)); }
    [[nodiscard]] std::optional<Enum> read(std::string_view word) const
    {
        const auto found = std::find(words.begin(), words.end(), word);
        if (found == words.end())
            return std::nullopt;
        return static_cast<Enum>(found - words.begin());
    }
};

inline constexpr EnumWords<WalkerKind, 5> kProfiles{{"adult", "elder", "child", "pram", "wheelchair"}};
inline constexpr EnumWords<Direction, 3> kDirections{{"to", "from", "worst"}};

/// The cell as an id below `count`; nothing for NULL, a fault for anything else.
template <class IdType>
std::optional<IdType> readId(Reading& reading, const Statement& row, int column, std::size_t count,
                             std::string_view table)
{
    if (row.isNull(column))
        return std::nullopt;
    const std::int64_t value = row.integer(column);
    if (value < 0 || static_cast<std::uint64_t>(value) >= count) {
        reading.refuse(table, row.integer(0));
        return std::nullopt;
    }
    return IdType(static_cast<std::uint32_t>(value));
}

/// The shapes in a column; none for NULL, a fault for bytes that are no geometry.
inline BlobShapes readShapes(Reading& reading, const Statement& row, int column, std::string_view table)
{
    if (row.isNull(column))
        return {};
    auto shapes = readBlob(row.blob(column));
    if (!shapes)
        reading.refuse(table, row.integer(0));
    return shapes.value_or(BlobShapes{});
}

/// An id as an optional number to bind.
template <class IdType>
std::optional<std::int64_t> number(const std::optional<IdType>& id)
{
    return id ? std::optional<std::int64_t>(id->value()) : std::nullopt;
}

} // namespace yike
