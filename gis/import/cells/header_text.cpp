// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/header_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace yike {

namespace {

icu::UnicodeString folded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    if (U_FAILURE(status))
        return source;
    icu::UnicodeString result = fold->normalize(source, status);
    return U_FAILURE(status) ? source : result;
}

bool isSpace(UChar32 c)
{
    return u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B;
}

std::string toUtf8(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// A hyphen or tilde between digits means "to" (0-3岁); all other joiners only separate words.
bool isJoiner(const icu::UnicodeString& text, int32_t i)
{
    const UChar32 c = text[i];
    if (c == '_' || c == '.')
        return true;
    const bool dash = c == '-' || c == '~' || c == 0x2014 || c == 0x2013;
    return dash && !(i > 0 && i + 1 < text.length() && u_isdigit(text[i - 1]) && u_isdigit(text[i + 1]));
}

std::string withoutOfWhich(std::string text)
{
    for (const std::string_view word : {"其中:", "其中", "#", ":"})
        if (text.starts_with(word) && text.size() > word.size())
            text.erase(0, word.size());
    return text;
}

} // namespace

std::string foldText(std::string_view text)
{
    const icu::UnicodeString source = folded(text);
    icu::UnicodeString result;
    for (int32_t i = 0; i < source.length(); ++i)
        if (!isSpace(source[i]))
            result.append(source[i]);
    return toUtf8(result);
}

HeaderText readHeader(std::string_view header)
{
    const icu::UnicodeString source = folded(header);
    icu::UnicodeString whole;
    icu::UnicodeString last;
    icu::UnicodeString unit;
    int depth = 0;
    for (int32_t i = 0; i < source.length(); ++i) {
        const char16_t c = source[i];
        if (c == '(' || c == '[' || c == 0x3010) {
            if (depth++ == 0)
                unit.remove();
        } else if ((c == ')' || c == ']' || c == 0x3011) && depth > 0) {
            --depth;
        } else if (depth > 0) {
            if (!isSpace(c))
                unit.append(c);
        } else if (c == '/' || c == '|' || c == '>' || c == 0xB7) {
            last.remove();
        } else if (!isSpace(c) && !isJoiner(source, i)) {
            whole.append(c);
            last.append(c);
        }
    }
    HeaderText result{withoutOfWhich(toUtf8(whole)), withoutOfWhich(toUtf8(last)), toUtf8(unit)};
    if (result.last.empty())
        result.last = result.whole;
    return result;
}

std::size_t gbkLength(std::string_view text)
{
    std::size_t bytes = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        bytes += byte < 0x80 ? 1 : (byte & 0xC0) == 0xC0 ? 2 : 0;
    }
    return bytes;
}

} // namespace yike
