// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A finding about many rows names one of them: the one that lies lowest by x, then y, so that the order of
// the file does not show. Rows without a place stand behind those with one, by what stands in them.

#include "core/base/feature_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// What orders rows, whatever the order they come in.
struct RowKey {
    std::optional<Coordinate> low; ///< the lowest vertex; nothing without a usable one
    Coordinate high;               ///< the highest: neighbours may share their lowest one
    std::size_t vertices = 0;
    std::string words; ///< of a row without a place, where it is known

    [[nodiscard]] static RowKey of(const Shape& shape);
    [[nodiscard]] static RowKey of(const std::vector<std::string>& cells);
    [[nodiscard]] static RowKey of(const std::vector<CellValue>& values);
    /// Adds the finite vertices of a part.
    void add(const std::vector<Path>& paths);
    [[nodiscard]] bool operator<(const RowKey& other) const;
};

/// A row that a finding is about.
struct KeyedRow {
    std::int64_t id = 0;
    RowKey key;
};

class FirstRow {
public:
    /// Counts the row; true where it is now the one that is named.
    bool offer(const KeyedRow& row);
    bool offer(std::int64_t row, const Shape& shape) { return offer({row, RowKey::of(shape)}); }

    [[nodiscard]] std::int64_t row() const { return m_row.id; }
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    KeyedRow m_row;
    std::int64_t m_count = 0;
};

} // namespace yike
