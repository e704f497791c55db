// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A finding about many rows names one of them: the one that lies lowest by x, then y, so that the order of
// the file does not show. Rows without a place stand behind those with one, in the order of the file.

#include "core/base/feature_batch.h"

#include <cstdint>
#include <optional>

namespace yike {

/// The lowest vertex; nothing for an empty shape.
[[nodiscard]] std::optional<Coordinate> lowestVertex(const Shape& shape);

class FirstRow {
public:
    /// Counts the row; true where it is now the one that is named.
    bool offer(std::int64_t row, const Shape& shape);

    [[nodiscard]] std::int64_t row() const { return m_row; }
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    std::int64_t m_row = 0;
    std::int64_t m_count = 0;
    std::optional<Coordinate> m_at;
};

} // namespace yike
