// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Departments spell the same community in many ways: 渔火社区, 渔火社区居委会, 渔 火, with full-width digits.
// Tables are joined by code, else by parent and normalised name, by the name alone only where it is unique.

#include "core/model/unit.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// Full-width letters, digits and signs made half-width, all kinds of spaces removed, Latin letters lower
/// case.
[[nodiscard]] std::string plainName(std::string_view name);

/// plainName() without what tells only the kind of unit: 社区, 居委会, 村委会, 村, 街道办事处, 人民政府 ...
/// Never empty unless the name is. 镇 and 乡 stay, because 青石镇 and 青石街道 may exist side by side.
[[nodiscard]] std::string nameStem(std::string_view name);

/// How a row of a table found its unit.
enum class MatchKind { Code, ParentAndName, NameAlone, Ambiguous, None };

struct UnitMatch {
    MatchKind kind = MatchKind::None;
    std::optional<UnitId> unit;     ///< nothing for Ambiguous and None
    std::vector<UnitId> candidates; ///< for Ambiguous: what it could be, by id
    bool operator==(const UnitMatch&) const = default;
};

/// What a row says about its unit; any part may be blank.
struct UnitKey {
    std::string_view code;
    std::string_view parent; ///< name of the unit one level up
    std::string_view name;
};

/// Looks units of one level up by code and name. Keeps its own copy of the names.
class UnitDirectory {
public:
    UnitDirectory(const std::vector<Unit>& units, Level level);

    /// A whole name goes before its stem, so that 渔火社区 and 渔火村 under one parent stay apart.
    [[nodiscard]] UnitMatch find(const UnitKey& key) const;
    /// What a row without a unit may have meant, likeliest first, at most `most`: the name elsewhere, else
    /// names that contain it or differ from it in one character; those under the named parent go first.
    [[nodiscard]] std::vector<UnitId> similar(const UnitKey& key, std::size_t most) const;

private:
    struct Entry {
        UnitId id;
        std::string parentStem;
        std::string plain;
        std::string stem;
    };
    [[nodiscard]] UnitMatch among(const std::vector<const Entry*>& entries, std::string_view name,
                                  MatchKind kind) const;

    std::map<std::string, UnitId, std::less<>> m_byCode;
    std::vector<Entry> m_entries; ///< by id
};

} // namespace yike
