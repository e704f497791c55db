// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/table_layout.h"

#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace yike {

namespace {

constexpr std::int64_t kMostHeaderRows = 3;

std::string cellAt(const TextRow& row, std::size_t column)
{
    return column < row.cells.size() ? std::string(trimmedCell(row.cells[column])) : std::string();
}

/// Figures, but not years: "2023" heads a column as often as it fills one.
bool isFigure(const std::string& cell)
{
    const auto number = parseCellNumber(cell);
    const bool isYear = number && number->whole && number->value >= 1900 && number->value <= 2100;
    return number && !isYear;
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : trimmedCell(text)) {
        if (c != '\n' && c != '\r')
            line += c == '\t' ? ' ' : c;
    }
    return line;
}

/// The first rows as a grid in which merged blocks show their text in every cell.
class Grid {
public:
    Grid(const std::vector<TextRow>& rows, const std::vector<MergedCells>* merged)
        : m_rows(rows), m_merged(merged == nullptr ? std::vector<MergedCells>() : *merged)
    {
        for (const auto& row : rows) {
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                if (!cellAt(row, c).empty())
                    m_width = std::max(m_width, c + 1);
            }
        }
    }

    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::int64_t number(std::size_t i) const { return m_rows[i].number; }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] std::string raw(std::size_t i, std::size_t column) const
    {
        return cellAt(m_rows[i], column);
    }

    [[nodiscard]] std::string shown(std::size_t i, std::size_t column) const
    {
        const auto* block = blockAt(i, column);
        if (block == nullptr)
            return raw(i, column);
        const auto first = std::find_if(m_rows.begin(), m_rows.end(), [&](const TextRow& row) {
            return row.number == block->firstRow + 1;
        });
        return first == m_rows.end() ? std::string() : cellAt(*first, block->firstColumn);
    }

    [[nodiscard]] std::size_t filled(std::size_t i) const
    {
        std::size_t count = 0;
        for (std::size_t c = 0; c < m_width; ++c)
            count += shown(i, c).empty() ? 0 : 1;
        return count;
    }

    [[nodiscard]] std::size_t distinct(std::size_t i) const
    {
        std::set<std::string> texts;
        for (std::size_t c = 0; c < m_width; ++c)
            texts.insert(shown(i, c));
        texts.erase("");
        return texts.size();
    }

    [[nodiscard]] bool hasFigures(std::size_t i) const
    {
        for (std::size_t c = 0; c < m_width; ++c) {
            if (isFigure(raw(i, c)))
                return true;
        }
        return false;
    }

    /// The number of the last row that a block starting in row i reaches down to.
    [[nodiscard]] std::int64_t deepest(std::size_t i) const
    {
        std::int64_t last = number(i);
        for (const auto& block : m_merged) {
            if (block.firstRow + 1 == number(i))
                last = std::max(last, block.lastRow + 1);
        }
        return last;
    }

    [[nodiscard]] bool hasGroups(std::size_t i) const
    {
        return std::any_of(m_merged.begin(), m_merged.end(), [&](const MergedCells& block) {
            return block.firstRow <= number(i) - 1 && block.lastRow >= number(i) - 1 &&
                   block.lastColumn > block.firstColumn;
        });
    }

    /// Without recorded merges a group shows as a text followed by blanks, with leaves below the blanks and
    /// blanks below the columns that have no group.
    [[nodiscard]] bool completes(std::size_t i, std::size_t next) const
    {
        std::size_t below = 0;
        std::size_t blankBelow = 0;
        for (std::size_t c = 0; c < m_width; ++c) {
            below += raw(i, c).empty() && !raw(next, c).empty() ? 1 : 0;
            blankBelow += !raw(i, c).empty() && raw(next, c).empty() ? 1 : 0;
        }
        return below >= 2 && blankBelow >= 1 && !hasFigures(next);
    }

private:
    [[nodiscard]] const MergedCells* blockAt(std::size_t i, std::size_t column) const
    {
        const std::int64_t row = number(i) - 1;
        for (const auto& block : m_merged) {
            if (row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn &&
                column <= block.lastColumn)
                return &block;
        }
        return nullptr;
    }

    const std::vector<TextRow>& m_rows;
    std::vector<MergedCells> m_merged;
    std::size_t m_width = 0;
};

bool isTitle(const Grid& grid, std::size_t i)
{
    if (grid.width() < 2 || i + 1 >= grid.rows())
        return false;
    if (grid.distinct(i) <= 1)
        return true;
    const bool sparse = grid.width() >= 4 && grid.filled(i) * 5 < grid.width() * 2;
    return sparse && !grid.completes(i, i + 1) && grid.filled(i + 1) > grid.filled(i);
}

/// A table that starts with figures right away has no header.
bool looksLikeData(const Grid& grid, std::size_t i)
{
    std::size_t figures = 0;
    for (std::size_t c = 0; c < grid.width(); ++c)
        figures += isFigure(grid.raw(i, c)) ? 1 : 0;
    return figures > 0 && figures * 2 >= grid.filled(i);
}

std::int64_t countHeaderRows(const Grid& grid, std::size_t first, const LayoutHints& hints)
{
    std::int64_t count = 1;
    while (count < kMostHeaderRows && first + static_cast<std::size_t>(count) < grid.rows()) {
        const auto last = first + static_cast<std::size_t>(count) - 1;
        const auto next = last + 1;
        const bool merges = hints.merged != nullptr;
        const bool reachesDown = merges && grid.deepest(last) > grid.number(last);
        const bool groups = merges && grid.hasGroups(last) && !grid.hasFigures(next);
        const bool completed = !merges && grid.completes(last, next);
        // A merged first data column would reach down too; its row has figures, a header's has not.
        if (!(groups || completed || (reachesDown && !grid.hasFigures(last) && !grid.hasFigures(next))))
            break;
        ++count;
    }
    return count;
}

/// The group a leaf belongs to: the text above it, or left of what is above it where merges are not recorded.
std::string groupOf(const Grid& grid, std::size_t row, std::size_t column, bool merges)
{
    for (std::size_t c = column + 1; c-- > 0;) {
        const std::string text = oneLine(grid.shown(row, c));
        if (!text.empty() || merges)
            return text;
    }
    return {};
}

void nameColumns(const Grid& grid, std::size_t first, const LayoutHints& hints, TableLayout& layout)
{
    std::vector<std::string> groups;
    for (std::size_t c = 0; c < grid.width(); ++c) {
        std::string leaf;
        for (auto row = first + static_cast<std::size_t>(layout.headerRows); row-- > first && leaf.empty();)
            leaf = oneLine(grid.shown(row, c));
        layout.names.push_back(leaf);
        groups.push_back(groupOf(grid, first, c, hints.merged != nullptr));
    }
    // A leaf that stands under several groups takes the group's name along.
    const auto leaves = layout.names;
    for (std::size_t c = 0; c < leaves.size(); ++c) {
        if (!leaves[c].empty() && std::count(leaves.begin(), leaves.end(), leaves[c]) > 1 &&
            groups[c] != leaves[c] && !groups[c].empty())
            layout.names[c] = groups[c] + "-" + leaves[c];
    }
}

void completeNames(std::size_t width, TableLayout& layout)
{
    layout.names.resize(width);
    std::set<std::string> taken;
    for (std::size_t c = 0; c < width; ++c) {
        layout.named.push_back(!layout.names[c].empty());
        std::string name = layout.names[c].empty() ? columnLetters(c) : layout.names[c];
        for (int copy = 2; !taken.insert(name).second; ++copy)
            name =
                (layout.names[c].empty() ? columnLetters(c) : layout.names[c]) + " " + std::to_string(copy);
        layout.names[c] = name;
    }
}

} // namespace

TableLayout findLayout(const std::vector<TextRow>& rows, const LayoutHints& hints)
{
    const Grid grid(rows, hints.merged);
    TableLayout layout;
    std::size_t first = 0;
    if (hints.headerRow) {
        while (first < grid.rows() && grid.number(first) < *hints.headerRow)
            ++first;
    } else {
        while (first < grid.rows() && (grid.filled(first) == 0 || isTitle(grid, first))) {
            layout.titleRows += grid.filled(first) == 0 ? 0 : 1;
            ++first;
        }
    }
    const bool noHeader = hints.headerRows
                              ? *hints.headerRows <= 0
                              : !hints.headerRow && first < grid.rows() && looksLikeData(grid, first);
    if (first < grid.rows() && !noHeader) {
        layout.headerRow = grid.number(first);
        layout.headerRows = hints.headerRows ? std::min<std::int64_t>(*hints.headerRows, 10)
                                             : countHeaderRows(grid, first, hints);
        layout.headerRows =
            std::min<std::int64_t>(layout.headerRows, static_cast<std::int64_t>(grid.rows() - first));
        nameColumns(grid, first, hints, layout);
    }
    completeNames(grid.width(), layout);
    return layout;
}

bool isTotalRow(const TextRow& row)
{
    constexpr std::array<std::string_view, 6> kEndings = {"合计", "小计", "总计", "共计", "累计", "总数"};
    constexpr std::array<std::string_view, 4> kEnglish = {"total", "subtotal", "grand total", "sum"};
    constexpr std::size_t kLongest = 36; // bytes: twelve Hanzi
    int looked = 0;
    for (std::size_t c = 0; c < row.cells.size() && looked < 3; ++c) {
        std::string text = halfWidth(cellAt(row, c));
        std::erase_if(text, [](char letter) { return letter == ' ' || letter == ':'; });
        if (text.empty())
            continue;
        ++looked;
        std::string lower = cellAt(row, c);
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
            return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
        });
        const bool ends =
            std::any_of(kEndings.begin(), kEndings.end(), [&](auto word) { return text.ends_with(word); });
        if ((ends && text.size() <= kLongest) ||
            std::find(kEnglish.begin(), kEnglish.end(), lower) != kEnglish.end())
            return true;
    }
    return false;
}

bool isNoteRow(const TextRow& row)
{
    constexpr std::array<std::string_view, 9> kStarts = {"注",   "备注",     "说明",     "填表", "制表",
                                                         "审核", "数据来源", "资料来源", "填报"};
    const auto isBlank = [](const std::string& cell) { return trimmedCell(cell).empty(); };
    const auto lone = std::find_if_not(row.cells.begin(), row.cells.end(), isBlank);
    if (lone == row.cells.end() || std::find_if_not(lone + 1, row.cells.end(), isBlank) != row.cells.end())
        return false;
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](auto word) { return trimmedCell(*lone).starts_with(word); });
}

std::string columnLetters(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

} // namespace yike
