// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/dbf_encoding.h"

#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace yike {

namespace {

constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kFieldBytes = 32;
constexpr std::uint64_t kRowsSampled = 200;

std::uint32_t littleEndian(const std::string& bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

std::string trimmed(std::string text)
{
    const auto isPadding = [](char c) { return c == ' ' || c == '\0'; };
    while (!text.empty() && isPadding(text.back()))
        text.pop_back();
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), isPadding));
    return text;
}

std::vector<DbfField> fieldsOf(const std::string& header)
{
    std::vector<DbfField> fields;
    for (std::size_t at = kHeaderBytes; at + kFieldBytes <= header.size() && header[at] != '\r';
         at += kFieldBytes) {
        DbfField field;
        field.name = header.substr(at, 11);
        field.name.resize(std::strlen(field.name.c_str()));
        field.type = header[at + 11];
        field.width = static_cast<unsigned char>(header[at + 16]);
        field.decimals = static_cast<unsigned char>(header[at + 17]);
        if (field.type == 'C') // long text keeps the high byte of its width here
            field.width += 256 * std::exchange(field.decimals, 0);
        fields.push_back(std::move(field));
    }
    return fields;
}

void addTexts(const std::string& record, DbfSample& sample)
{
    std::size_t at = 1; // byte 0 is the deletion flag
    for (const auto& field : sample.fields) {
        const auto width = static_cast<std::size_t>(field.width);
        if (at + width > record.size())
            return;
        if (field.type == 'C') {
            auto text = trimmed(record.substr(at, width));
            if (!text.empty())
                sample.texts.push_back(std::move(text));
        }
        at += width;
    }
}

/// The first hundred rows and a hundred spread over the rest, because the first may all be ASCII.
void sampleRows(std::FILE* file, std::uint64_t headerSize, std::uint64_t recordSize, DbfSample& sample)
{
    std::string record(recordSize, '\0');
    const std::uint64_t rows = sample.recordsPresent;
    const std::uint64_t firstRows = std::min(rows, kRowsSampled / 2);
    const std::uint64_t step = std::max<std::uint64_t>(1, (rows - firstRows) / (kRowsSampled / 2));
    for (std::uint64_t row = 0; row < rows; row += row < firstRows ? 1 : step) {
        const auto offset = static_cast<long>(headerSize + row * recordSize);
        if (std::fseek(file, offset, SEEK_SET) != 0 ||
            std::fread(record.data(), 1, recordSize, file) != recordSize)
            return;
        addTexts(record, sample);
    }
}

const char* encodingOfLdid(int ldid)
{
    switch (ldid) {
    case 0x01:
        return "IBM437";
    case 0x02:
        return "IBM850";
    case 0x03:
    case 0x58:
    case 0x59:
        return "windows-1252";
    case 0x13:
    case 0x7B:
        return "windows-31j";
    case 0x4D:
    case 0x7A:
        return "GB18030";
    case 0x4E:
    case 0x79:
        return "windows-949";
    case 0x4F:
    case 0x78:
        return "Big5";
    case 0x50:
    case 0x7C:
        return "windows-874";
    case 0x64:
        return "IBM852";
    case 0x65:
    case 0x26:
        return "IBM866";
    case 0x6B:
        return "IBM857";
    case 0x7D:
        return "windows-1255";
    case 0x7E:
        return "windows-1256";
    case 0xC8:
        return "windows-1250";
    case 0xC9:
        return "windows-1251";
    case 0xCA:
        return "windows-1254";
    case 0xCB:
        return "windows-1253";
    case 0xCC:
        return "windows-1257";
    default:
        return nullptr;
    }
}

} // namespace

Result<DbfSample> sampleDbf(const std::filesystem::path& dbf)
{
    const auto info = regularFile(dbf);
    if (!info)
        return tl::unexpected(info.error());
    const auto start = readFileStart(dbf, 65536); // a header's size is a 16-bit number
    if (!start)
        return tl::unexpected(start.error());
    if (start->size() < kHeaderBytes + 1)
        return fail(Code::DbfDamaged, {{"file", utf8(dbf)}});

    DbfSample sample;
    sample.recordsClaimed = littleEndian(*start, 4, 4);
    sample.ldid = static_cast<unsigned char>((*start)[29]);
    const std::uint64_t headerSize = littleEndian(*start, 8, 2);
    const std::uint64_t recordSize = littleEndian(*start, 10, 2);
    sample.fields = fieldsOf(start->substr(0, headerSize));
    if (headerSize <= kHeaderBytes || recordSize == 0 || sample.fields.empty())
        return fail(Code::DbfDamaged, {{"file", utf8(dbf)}});
    if (info->size > headerSize)
        sample.recordsPresent =
            std::min<std::uint64_t>(sample.recordsClaimed, (info->size - headerSize) / recordSize);

    const CFilePtr file(std::fopen(dbf.c_str(), "rbe"));
    if (!file)
        return fail(Code::FileUnreadable, {{"file", utf8(dbf)}, {"detail", std::strerror(errno)}});
    sampleRows(file.get(), headerSize, recordSize, sample);
    return sample;
}

std::optional<std::string> dbfLabel(const std::string& cpgContent, int ldid)
{
    if (auto fromCpg = encodingOfLabel(cpgContent))
        return fromCpg;
    const char* fromLdid = encodingOfLdid(ldid);
    return fromLdid == nullptr ? std::nullopt : std::optional<std::string>(fromLdid);
}

EncodingFound dbfEncoding(const DbfSample& sample, const std::string& cpgContent)
{
    std::vector<std::string> bytes = sample.texts;
    for (const auto& field : sample.fields)
        bytes.push_back(field.name);
    return findEncoding(bytes, dbfLabel(cpgContent, sample.ldid));
}

} // namespace yike
