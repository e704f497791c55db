// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/gpkg_scan.h"

#include "gis/handles.h"
#include "gis/io/text_encoding.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <cctype>
#include <sqlite3.h>

namespace yike {

namespace {

namespace fs = std::filesystem;

using Database = std::unique_ptr<sqlite3, Calling<sqlite3_close>>;
using Statement = std::unique_ptr<sqlite3_stmt, Calling<sqlite3_finalize>>;

std::string immutableUri(const fs::path& file)
{
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '/' || c == '.' || c == '-' || c == '_') {
            uri += c;
        } else {
            uri += '%';
            uri += "0123456789ABCDEF"[byte >> 4U];
            uri += "0123456789ABCDEF"[byte & 15U];
        }
    }
    return uri + "?immutable=1";
}

std::string lower(const unsigned char* text)
{
    std::string result = text == nullptr ? "" : reinterpret_cast<const char*>(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return result;
}

/// "create virtual table x using rtree(...)": the module is the word after the last thing it can be.
bool isRtree(const std::string& sql)
{
    const auto open = sql.find('(');
    auto head = sql.substr(0, open);
    std::erase(head, '"');
    while (!head.empty() && std::isspace(static_cast<unsigned char>(head.back())) != 0)
        head.pop_back();
    return open != std::string::npos && head.ends_with(" using rtree");
}

Result<void> scanSchema(const fs::path& file)
{
    sqlite3* handle = nullptr;
    const int opened =
        sqlite3_open_v2(immutableUri(file).c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const Database database(handle);
    const auto unreadable = [&] {
        return fail(Code::FileUnreadable,
                    {{"file", utf8(file)}, {"detail", toValidUtf8(sqlite3_errmsg(handle))}});
    };
    if (opened != SQLITE_OK)
        return unreadable();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT type, name, sql FROM sqlite_master", -1, &prepared, nullptr) !=
        SQLITE_OK)
        return unreadable();
    const Statement rows(prepared);
    int step = sqlite3_step(prepared);
    for (; step == SQLITE_ROW; step = sqlite3_step(prepared)) {
        const auto type = lower(sqlite3_column_text(prepared, 0));
        const auto sql = lower(sqlite3_column_text(prepared, 2));
        const bool virtualTable = type == "table" && sql.find("virtual") < 16;
        if (type != "view" && (!virtualTable || isRtree(sql)))
            continue;
        const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 1));
        return fail(Code::GpkgUnsafe,
                    {{"file", utf8(file)}, {"table", toValidUtf8(name == nullptr ? "" : name)}});
    }
    if (step != SQLITE_DONE)
        return unreadable();
    return {};
}

/// Changes that another program has not yet put into the file itself.
Result<SafeGpkg> withPendingChanges(const fs::path& file, const fs::path& wal)
{
    auto scratch = ScratchFolder::create();
    if (!scratch)
        return tl::unexpected(scratch.error());
    const fs::path copy = scratch->path() / ("copy" + file.extension().string());
    std::error_code error;
    fs::copy_file(file, copy, error);
    if (!error)
        fs::copy_file(wal, fs::path(copy.string() + "-wal"), error);
    if (error)
        return fail(Code::FileUnreadable, {{"file", utf8(file)}, {"detail", error.message()}});
    // Opening it for writing once moves the pending changes into the copy.
    sqlite3* handle = nullptr;
    sqlite3_open_v2(copy.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    const Database database(handle);
    sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return SafeGpkg{copy, std::move(*scratch)};
}

} // namespace

Result<SafeGpkg> checkGpkg(const fs::path& file)
{
    if (const auto info = regularFile(file); !info)
        return tl::unexpected(info.error());
    const fs::path wal(file.string() + "-wal");
    const auto pending = regularFile(wal);
    auto safe = pending && pending->size > 0 ? withPendingChanges(file, wal)
                                             : Result<SafeGpkg>(SafeGpkg{fs::absolute(file), std::nullopt});
    if (!safe)
        return safe;
    if (auto scanned = scanSchema(safe->open); !scanned)
        return tl::unexpected(scanned.error());
    return safe;
}

} // namespace yike
