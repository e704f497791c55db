// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/catalogue_entries.h"

#include "core/standards/catalogue.h"
#include "core/standards/toml_text.h"

#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace yike;
namespace fs = std::filesystem;

namespace {

std::string wholeFile(const fs::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> shippedCatalogues()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(YIKE_SOURCE_DIR "/resources/standards")) {
        if (wholeFile(entry.path()).find("[[indicator]]") != std::string::npos)
            files.push_back(entry.path());
    }
    return files;
}

Standard loaded(const std::string& text)
{
    auto standard = loadStandard(text, "test.toml");
    REQUIRE(standard);
    return std::move(standard->value);
}

void checkSame(const Standard& a, const Standard& b)
{
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(a.issuer == b.issuer);
    CHECK(a.version == b.version);
    CHECK(a.parent == b.parent);
    CHECK(a.issued == b.issued);
    CHECK(a.ends == b.ends);
    CHECK(a.groups == b.groups);
    CHECK(a.fields == b.fields);
    CHECK(a.options == b.options);
    REQUIRE(a.indicators.size() == b.indicators.size());
    for (std::size_t i = 0; i < a.indicators.size(); ++i) {
        CAPTURE(a.indicators[i].id);
        CHECK(a.indicators[i] == b.indicators[i]);
    }
}

std::string lines(const CatalogueEntries& entries)
{
    std::string text;
    for (const CatalogueEntry& entry : entries)
        text += toml_text::key(entry.key) + " = " + entry.value + "\n";
    return text;
}

template <class Part>
std::string tables(const std::string& heading, const std::vector<Part>& parts)
{
    std::string text;
    for (const Part& part : parts)
        text += "[[" + heading + "]]\n" + lines(entriesOf(part));
    return text;
}

/// A catalogue file made of the lines alone.
std::string written(const Standard& standard)
{
    return lines(headEntries(standard)) + tables("group", standard.groups) +
           tables("field", standard.fields) + tables("option", standard.options) +
           tables("indicator", standard.indicators);
}

constexpr const char* kSmall = R"(
id = "small"
name = { zh = "小", en = "small" }
issuer = { zh = "我", en = "me" }
version = "1"
[[indicator]]
id = "A"
clause = "1"
name = { zh = "甲", en = "A" }
kind = "narrative"
level = "city"
verification = "verified"
)";

} // namespace

TEST_CASE("every standard that ships reads back from its lines", "[catalogue]")
{
    const auto files = shippedCatalogues();
    CHECK(files.size() >= 4);
    for (const fs::path& file : files) {
        CAPTURE(file.filename());
        const Standard standard = loaded(wholeFile(file));
        checkSame(standard, loaded(written(standard)));
    }
}

TEST_CASE("quotes and line breaks and signs of control survive in the lines", "[catalogue]")
{
    Standard standard = loaded(kSmall);
    standard.indicators[0].name.zh = "“甲”\"乙\" \\ 丙\n丁\t\x01\x7F";
    standard.indicators[0].clause = "任务1 # 不是注释";
    checkSame(standard, loaded(written(standard)));
}

TEST_CASE("numbers in the lines keep every digit", "[catalogue]")
{
    Standard standard = loaded(kSmall);
    Indicator& row = standard.indicators[0];
    row.kind = Kind::Entered;
    row.numerator = Operand{Operand::Of::Value, {"x"}, {}, Level::County, false};
    row.target = 0.1 + 0.2;
    row.targetRural = 1e8;
    checkSame(standard, loaded(written(standard)));
}
