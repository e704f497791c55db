// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/text_encoding.h"

#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

using namespace yike;
using yike::test::kGbk;

TEST_CASE("the spellings of a .cpg lead to one name for an encoding")
{
    for (const auto* label :
         {"GBK", "gbk\r\n", "936", "CP936", "ANSI 936", "GB2312", "GB_2312-80", "GB18030"})
        CHECK(encodingOfLabel(label) == "GB18030");
    CHECK(encodingOfLabel("UTF-8") == "UTF-8");
    CHECK(encodingOfLabel("Big-5") == "Big5");
    CHECK(encodingOfLabel("1252") == "windows-1252");
    CHECK(encodingOfLabel("ISO-8859-15") == "ISO-8859-15");
    for (const auto* label : {"System", "OEM", "", "nonsense"})
        CHECK_FALSE(encodingOfLabel(label));
}

TEST_CASE("UTF-8 comes before any label because nothing else looks like it")
{
    const std::vector<std::string> samples{"望潮区", "abc"};
    CHECK(findEncoding(samples, "GB18030").encoding == "UTF-8");
    CHECK(findEncoding(samples, std::nullopt).source == EncodingSource::Utf8Valid);
}

TEST_CASE("a label is believed when the bytes are valid in it")
{
    const auto found = findEncoding(std::vector<std::string>{kGbk}, "GB18030");
    CHECK(found.encoding == "GB18030");
    CHECK(found.source == EncodingSource::Label);
    // a lying label: these bytes are no Shift_JIS text
    const auto lied = findEncoding(std::vector<std::string>{kGbk + "\xFD\xFE"}, "UTF-8");
    CHECK(lied.source != EncodingSource::Label);
}

TEST_CASE("a western label on Chinese bytes is doubted aloud")
{
    const auto found = findEncoding(std::vector<std::string>{kGbk}, "windows-1252");
    CHECK(found.encoding == "windows-1252");
    CHECK(found.candidates == std::vector<std::string>{"GB18030"});
}

TEST_CASE("without a label common Hanzi tell GB18030")
{
    const auto found = findEncoding(std::vector<std::string>{kGbk}, std::nullopt);
    CHECK(found.encoding == "GB18030");
    CHECK(found.source == EncodingSource::HanziDominate);
}

TEST_CASE("what cannot be told is asked and shown as ISO-8859-1 meanwhile")
{
    const auto found = findEncoding(std::vector<std::string>{"M\xFCller", "caf\xE9"}, std::nullopt);
    CHECK(found.encoding == "ISO-8859-1");
    CHECK(found.source == EncodingSource::Fallback);
    CHECK_FALSE(found.candidates.empty());
}

TEST_CASE("decoding tells cut characters from invalid bytes and always gives UTF-8")
{
    const auto gbk = *Decoder::of("GB18030");
    CHECK(gbk.decode(kGbk).text == "望潮区");
    const auto cut = gbk.decode(kGbk.substr(0, 5));
    CHECK(cut.text == "望潮");
    CHECK(cut.cutTail);
    const auto invalid = gbk.decode("a\xFF" + kGbk);
    CHECK(invalid.invalid);
    CHECK(isUtf8(invalid.text));
    CHECK(invalid.text.ends_with("望潮区"));
    const auto utf = *Decoder::of("UTF-8");
    CHECK(utf.decode(std::string("望潮区").substr(0, 8)).text == "望潮");
    CHECK(utf.decode(std::string("望潮区").substr(0, 8)).cutTail);
    CHECK(utf.decode("\xC3(").invalid);
    CHECK_FALSE(Decoder::of("no such encoding"));
}

TEST_CASE("rare Hanzi of GB18030 survive")
{
    const auto gb = *Decoder::of("GB18030");
    CHECK(gb.decode("\x95\x34\xB2\x35").text == "\U00020BB7"); // U+20BB7
}
