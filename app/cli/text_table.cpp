// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>
#include <cstdint>
#include <ostream>

namespace yike::cli {

namespace {

/// Code points from this one on up to the last plane of Han are drawn two cells wide, but for half-width
/// forms; the few narrow ones between do not matter for a table.
constexpr std::uint32_t kFirstWide = 0x2E80;
constexpr std::uint32_t kFirstHalfWidth = 0xFF61;
constexpr std::uint32_t kLastHalfWidth = 0xFFDC;
constexpr std::size_t kGap = 2;

std::uint32_t codePoint(std::string_view text, std::size_t& i)
{
    const auto byte = static_cast<unsigned char>(text[i++]);
    if (byte < 0xC0)
        return byte;
    std::uint32_t point = byte >= 0xF0 ? byte & 0x07U : byte >= 0xE0 ? byte & 0x0FU : byte & 0x1FU;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
        point = point << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
    return point;
}

bool isWide(std::uint32_t point)
{
    return point >= kFirstWide && (point < kFirstHalfWidth || point > kLastHalfWidth);
}

/// Spaces are written only before more text.
std::string line(const std::vector<std::string>& row, const std::vector<std::size_t>& widths)
{
    std::string text;
    std::string pending;
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (!row[c].empty()) {
            text += pending + row[c];
            pending.clear();
        }
        pending.append(widths[c] - displayWidth(row[c]) + kGap, ' ');
    }
    return text;
}

} // namespace

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();)
        width += isWide(codePoint(text, i)) ? 2 : 1;
    return width;
}

void TextTable::write(std::ostream& out) const
{
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], displayWidth(row[c]));
    }
    std::size_t total = 0;
    for (const std::size_t width : widths)
        total += width + kGap;
    out << line(m_rows.front(), widths) << '\n' << std::string(total - kGap, '-') << '\n';
    for (std::size_t r = 1; r < m_rows.size(); ++r)
        out << line(m_rows[r], widths) << '\n';
}

} // namespace yike::cli
