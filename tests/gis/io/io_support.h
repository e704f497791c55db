// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small files for reader tests: a folder of their own, DBF, SHP and ZIP bytes made by hand.

#include "gis/io/vector_reader.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/process.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include <zlib.h>

namespace yike::test {

class Folder {
public:
    std::filesystem::path write(const std::string& name, std::string_view content) const
    {
        const auto path = m_scratch.path() / name;
        if (!writeFileAtomically(path, content))
            throw std::runtime_error("no place for test files");
        return path;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_scratch.path(); }

private:
    ScratchFolder m_scratch = *ScratchFolder::create();
};

inline std::string little(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

inline std::string big(std::uint32_t value)
{
    std::string text = little(value, 4);
    std::reverse(text.begin(), text.end());
    return text;
}

/// A table with one text column.
inline std::string dbf(const std::string& field, const std::vector<std::string>& cells, int ldid,
                       int width = 20, std::uint32_t claimed = 0)
{
    std::string bytes = "\x03\x18\x01\x01";
    bytes += little(claimed == 0 ? cells.size() : claimed, 4) + little(65, 2) +
             little(static_cast<unsigned>(width) + 1, 2);
    bytes.append(17, '\0');
    bytes.push_back(static_cast<char>(ldid));
    bytes.append(2, '\0');
    std::string name = field.substr(0, 10);
    name.resize(11, '\0');
    bytes += name + "C" + std::string(4, '\0') + static_cast<char>(width) + std::string(15, '\0') + "\r";
    for (std::string cell : cells) {
        cell.resize(static_cast<std::size_t>(width), ' ');
        bytes += ' ';
        bytes += cell;
    }
    return bytes + "\x1A";
}

/// A .shp of points.
inline std::string shp(const std::vector<Coordinate>& points)
{
    const auto real = [](double value) {
        std::uint64_t bits = 0;
        static_assert(sizeof bits == sizeof value);
        std::copy_n(reinterpret_cast<const char*>(&value), sizeof value, reinterpret_cast<char*>(&bits));
        return little(bits, 8);
    };
    Extent box{points.front(), points.front()};
    for (const auto& p : points)
        box = {{std::min(box.low.x, p.x), std::min(box.low.y, p.y)},
               {std::max(box.high.x, p.x), std::max(box.high.y, p.y)}};
    std::string bytes = big(9994) + std::string(20, '\0') +
                        big(static_cast<std::uint32_t>(50 + points.size() * 14)) + little(1000, 4) +
                        little(1, 4) + real(box.low.x) + real(box.low.y) + real(box.high.x) +
                        real(box.high.y) + std::string(32, '\0');
    for (std::size_t i = 0; i < points.size(); ++i)
        bytes += big(static_cast<std::uint32_t>(i + 1)) + big(10) + little(1, 4) + real(points[i].x) +
                 real(points[i].y);
    return bytes;
}

/// A zip whose entries are stored, names as raw bytes without the UTF-8 flag, as Windows' shell writes them.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : entries) {
        const auto crc =
            ::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        const std::string common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                                   little(crc, 4) + little(content.size(), 4) + little(content.size(), 4) +
                                   little(name.size(), 2) + little(0, 2);
        directory += std::string("PK\x01\x02") + little(20, 2) + common + std::string(10, '\0') +
                     little(bytes.size(), 4) + name;
        bytes += std::string("PK\x03\x04") + common + name + content;
    }
    return bytes + directory + std::string("PK\x05\x06") + little(0, 4) + little(entries.size(), 2) +
           little(entries.size(), 2) + little(directory.size(), 4) + little(bytes.size(), 4) + little(0, 2);
}

inline std::string text(const CellValue& value)
{
    if (const auto* words = std::get_if<std::string>(&value))
        return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return std::to_string(*real);
    return "blank";
}

inline const Issue* find(const std::vector<Issue>& issues, Code code)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const Issue& i) { return i.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

/// "望潮区" in GBK.
inline const std::string kGbk = "\xCD\xFB\xB3\xB1\xC7\xF8";

} // namespace yike::test
