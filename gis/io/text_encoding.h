// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which bytes are which characters: strict decoding to UTF-8, and the guess for text that does not say.

#include "gis/handles.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unicode/ucnv.h>
#include <vector>

namespace yike {

/// How the encoding of a layer was found out.
enum class EncodingSource { Format, Utf8Valid, Label, HanziDominate, Fallback, Chosen };

/// "format", "utf8-valid", "label", "hanzi-dominate", "fallback", "chosen"
[[nodiscard]] std::string_view encodingSourceName(EncodingSource source);

struct EncodingFound {
    std::string encoding = "UTF-8"; ///< a name ICU knows
    EncodingSource source = EncodingSource::Format;
    std::vector<std::string> candidates; ///< of a fallback or a doubtful label: what else it may be
};

struct Decoded {
    std::string text;     ///< valid UTF-8
    bool cutTail = false; ///< the last character was cut off in the middle and is left out
    bool invalid = false; ///< some bytes mean nothing; U+FFFD stands for them
};

/// Decodes one encoding over and over. Move-only; for one thread at a time.
class Decoder {
public:
    /// Nothing if ICU does not know `encoding`.
    [[nodiscard]] static std::optional<Decoder> of(const std::string& encoding);

    [[nodiscard]] Decoded decode(std::string_view bytes) const;

private:
    using Converter = std::unique_ptr<UConverter, Calling<ucnv_close>>;
    Decoder(Converter converter, bool isUtf8) : m_converter(std::move(converter)), m_isUtf8(isUtf8) {}

    Converter m_converter;
    bool m_isUtf8;
};

[[nodiscard]] bool isUtf8(std::string_view bytes);
[[nodiscard]] bool isAscii(std::string_view bytes);
/// Invalid sequences become U+FFFD.
[[nodiscard]] std::string toValidUtf8(std::string_view bytes);

/// The one name used for an encoding ("GBK", "936", "cp936" and "ANSI 936" are all "GB18030"); nothing for a
/// label that means nothing or any of several encodings, such as "System" or "OEM".
[[nodiscard]] std::optional<std::string> encodingOfLabel(std::string_view label);

/// The rule for text without certain encoding: strict UTF-8; else an explicit label in which the bytes are
/// valid; else GB18030 if common Hanzi dominate; else a fallback (ISO-8859-1) that has to be confirmed.
[[nodiscard]] EncodingFound findEncoding(std::span<const std::string> samples,
                                         const std::optional<std::string>& label);

} // namespace yike
