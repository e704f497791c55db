// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Columns that line up on a terminal, where a Chinese character is two cells wide.

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace yike::cli {

/// Cells of a terminal that UTF-8 text takes.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

class TextTable {
public:
    explicit TextTable(std::vector<std::string> head) : m_rows{std::move(head)} {}
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    /// Nothing but the head.
    [[nodiscard]] bool empty() const { return m_rows.size() == 1; }
    /// Two spaces between columns, none at line ends, a rule under the head.
    void write(std::ostream& out) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace yike::cli
