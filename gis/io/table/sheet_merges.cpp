// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/sheet_merges.h"

#include "gis/handles.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <expat.h>
#include <functional>
#include <map>

namespace yike {

namespace {

namespace fs = std::filesystem;

using Attributes = std::map<std::string, std::string>;
using OnElement = std::function<void(std::string_view name, const Attributes&)>;
using VsiFile = std::unique_ptr<VSILFILE, Calling<VSIFCloseL>>;
using Parser = std::unique_ptr<XML_ParserStruct, Calling<XML_ParserFree>>;

std::string inZip(const fs::path& zip, const std::string& part)
{
    return "/vsizip/{" + fs::absolute(zip).string() + "}/" + part;
}

std::string_view localName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void XMLCALL onStart(void* user, const XML_Char* name, const XML_Char** pairs)
{
    Attributes attributes;
    for (; pairs[0] != nullptr; pairs += 2)
        attributes[std::string(localName(pairs[0]))] = pairs[1];
    (*static_cast<OnElement*>(user))(localName(name), attributes);
}

/// Calls for each start tag; what comes after an XML error is not seen.
void scanXml(const std::string& path, OnElement onElement)
{
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    const Parser parser(XML_ParserCreate(nullptr));
    if (!file || !parser)
        return;
    XML_SetUserData(parser.get(), &onElement);
    XML_SetStartElementHandler(parser.get(), onStart);
    std::array<char, 65536> block{};
    while (true) {
        const auto got = VSIFReadL(block.data(), 1, block.size(), file.get());
        if (XML_Parse(parser.get(), block.data(), static_cast<int>(got), got < block.size() ? 1 : 0) !=
                XML_STATUS_OK ||
            got < block.size())
            return;
    }
}

/// The part of the workbook that holds the sheet; empty if there is none of that name.
std::string partOf(const fs::path& xlsx, const std::string& sheet)
{
    std::string id;
    scanXml(inZip(xlsx, "xl/workbook.xml"), [&](std::string_view name, const Attributes& attributes) {
        if (name == "sheet" && attributes.contains("name") && attributes.at("name") == sheet &&
            attributes.contains("id"))
            id = attributes.at("id");
    });
    std::string target;
    scanXml(inZip(xlsx, "xl/_rels/workbook.xml.rels"),
            [&](std::string_view name, const Attributes& attributes) {
                if (name == "Relationship" && attributes.contains("Id") && attributes.at("Id") == id &&
                    attributes.contains("Target"))
                    target = attributes.at("Target");
            });
    if (id.empty() || target.empty() || target.find("..") != std::string::npos)
        return {};
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

struct CellName {
    std::int64_t row;
    std::size_t column;
};

std::optional<CellName> parseCellName(std::string_view text)
{
    std::size_t column = 0;
    std::int64_t row = 0;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && column < 100'000) {
        column = column * 26 + static_cast<std::size_t>(text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && row < 100'000'000) {
        row = row * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    if (!text.empty() || column == 0 || row == 0)
        return std::nullopt;
    return CellName{row - 1, column - 1};
}

} // namespace

std::optional<MergedCells> parseCellRange(std::string_view range)
{
    const auto colon = range.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto first = parseCellName(range.substr(0, colon));
    const auto last = parseCellName(range.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return MergedCells{first->row, last->row, first->column, last->column};
}

std::vector<MergedCells> mergedCellsOf(const fs::path& xlsx, const std::string& sheet)
{
    setUpGdal();
    const GdalMessages quiet;
    std::vector<MergedCells> merged;
    const std::string part = partOf(xlsx, sheet);
    if (part.empty())
        return merged;
    scanXml(inZip(xlsx, part), [&](std::string_view name, const Attributes& attributes) {
        if (name != "mergeCell" || !attributes.contains("ref"))
            return;
        if (const auto block = parseCellRange(attributes.at("ref")))
            merged.push_back(*block);
    });
    std::sort(merged.begin(), merged.end(), [](const MergedCells& a, const MergedCells& b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    return merged;
}

Result<void> checkUnpackedSize(const fs::path& xlsx)
{
    constexpr std::uint64_t kMost = std::uint64_t{2} << 30U;
    setUpGdal();
    const GdalMessages quiet;
    const std::string root = inZip(xlsx, "");
    const CPLStringList parts(VSIReadDirRecursive(root.c_str()));
    std::uint64_t total = 0;
    for (int i = 0; i < parts.Count(); ++i) {
        VSIStatBufL status{};
        if (VSIStatL((root + parts[i]).c_str(), &status) == 0 && VSI_ISREG(status.st_mode))
            total += static_cast<std::uint64_t>(status.st_size);
    }
    if (total > kMost)
        return fail(Code::FileTooLarge, {{"file", utf8(xlsx)}, {"limit", static_cast<std::int64_t>(kMost)}});
    return {};
}

} // namespace yike
