// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/text_encoding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

namespace yike {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::string toUtf8(const UChar* text, std::int32_t length)
{
    std::string result(static_cast<std::size_t>(length) * 3, '\0');
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(result.data(), static_cast<std::int32_t>(result.size()), &written, text, length,
                       0xFFFD, nullptr, &status);
    result.resize(U_SUCCESS(status) ? static_cast<std::size_t>(written) : 0);
    return result;
}

/// One character that is no more than begun at the end of `bytes`.
bool isCutAt(std::string_view bytes, std::size_t from)
{
    const auto lead = static_cast<unsigned char>(bytes[from]);
    const std::size_t left = bytes.size() - from;
    const std::size_t needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    const auto isTrail = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return left < needed &&
           std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(from) + 1, bytes.end(), isTrail);
}

Decoded repairUtf8(std::string_view bytes)
{
    Decoded result;
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t from = at;
        UChar32 character = 0;
        U8_NEXT(start, at, length, character);
        if (character >= 0) {
            result.text.append(bytes, static_cast<std::size_t>(from), static_cast<std::size_t>(at - from));
        } else if (isCutAt(bytes, static_cast<std::size_t>(from))) {
            result.cutTail = true;
            break;
        } else {
            result.invalid = true;
            result.text += kReplacement;
        }
    }
    return result;
}

std::string lettersAndDigits(std::string_view label)
{
    std::string key;
    for (const char c : label) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return key;
}

/// Counts of two-byte characters as GB18030 sees them. The 3,755 common Hanzi of GB 2312 level 1 stand at
/// B0A1-D7F9; punctuation and full-width forms (lead A1 and A3) speak for nothing.
struct HanziCount {
    std::size_t common = 0;
    std::size_t other = 0;

    void add(std::string_view bytes)
    {
        for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
            const auto lead = static_cast<unsigned char>(bytes[i]);
            const auto trail = static_cast<unsigned char>(bytes[i + 1]);
            if (lead < 0x81)
                continue;
            ++i;
            if (lead == 0xA1 || lead == 0xA3)
                continue;
            (lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 ? common : other) += 1;
        }
    }

    [[nodiscard]] bool dominate() const { return common > 0 && common * 10 >= (common + other) * 7; }
};

bool validIn(const std::string& encoding, std::span<const std::string> samples)
{
    const auto decoder = Decoder::of(encoding);
    return decoder && std::none_of(samples.begin(), samples.end(),
                                   [&](const std::string& bytes) { return decoder->decode(bytes).invalid; });
}

/// Cut characters are borne as long as they are the exception: two GBK bytes can look like a cut one.
bool looksLikeUtf8(std::span<const std::string> samples)
{
    const auto decoder = Decoder::of("UTF-8");
    std::size_t whole = 0;
    std::size_t cut = 0;
    for (const auto& bytes : samples) {
        const auto decoded = decoder->decode(bytes);
        if (decoded.invalid)
            return false;
        if (!isAscii(decoded.text))
            ++whole;
        else if (decoded.cutTail)
            ++cut;
    }
    return cut <= whole;
}

/// Encodings with room for one byte only, in which any bytes are valid.
bool isSingleByte(const std::string& encoding)
{
    return encoding.starts_with("windows-125") || encoding.starts_with("ISO-8859") ||
           encoding.starts_with("IBM");
}

EncodingFound fallback(std::span<const std::string> samples)
{
    EncodingFound found{"ISO-8859-1", EncodingSource::Fallback, {}};
    for (const auto* candidate : {"GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1251"}) {
        if (validIn(candidate, samples))
            found.candidates.emplace_back(candidate);
    }
    return found;
}

/// What ArcGIS, QGIS, SuperMap and hands have been seen to write into .cpg files, letters and digits only.
struct Spelling {
    std::string_view label;
    const char* encoding;
};
constexpr std::array kSpellings = {
    Spelling{"utf8", "UTF-8"},       Spelling{"65001", "UTF-8"},         Spelling{"cp65001", "UTF-8"},
    Spelling{"gbk", "GB18030"},      Spelling{"gb2312", "GB18030"},      Spelling{"gb18030", "GB18030"},
    Spelling{"gb231280", "GB18030"}, Spelling{"936", "GB18030"},         Spelling{"cp936", "GB18030"},
    Spelling{"ansi936", "GB18030"},  Spelling{"windows936", "GB18030"},  Spelling{"euccn", "GB18030"},
    Spelling{"54936", "GB18030"},    Spelling{"big5", "Big5"},           Spelling{"950", "Big5"},
    Spelling{"cp950", "Big5"},       Spelling{"ansi950", "Big5"},        Spelling{"shiftjis", "Shift_JIS"},
    Spelling{"sjis", "Shift_JIS"},   Spelling{"932", "windows-31j"},     Spelling{"cp932", "windows-31j"},
    Spelling{"eucjp", "EUC-JP"},     Spelling{"949", "windows-949"},     Spelling{"cp949", "windows-949"},
    Spelling{"euckr", "EUC-KR"},     Spelling{"874", "windows-874"},     Spelling{"latin1", "ISO-8859-1"},
    Spelling{"88591", "ISO-8859-1"}, Spelling{"iso88591", "ISO-8859-1"}, Spelling{"latin2", "ISO-8859-2"},
    Spelling{"88592", "ISO-8859-2"}, Spelling{"koi8r", "KOI8-R"},        Spelling{"866", "IBM866"},
    Spelling{"437", "IBM437"},       Spelling{"850", "IBM850"}};

/// "windows-1252" of 1252, cp1252, ansi1252 and the like.
std::optional<std::string> windowsPage(std::string_view key)
{
    for (const std::string_view prefix : {"windows", "ansi", "cp"}) {
        if (key.starts_with(prefix)) {
            key.remove_prefix(prefix.size());
            break;
        }
    }
    const bool isKnown = key.size() == 4 && key.starts_with("125") && key[3] <= '8';
    return isKnown ? std::optional("windows-" + std::string(key)) : std::nullopt;
}

} // namespace

std::string_view encodingSourceName(EncodingSource source)
{
    constexpr std::array<std::string_view, 6> kNames = {"format",         "utf8-valid", "label",
                                                        "hanzi-dominate", "fallback",   "chosen"};
    return kNames[static_cast<std::size_t>(source)];
}

std::optional<Decoder> Decoder::of(const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) || encoding.empty())
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const bool utf8 = ucnv_getType(converter.get()) == UCNV_UTF8;
    return Decoder(std::move(converter), utf8);
}

Decoded Decoder::decode(std::string_view bytes) const
{
    if (isAscii(bytes))
        return {std::string(bytes), false, false};
    if (m_isUtf8)
        return repairUtf8(bytes);

    Decoded result;
    std::vector<UChar> buffer(bytes.size() + 16);
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    while (true) {
        UChar* to = buffer.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter.get(), &to, buffer.data() + buffer.size(), &from, end, nullptr, 1,
                       &status);
        result.text += toUtf8(buffer.data(), static_cast<std::int32_t>(to - buffer.data()));
        if (U_SUCCESS(status))
            break;
        ucnv_resetToUnicode(m_converter.get());
        if (status == U_TRUNCATED_CHAR_FOUND) {
            result.cutTail = true;
            break;
        }
        result.invalid = true;
        result.text += kReplacement;
        if (from == end)
            break;
    }
    ucnv_resetToUnicode(m_converter.get());
    return result;
}

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isUtf8(std::string_view bytes)
{
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < length;) {
        if (start[at] < 0x80) {
            ++at;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(start, at, length, character);
        if (character < 0)
            return false;
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    std::string text = repairUtf8(bytes).text;
    return text;
}

std::optional<std::string> encodingOfLabel(std::string_view label)
{
    const std::string key = lettersAndDigits(label);
    for (const Spelling& spelling : kSpellings) {
        if (key == spelling.label)
            return spelling.encoding;
    }
    if (auto page = windowsPage(key))
        return page;
    if (key.starts_with("iso8859") && key.size() > 7 && Decoder::of("ISO-8859-" + key.substr(7)))
        return "ISO-8859-" + key.substr(7);
    return std::nullopt;
}

EncodingFound findEncoding(std::span<const std::string> samples, const std::optional<std::string>& label)
{
    if (looksLikeUtf8(samples))
        return {"UTF-8", EncodingSource::Utf8Valid, {}};
    HanziCount hanzi;
    for (const auto& bytes : samples)
        hanzi.add(bytes);
    const bool chinese = hanzi.dominate() && validIn("GB18030", samples);
    if (label && *label != "UTF-8" && validIn(*label, samples)) {
        EncodingFound found{*label, EncodingSource::Label, {}};
        if (chinese && isSingleByte(*label))
            found.candidates.emplace_back("GB18030");
        return found;
    }
    if (chinese)
        return {"GB18030", EncodingSource::HanziDominate, {}};
    return fallback(samples);
}

} // namespace yike
