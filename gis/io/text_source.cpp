// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/text_source.h"

#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostToRecode = std::uint64_t{512} << 20U;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// Reads through the file once; characters may lie across two blocks.
Result<bool> isUtf8File(const fs::path& path)
{
    const CFilePtr file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(Code::FileUnreadable, {{"file", utf8(path)}, {"detail", std::strerror(errno)}});
    constexpr std::size_t kBlock = std::size_t{1} << 20U;
    std::string block;
    std::size_t kept = 0;
    while (true) {
        block.resize(kept + kBlock);
        const auto got = std::fread(block.data() + kept, 1, kBlock, file.get());
        block.resize(kept + got);
        if (got == 0)
            return isUtf8(block);
        std::size_t whole = block.size();
        for (int back = 0; back < 4 && whole > 0 && static_cast<unsigned char>(block[whole - 1]) >= 0x80;
             ++back)
            --whole; // a character that may go on in the next block
        if (!isUtf8(std::string_view(block).substr(0, whole)))
            return false;
        block.erase(0, whole);
        kept = block.size();
    }
}

/// Lines that are not plain ASCII, enough of them to judge by.
std::vector<std::string> tellingLines(std::string_view content)
{
    constexpr std::size_t kEnough = 2000;
    std::vector<std::string> lines;
    while (!content.empty() && lines.size() < kEnough) {
        const auto end = std::min(content.find('\n'), content.size());
        if (!isAscii(content.substr(0, end)))
            lines.emplace_back(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

EncodingFound judge(const std::string& content)
{
    if (content.starts_with("\xFF\xFE"))
        return {"UTF-16LE", EncodingSource::Label, {}};
    if (content.starts_with("\xFE\xFF"))
        return {"UTF-16BE", EncodingSource::Label, {}};
    const auto lines = tellingLines(content);
    const auto valid =
        std::count_if(lines.begin(), lines.end(), [](const auto& line) { return isUtf8(line); });
    if (static_cast<std::size_t>(valid) * 20 >= lines.size() * 19) // here and there a damaged line
        return {"UTF-8", EncodingSource::Utf8Valid, {}};
    return findEncoding(lines, std::nullopt);
}

Result<TextSource> recode(const fs::path& file, EncodingFound found, const std::string& content)
{
    const auto decoder = Decoder::of(found.encoding);
    if (!decoder)
        return fail(Code::EncodingNotKnown, {{"encoding", found.encoding}});
    auto decoded = decoder->decode(content);
    auto scratch = ScratchFolder::create();
    if (!scratch)
        return tl::unexpected(scratch.error());
    TextSource source;
    source.utf8 = scratch->path() / "text";
    source.encoding = std::move(found);
    source.repaired = decoded.invalid || decoded.cutTail;
    source.skip = decoded.text.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
    source.scratch = std::move(*scratch);
    if (auto written = writeFileAtomically(source.utf8, decoded.text); !written)
        return fail(Code::FileUnreadable, {{"file", utf8(file)}, {"detail", ""}}, written.error());
    return source;
}

} // namespace

Result<TextSource> openText(const fs::path& file, const std::string& encoding)
{
    const auto start = readFileStart(file, kUtf8Mark.size());
    if (!start)
        return tl::unexpected(start.error());
    if (encoding.empty() || encoding == "UTF-8") {
        const auto valid = isUtf8File(file);
        if (!valid)
            return tl::unexpected(valid.error());
        if (*valid) {
            TextSource source;
            source.utf8 = file;
            source.skip = start->starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
            source.encoding.source = EncodingSource::Utf8Valid;
            return source;
        }
    }
    const auto content = readWholeFile(file, kMostToRecode);
    if (!content)
        return tl::unexpected(content.error());
    return recode(file,
                  encoding.empty() ? judge(*content) : EncodingFound{encoding, EncodingSource::Chosen, {}},
                  *content);
}

} // namespace yike
