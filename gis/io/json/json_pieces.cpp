// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/json/json_pieces.h"

#include "gis/platform/file_info.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace yike {

Result<void> scanJsonSequence(const std::filesystem::path& file, std::size_t skip, const std::string& name,
                              const OnJsonElement& onElement)
{
    constexpr char kRecordSeparator = '\x1E';
    const auto content = readWholeFile(file, std::uint64_t{2} << 30U);
    if (!content)
        return tl::unexpected(content.error());
    const char end = content->find(kRecordSeparator) < 4 ? kRecordSeparator : '\n';
    std::uint32_t line = 1;
    for (std::size_t at = skip; at < content->size();) {
        const std::size_t stop = std::min(content->find(end, at), content->size());
        const std::string_view piece = std::string_view(*content).substr(at, stop - at);
        if (piece.find_first_not_of(" \t\r\n\x1E") != std::string_view::npos) {
            auto value = parseJson(piece, name, line);
            if (!value)
                return tl::unexpected(value.error());
            onElement(std::move(*value), {at, piece.size(), line});
        }
        line +=
            static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n')) + (end == '\n' ? 1 : 0);
        at = stop + 1;
    }
    return {};
}

Result<void> JsonPieces::open(const std::filesystem::path& file, std::size_t skip, const std::string& name)
{
    m_path = file;
    m_skip = skip;
    m_name = name;
    m_file.reset(std::fopen(file.c_str(), "rbe"));
    if (!m_file)
        return fail(Code::FileUnreadable, {{"file", name}, {"detail", std::strerror(errno)}});
    return {};
}

Result<JsonNode> JsonPieces::fetch(const JsonSpan& where)
{
    if (where.length == 0) { // the whole file is one feature
        auto scan = scanJsonFile(m_path, m_skip, "\x01", [](JsonNode, const JsonSpan&) {});
        if (!scan)
            return tl::unexpected(scan.error());
        return std::move(scan->root);
    }
    std::string text(where.length, '\0');
    if (std::fseek(m_file.get(), static_cast<long>(where.offset), SEEK_SET) != 0 ||
        std::fread(text.data(), 1, text.size(), m_file.get()) != text.size())
        return fail(Code::FileUnreadable, {{"file", m_name}, {"detail", "changed while being read"}});
    std::replace(text.begin(), text.end(), '\x1E', ' ');
    return parseJson(text, m_name, where.line);
}

} // namespace yike
