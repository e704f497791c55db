// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ids as types: an index that only its own table takes.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace yike {

template <class Tag>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(std::uint32_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::uint32_t value() const { return m_value; }
    [[nodiscard]] constexpr std::size_t index() const { return m_value; }

    constexpr auto operator<=>(const Id&) const = default;

private:
    std::uint32_t m_value = 0;
};

using UnitId = Id<struct UnitTag>;
using FacilityId = Id<struct FacilityTag>;
using SourceId = Id<struct SourceTag>;

} // namespace yike

template <class Tag>
struct std::hash<yike::Id<Tag>> {
    std::size_t operator()(yike::Id<Tag> id) const noexcept { return id.index(); }
};
