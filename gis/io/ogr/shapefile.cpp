// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/shapefile.h"

#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kHeaderBytes = 100;
constexpr std::uint32_t kMagic = 9994;

std::uint32_t bigEndian(const unsigned char* bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24U | static_cast<std::uint32_t>(bytes[1]) << 16U |
           static_cast<std::uint32_t>(bytes[2]) << 8U | bytes[3];
}

void appendBigEndian(std::string& bytes, std::uint32_t value)
{
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(value >> shift);
}

std::string stem(const fs::path& file)
{
    return utf8(file.stem());
}

/// The side file with this extension in lower or upper case; nothing if there is none.
Result<std::optional<fs::path>> sideFile(const fs::path& file, std::string extension)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        fs::path candidate = file;
        candidate.replace_extension(extension);
        const auto info = regularFile(candidate);
        if (info)
            return std::optional<fs::path>(candidate);
        if (info.error().code != Code::FileNotFound)
            return tl::unexpected(info.error());
        std::transform(extension.begin(), extension.end(), extension.begin(),
                       [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
    }
    return std::optional<fs::path>();
}

struct SideFiles {
    std::optional<fs::path> shp, shx, dbf, prj, cpg;
};

Result<SideFiles> sideFiles(const fs::path& file)
{
    SideFiles files;
    const std::array<std::pair<const char*, std::optional<fs::path>*>, 5> wanted = {{{".shp", &files.shp},
                                                                                     {".shx", &files.shx},
                                                                                     {".dbf", &files.dbf},
                                                                                     {".prj", &files.prj},
                                                                                     {".cpg", &files.cpg}}};
    for (const auto& [extension, target] : wanted) {
        auto found = sideFile(file, extension);
        if (!found)
            return tl::unexpected(found.error());
        *target = *found;
    }
    return files;
}

/// One record of a .shp: where it starts and how long its content is, both in 16-bit words.
struct ShpRecord {
    std::uint32_t offset;
    std::uint32_t length;
};

struct ShpIndex {
    std::string header;
    std::vector<ShpRecord> records;
    bool truncated = false;
};

/// Walks the record headers of a .shp.
Result<ShpIndex> indexShp(const fs::path& shp)
{
    const auto info = regularFile(shp);
    const CFilePtr file(info ? std::fopen(shp.c_str(), "rbe") : nullptr);
    if (!file)
        return fail(Code::FileUnreadable, {{"file", utf8(shp)}, {"detail", std::strerror(errno)}});
    ShpIndex index;
    index.header.resize(kHeaderBytes);
    if (std::fread(index.header.data(), 1, kHeaderBytes, file.get()) != kHeaderBytes ||
        bigEndian(reinterpret_cast<const unsigned char*>(index.header.data())) != kMagic)
        return fail(Code::ShpDamaged, {{"file", utf8(shp)}});

    std::array<unsigned char, 8> head{};
    for (std::uint64_t at = kHeaderBytes; at + head.size() <= info->size;) {
        if (std::fseek(file.get(), static_cast<long>(at), SEEK_SET) != 0 ||
            std::fread(head.data(), 1, head.size(), file.get()) != head.size())
            break;
        const std::uint32_t words = bigEndian(&head[4]);
        const std::uint64_t end = at + head.size() + std::uint64_t{words} * 2;
        if (words < 2 || end > info->size) {
            index.truncated = true;
            break;
        }
        index.records.push_back({static_cast<std::uint32_t>(at / 2), words});
        at = end;
    }
    return index;
}

std::string shxOf(const ShpIndex& index)
{
    std::string shx = index.header;
    const auto words = static_cast<std::uint32_t>((kHeaderBytes + index.records.size() * 8) / 2);
    std::string length;
    appendBigEndian(length, words);
    shx.replace(24, 4, length);
    for (const auto& record : index.records) {
        appendBigEndian(shx, record.offset);
        appendBigEndian(shx, record.length);
    }
    return shx;
}

/// True if every entry of the .shx leads to a record header in the .shp.
bool fits(const std::string& shx, const ShpIndex& index)
{
    return shx.size() >= kHeaderBytes && shx.substr(kHeaderBytes) == shxOf(index).substr(kHeaderBytes);
}

/// Some writers leave gaps between records, so walking the .shp stops early where the .shx is right.
bool isPlausible(const std::string& shx, std::uint64_t shpSize)
{
    if (shx.size() < kHeaderBytes || (shx.size() - kHeaderBytes) % 8 != 0 ||
        bigEndian(reinterpret_cast<const unsigned char*>(shx.data())) != kMagic)
        return false;
    for (std::size_t at = kHeaderBytes; at < shx.size(); at += 8) {
        const auto* entry = reinterpret_cast<const unsigned char*>(&shx[at]);
        const std::uint64_t end = (std::uint64_t{bigEndian(entry)} + 4 + bigEndian(entry + 4)) * 2;
        if (bigEndian(entry) < kHeaderBytes / 2 || end > shpSize)
            return false;
    }
    return true;
}

Result<void> link(const fs::path& to, const fs::path& name)
{
    std::error_code error;
    fs::create_symlink(fs::absolute(to), name, error);
    if (error)
        return fail(Code::FileNotWritten, {{"file", utf8(name)}, {"detail", error.message()}});
    return {};
}

/// A scratch folder with links to the source's files and our own .shx.
Result<void> openFromScratch(Shapefile& result, const SideFiles& files, const std::string& shx)
{
    auto scratch = ScratchFolder::create();
    if (!scratch)
        return tl::unexpected(scratch.error());
    const fs::path base = scratch->path() / "layer";
    const auto named = [&](const char* extension) { return fs::path(base.string() + extension); };
    if (auto linked = link(*files.shp, named(".shp")); !linked)
        return linked;
    if (files.dbf) {
        if (auto linked = link(*files.dbf, named(".dbf")); !linked)
            return linked;
    }
    if (auto written = writeFileAtomically(named(".shx"), shx); !written)
        return written;
    result.open = named(".shp");
    result.scratch = std::move(*scratch);
    return {};
}

Issue issue(Code code, Severity severity, const fs::path& file, Args more = {})
{
    Args args{{"layer", stem(file)}};
    args.insert(args.end(), more.begin(), more.end());
    return Issue{code, severity, std::move(args), {stem(file), {}, {}, {}}, 1};
}

Result<void> prepareShapes(Shapefile& result, const SideFiles& files)
{
    auto index = indexShp(*files.shp);
    if (!index)
        return tl::unexpected(index.error());
    const auto shpSize = regularFile(*files.shp)->size;
    const auto shx =
        files.shx ? readWholeFile(*files.shx, std::uint64_t{1} << 30U) : Result<std::string>(std::string());
    if (!shx)
        return tl::unexpected(shx.error());
    result.hasShapes = true;
    const bool plainNames =
        files.shp->extension() == ".shp" && (!files.dbf || files.dbf->extension() == ".dbf");
    if (files.shx && (fits(*shx, *index) || isPlausible(*shx, shpSize))) {
        result.shapes = (shx->size() - kHeaderBytes) / 8;
        result.open = *files.shp;
        return plainNames && files.shx->extension() == ".shx" ? Result<void>()
                                                              : openFromScratch(result, files, *shx);
    }
    result.shapes = index->records.size();
    result.issues.push_back(issue(files.shx ? Code::ShxDamaged : Code::ShxMissing, Severity::Note, *files.shp,
                                  {{"count", static_cast<std::int64_t>(index->records.size())}}));
    if (index->truncated)
        result.issues.push_back(issue(Code::ShpTruncated, Severity::Advised, *files.shp,
                                      {{"count", static_cast<std::int64_t>(index->records.size())}}));
    return openFromScratch(result, files, shxOf(*index));
}

Result<void> prepareTable(Shapefile& result, const SideFiles& files, const std::string& encoding)
{
    if (!files.dbf) {
        result.issues.push_back(issue(Code::DbfMissing, Severity::Advised, *files.shp));
        return {};
    }
    auto sample = sampleDbf(*files.dbf);
    if (!sample) {
        if (!result.hasShapes)
            return tl::unexpected(sample.error());
        result.issues.push_back(issue(Code::DbfMissing, Severity::Advised, *files.dbf));
        return {};
    }
    const auto cpg = files.cpg ? readFileStart(*files.cpg, 64) : Result<std::string>(std::string());
    result.encoding = encoding.empty() ? dbfEncoding(*sample, cpg ? *cpg : std::string())
                                       : EncodingFound{encoding, EncodingSource::Chosen, {}};
    if (sample->recordsClaimed != sample->recordsPresent)
        result.issues.push_back(issue(Code::DbfTruncated, Severity::Advised, *files.dbf,
                                      {{"claimed", std::int64_t{sample->recordsClaimed}},
                                       {"present", static_cast<std::int64_t>(sample->recordsPresent)}}));
    if (result.shapes && *result.shapes != sample->recordsPresent)
        result.issues.push_back(issue(Code::ShapesAndRowsDiffer, Severity::Advised, *files.dbf,
                                      {{"shapes", static_cast<std::int64_t>(*result.shapes)},
                                       {"rows", static_cast<std::int64_t>(sample->recordsPresent)}}));
    result.table = std::move(*sample);
    return {};
}

} // namespace

Result<Shapefile> prepareShapefile(const fs::path& file, const std::string& encoding)
{
    const auto files = sideFiles(file);
    if (!files)
        return tl::unexpected(files.error());
    Shapefile result;
    if (files->shp) {
        if (auto prepared = prepareShapes(result, *files); !prepared)
            return tl::unexpected(prepared.error());
    } else if (files->dbf) {
        result.open = *files->dbf;
    } else {
        return fail(Code::FileNotFound, {{"file", utf8(fs::path(file).replace_extension(".shp"))}});
    }
    if (auto prepared = prepareTable(result, *files, encoding); !prepared)
        return tl::unexpected(prepared.error());
    if (files->prj) {
        if (auto prj = readFileStart(*files->prj, 65536))
            result.prj = std::move(*prj);
    }
    return result;
}

} // namespace yike
