// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/companion_file.h"

#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::array kBeside = {".shx", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx",
                                ".fbn", ".fbx", ".ain", ".aih", ".ixs", ".mxs", ".atx"};

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isShapeMetadata(const fs::path& file)
{
    return lowered(file.filename().string()).ends_with(".shp.xml");
}

} // namespace

bool needsMainFile(const fs::path& file)
{
    const std::string extension = lowered(file.extension().string());
    return isShapeMetadata(file) || std::find(kBeside.begin(), kBeside.end(), extension) != kBeside.end();
}

std::optional<fs::path> mainFileOf(const fs::path& file)
{
    if (!needsMainFile(file) && lowered(file.extension().string()) != ".dbf")
        return std::nullopt;
    fs::path main = isShapeMetadata(file) ? fs::path(file).replace_extension() : file;
    for (const char* extension : {".shp", ".SHP", ".Shp"})
        if (isRegularFile(main.replace_extension(extension)))
            return main;
    return std::nullopt;
}

} // namespace yike
