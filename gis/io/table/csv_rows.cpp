// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/csv_rows.h"

#include "gis/handles.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostColumns = 2000;
constexpr std::size_t kLongestCell = std::size_t{16} << 20U;

class CsvRows final : public RowSource {
public:
    CsvRows(CFilePtr file, fs::path path, std::size_t skip, char delimiter)
        : m_file(std::move(file)), m_path(std::move(path)), m_skip(static_cast<long>(skip)),
          m_delimiter(delimiter), m_buffer(std::size_t{1} << 16U)
    {
    }

    Result<void> rewind() override
    {
        if (std::fseek(m_file.get(), m_skip, SEEK_SET) != 0)
            return fail(Code::FileUnreadable, {{"file", utf8(m_path)}, {"detail", std::strerror(errno)}});
        m_at = m_end = 0;
        m_row = 0;
        m_line = 1;
        return {};
    }

    Result<std::optional<TextRow>> next() override;

private:
    int peek()
    {
        if (m_at == m_end) {
            m_at = 0;
            m_end = std::fread(m_buffer.data(), 1, m_buffer.size(), m_file.get());
        }
        return m_end == 0 ? EOF : static_cast<unsigned char>(m_buffer[m_at]);
    }
    int take()
    {
        const int c = peek();
        if (c != EOF)
            ++m_at;
        m_line += c == '\n' ? 1 : 0;
        return c;
    }
    bool takeQuoted(std::string& cell);
    [[nodiscard]] tl::unexpected<Error> failAt(Code code, std::int64_t line) const
    {
        return fail(code, {{"file", utf8(m_path)}, {"line", line}});
    }

    CFilePtr m_file;
    fs::path m_path;
    long m_skip;
    char m_delimiter;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::int64_t m_row = 0;
    std::int64_t m_line = 1;
};

/// After the opening quote: up to the closing one; false if the file ends first.
bool CsvRows::takeQuoted(std::string& cell)
{
    while (cell.size() < kLongestCell) {
        const int c = take();
        if (c == EOF)
            return false;
        if (c != '"') {
            cell += static_cast<char>(c);
        } else if (peek() == '"') {
            cell += '"';
            take();
        } else {
            return true;
        }
    }
    return false;
}

Result<std::optional<TextRow>> CsvRows::next()
{
    if (peek() == EOF)
        return std::optional<TextRow>();
    TextRow row;
    row.number = ++m_row;
    std::string cell;
    while (true) {
        const std::int64_t line = m_line;
        const int c = take();
        const bool rowEnds = c == EOF || c == '\n';
        if (c == '"' && cell.empty()) {
            if (!takeQuoted(cell))
                return failAt(Code::CsvQuoteOpen, line);
        } else if (rowEnds || c == m_delimiter) {
            if (rowEnds && cell.ends_with('\r'))
                cell.pop_back();
            row.cells.push_back(std::exchange(cell, {}));
            if (rowEnds)
                return std::optional(std::move(row));
        } else {
            cell += static_cast<char>(c);
        }
        if (row.cells.size() > kMostColumns || cell.size() > kLongestCell)
            return failAt(Code::TableTooWide, line);
    }
}

} // namespace

Result<std::unique_ptr<RowSource>> openCsvRows(const fs::path& file, std::size_t skip, char delimiter)
{
    if (const auto info = regularFile(file); !info)
        return tl::unexpected(info.error());
    CFilePtr opened(std::fopen(file.c_str(), "rbe"));
    if (!opened)
        return fail(Code::FileUnreadable, {{"file", utf8(file)}, {"detail", std::strerror(errno)}});
    auto rows = std::make_unique<CsvRows>(std::move(opened), file, skip, delimiter);
    if (auto rewound = rows->rewind(); !rewound)
        return tl::unexpected(rewound.error());
    return rows;
}

Result<char> guessDelimiter(const fs::path& file, std::size_t skip)
{
    constexpr int kRows = 20;
    char best = ',';
    std::size_t bestColumns = 1;
    for (const char delimiter : std::array{',', '\t', ';', '|'}) {
        auto rows = openCsvRows(file, skip, delimiter);
        if (!rows)
            return tl::unexpected(rows.error());
        std::vector<std::size_t> counts;
        for (int i = 0; i < kRows; ++i) {
            auto row = (*rows)->next();
            if (!row || !*row)
                break;
            counts.push_back((*row)->cells.size());
        }
        if (counts.empty())
            continue;
        // The median: a title line or a ragged row does not decide.
        std::nth_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2),
                         counts.end());
        if (counts[counts.size() / 2] > bestColumns) {
            bestColumns = counts[counts.size() / 2];
            best = delimiter;
        }
    }
    return best;
}

} // namespace yike
