// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/zip_reader.h"

#include "gis/io/formats.h"
#include "gis/io/ogr/gdal_setup.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"
#include "gis/platform/process.h"

#include <algorithm>
#include <array>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <unicode/utf8.h>

namespace yike {

namespace {

namespace fs = std::filesystem;

using VsiFile = std::unique_ptr<VSILFILE, Calling<VSIFCloseL>>;

constexpr std::uint64_t kMostUnpacked = std::uint64_t{4} << 30U;

struct Member {
    std::string path;  ///< as GDAL spells it after "/vsizip/..."
    std::string shown; ///< the real name, UTF-8
    std::uint64_t size = 0;
};

/// GDAL was told that names are Latin-1, so each character below 256 is a byte of the real name.
std::string realName(const std::string& name)
{
    std::string bytes;
    const auto* text = reinterpret_cast<const std::uint8_t*>(name.data());
    const auto length = static_cast<std::int32_t>(name.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(text, at, length, character);
        if (character < 0 || character > 0xFF)
            return toValidUtf8(name); // the zip said UTF-8
        bytes += static_cast<char>(character);
    }
    const auto found = findEncoding(std::vector<std::string>{bytes}, std::nullopt);
    if (found.source == EncodingSource::Fallback)
        return toValidUtf8(name);
    return Decoder::of(found.encoding)->decode(bytes).text;
}

std::string rootOf(const fs::path& zip)
{
    return "/vsizip/{" + fs::absolute(zip).string() + "}";
}

std::vector<Member> membersOf(const fs::path& zip)
{
    setUpGdal();
    const GdalMessages quiet;
    std::vector<Member> members;
    const std::string root = rootOf(zip);
    const CPLStringList paths(VSIReadDirRecursive(root.c_str()));
    for (int i = 0; i < paths.Count(); ++i) {
        VSIStatBufL status{};
        const std::string path = paths[i];
        if (VSIStatL((root + "/" + path).c_str(), &status) == 0 && VSI_ISREG(status.st_mode) &&
            path.find("__MACOSX/") == std::string::npos)
            members.push_back({path, realName(path), static_cast<std::uint64_t>(status.st_size)});
    }
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.shown < b.shown; });
    return members;
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return text;
}

bool holdsLayer(const Member& member)
{
    constexpr std::array kEndings = {".shp", ".gpkg", ".geojson", ".json", ".geojsonl", ".fgb",    ".csv",
                                     ".tsv", ".xlsx", ".xls",     ".ods",  ".kml",      ".kmz",    ".tab",
                                     ".mif", ".dxf",  ".osm",     ".pbf",  ".osm.gz",   ".osm.bz2"};
    const std::string name = lower(member.shown);
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](const char* ending) { return name.ends_with(ending); });
}

/// Files that belong to the same layer: the same path up to the first dot of the name.
std::string stemOf(const std::string& shown)
{
    const auto name = shown.rfind('/') == std::string::npos ? 0 : shown.rfind('/') + 1;
    return lower(
        shown.substr(0, shown.find_last_of('.') > name ? shown.find_last_of('.') : std::string::npos));
}

Result<void> unpack(const fs::path& zip, const Member& member, const fs::path& target, std::uint64_t& total)
{
    const VsiFile source(VSIFOpenL((rootOf(zip) + "/" + member.path).c_str(), "rb"));
    if (!source)
        return fail(Code::FileDamaged, {{"file", utf8(zip)}, {"detail", member.shown}});
    auto file = AtomicFile::create(target);
    if (!file)
        return tl::unexpected(file.error());
    std::vector<char> block(std::size_t{1} << 20U);
    std::uint64_t written = 0;
    while (const auto got = VSIFReadL(block.data(), 1, block.size(), source.get())) {
        written += got;
        total += got;
        if (total > kMostUnpacked)
            return fail(Code::FileTooLarge,
                        {{"file", utf8(zip)}, {"limit", static_cast<std::int64_t>(kMostUnpacked)}});
        if (auto done = file->write({block.data(), got}); !done)
            return done;
    }
    if (written != member.size)
        return fail(Code::FileDamaged, {{"file", utf8(zip)}, {"detail", member.shown}});
    return file->commit();
}

/// A zipped layer on disk.
struct Unpacked {
    ScratchFolder scratch;
    fs::path file;
    std::string shown; ///< its name in the zip
};

Result<Unpacked> unpackLayer(const fs::path& zip, const std::vector<Member>& members, const Member& chosen)
{
    auto scratch = ScratchFolder::create();
    if (!scratch)
        return tl::unexpected(scratch.error());
    const GdalMessages quiet;
    std::uint64_t total = 0;
    fs::path opened;
    for (const auto& member : members) {
        if (stemOf(member.shown) != stemOf(chosen.shown))
            continue;
        // The name in the zip is text, not a path: only its last part is used, and never "..".
        const fs::path name = fs::path(member.shown).filename();
        if (name.empty() || name == ".." || name == ".")
            continue;
        const fs::path target = scratch->path() / name;
        if (auto done = unpack(zip, member, target, total); !done)
            return tl::unexpected(done.error());
        if (member.path == chosen.path)
            opened = target;
    }
    return Unpacked{std::move(*scratch), std::move(opened), chosen.shown};
}

/// The scratch path means nothing to the planner.
Error inWordsOfZip(Error error, const fs::path& zip, const Unpacked& unpacked)
{
    for (auto& [name, value] : error.args) {
        const auto* text = std::get_if<std::string>(&value);
        if (name == "file" && text != nullptr && text->starts_with(utf8(unpacked.scratch.path())))
            value = utf8(zip) + "/" + unpacked.shown;
    }
    return error;
}

class ZipReader final : public VectorReader {
public:
    ZipReader(fs::path zip, Unpacked unpacked, std::unique_ptr<VectorReader> inner)
        : m_zip(std::move(zip)), m_unpacked(std::move(unpacked)), m_inner(std::move(inner))
    {
        m_layer = m_inner->layer();
        m_issues = m_inner->issues();
    }

    Result<std::optional<FeatureBatch>> next() override
    {
        auto batch = m_inner->next();
        if (!batch)
            return tl::unexpected(inWordsOfZip(batch.error(), m_zip, m_unpacked));
        return batch;
    }

private:
    fs::path m_zip;
    Unpacked m_unpacked; ///< before the reader that reads from it
    std::unique_ptr<VectorReader> m_inner;
};

/// The wanted member, or the first; null if there is none of that name.
const Member* choose(const std::vector<Member>& layers, const std::string& wanted)
{
    if (layers.size() == 1 || wanted.empty())
        return &layers.front();
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const Member& m) { return m.shown == wanted; });
    return found == layers.end() ? nullptr : &*found;
}

struct Contents {
    std::vector<Member> members;
    std::vector<Member> layers;
};

Result<Contents> contentsOf(const fs::path& zip)
{
    Contents contents{membersOf(zip), {}};
    std::copy_if(contents.members.begin(), contents.members.end(), std::back_inserter(contents.layers),
                 holdsLayer);
    if (contents.layers.empty())
        return fail(Code::ZipNothing, {{"file", utf8(zip)}});
    return contents;
}

} // namespace

Result<std::unique_ptr<VectorReader>> openZip(const fs::path& file, const OpenOptions& options)
{
    const auto contents = contentsOf(file);
    if (!contents)
        return tl::unexpected(contents.error());
    const Member* chosen = choose(contents->layers, options.layer);
    if (chosen == nullptr)
        return fail(Code::LayerNotFound, {{"file", utf8(file)}, {"layer", options.layer}});
    auto unpacked = unpackLayer(file, contents->members, *chosen);
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    OpenOptions inner = options;
    if (contents->layers.size() > 1 || options.layer == chosen->shown)
        inner.layer.clear();
    auto reader = openVector(unpacked->file, inner);
    if (!reader)
        return tl::unexpected(inWordsOfZip(reader.error(), file, *unpacked));
    return std::make_unique<ZipReader>(file, std::move(*unpacked), std::move(*reader));
}

Result<std::vector<std::string>> listZip(const fs::path& file)
{
    const auto contents = contentsOf(file);
    if (!contents)
        return tl::unexpected(contents.error());
    if (contents->layers.size() == 1) {
        const auto unpacked = unpackLayer(file, contents->members, contents->layers.front());
        if (!unpacked)
            return tl::unexpected(unpacked.error());
        auto layers = listLayers(unpacked->file);
        if (!layers)
            return tl::unexpected(inWordsOfZip(layers.error(), file, *unpacked));
        return layers;
    }
    std::vector<std::string> names;
    for (const auto& member : contents->layers)
        names.push_back(member.shown);
    return names;
}

} // namespace yike
