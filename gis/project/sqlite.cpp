// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/sqlite.h"

#include "gis/platform/file_info.h"

namespace yike {

namespace {

Error databaseError(sqlite3* handle, int code)
{
    const char* words = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return Error{Code::DatabaseFailed, {{"detail", std::string(words)}}, nullptr};
}

/// A path as SQLite's URI: what has a meaning there is escaped, so that no file name can carry parameters.
std::string asUri(const std::filesystem::path& path, std::string_view parameters)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
            uri += '%';
            uri += kDigits[byte >> 4U];
            uri += kDigits[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri + std::string(parameters);
}

/// SQLite's advice for files from strangers ("Defense against the dark arts").
void distrust(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
}

} // namespace

void Database::State::note(int code)
{
    if (!error)
        error = databaseError(handle, code);
}

Result<Database> Database::open(const std::string& name, int flags)
{
    Database database;
    const int code =
        sqlite3_open_v2(name.c_str(), &database.m_state->handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(database.m_state->handle, code));
    sqlite3_extended_result_codes(database.m_state->handle, 1);
    return database;
}

Result<Database> Database::create(const std::filesystem::path& path)
{
    auto database = open(asUri(path, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
    if (database) {
        // The file is synced and renamed as a whole by the caller; a journal would only be litter.
        database->run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"
                      "PRAGMA encoding = 'UTF-8'; PRAGMA page_size = 4096");
    }
    return database;
}

Result<Database> Database::openUntrusted(const std::filesystem::path& path)
{
    auto database = open(asUri(path, "?mode=ro&immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (database) {
        distrust(database->m_state->handle);
        database->run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
    }
    return database;
}

Result<Database> Database::copyInMemory(const Database& other)
{
    auto database = open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!database)
        return database;
    sqlite3* target = database->m_state->handle;
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", other.m_state->handle, "main");
    if (backup != nullptr)
        sqlite3_backup_step(backup, -1);
    const int code = backup != nullptr ? sqlite3_backup_finish(backup) : sqlite3_errcode(target);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(target, code));
    distrust(target);
    return database;
}

Result<void> Database::tryRun(const std::string& sql)
{
    const int code = sqlite3_exec(m_state->handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(m_state->handle, code));
    return {};
}

void Database::run(const std::string& sql)
{
    if (m_state->error)
        return;
    if (auto done = tryRun(sql); !done)
        m_state->error = done.error();
}

Result<void> Database::result() const
{
    if (m_state->error)
        return tl::unexpected(*m_state->error);
    return {};
}

Result<void> Database::close()
{
    const int code = sqlite3_close(m_state->handle);
    if (code != SQLITE_OK)
        m_state->note(code);
    else
        m_state->handle = nullptr;
    return result();
}

Statement::Statement(Database& database, const std::string& sql) : m_state(*database.m_state)
{
    if (!m_state.error)
        check(sqlite3_prepare_v2(m_state.handle, sql.c_str(), -1, &m_handle, nullptr));
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        m_state.note(code);
}

Statement& Statement::bindInteger(int index, std::int64_t value)
{
    if (!m_state.error)
        check(sqlite3_bind_int64(m_handle, index + 1, value));
    return *this;
}

Statement& Statement::bind(int index, double value)
{
    if (!m_state.error)
        check(sqlite3_bind_double(m_handle, index + 1, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    if (!m_state.error)
        check(sqlite3_bind_text64(m_handle, index + 1, text.empty() ? "" : text.data(), text.size(),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    if (!m_state.error)
        check(sqlite3_bind_blob64(m_handle, index + 1, bytes.empty() ? "" : bytes.data(), bytes.size(),
                                  SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull(int index)
{
    if (!m_state.error)
        check(sqlite3_bind_null(m_handle, index + 1));
    return *this;
}

void Statement::insert()
{
    (void)next();
    if (m_handle != nullptr)
        sqlite3_reset(m_handle);
}

bool Statement::next()
{
    if (m_state.error)
        return false;
    const int code = sqlite3_step(m_handle);
    check(code);
    return code == SQLITE_ROW;
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes == nullptr
               ? std::string()
               : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

std::string_view Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

std::string sqlName(std::string_view identifier)
{
    std::string result = "\"";
    for (const char c : identifier) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + "\"";
}

} // namespace yike
