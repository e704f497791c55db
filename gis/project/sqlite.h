// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SQLite as the project file needs it: bound parameters only, and the first error sticks, so that writing a
// table reads as a list of rows and the error is asked for once at the end.

#include "core/base/result.h"

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yike {

/// A connection used by one thread. After an error every further statement does nothing.
class Database {
public:
    /// A new file at `path`, with no journal beside it: whoever calls writes to a temporary name and throws
    /// the file away on any error.
    [[nodiscard]] static Result<Database> create(const std::filesystem::path& path);

    /// Read-only and distrusting: no other file is opened (neither a journal nor an attached one), nothing
    /// in the schema is run.
    [[nodiscard]] static Result<Database> openUntrusted(const std::filesystem::path& path);

    /// A private copy in memory of everything in `other`.
    [[nodiscard]] static Result<Database> copyInMemory(const Database& other);

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;
    ~Database() = default;

    /// Runs statements that take no values. `sql` is a constant of this program, with quoted identifiers.
    void run(const std::string& sql);
    /// As run(), for SQL that may fail without spoiling the connection.
    [[nodiscard]] Result<void> tryRun(const std::string& sql);

    /// What went wrong first: Code::DatabaseFailed with SQLite's own words.
    [[nodiscard]] const std::optional<Error>& error() const { return m_state->error; }
    [[nodiscard]] Result<void> result() const;

    /// Reports on closing too: SQLite may find a full disk only then.
    [[nodiscard]] Result<void> close();

private:
    friend class Statement;
    Database() = default;
    struct State {
        sqlite3* handle = nullptr;
        std::optional<Error> error;
        ~State() { sqlite3_close_v2(handle); }
        void note(int code);
    };

    [[nodiscard]] static Result<Database> open(const std::string& name, int flags);

    std::unique_ptr<State> m_state = std::make_unique<State>();
};

/// One prepared statement. Parameters and columns count from 0.
class Statement {
public:
    Statement(Database& database, const std::string& sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(m_handle); }

    template <std::integral T>
    Statement& bind(int index, T value)
    {
        return bindInteger(index, static_cast<std::int64_t>(value));
    }
    Statement& bind(int index, double value);
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    Statement& bindNull(int index);
    template <class T>
    Statement& bind(int index, const std::optional<T>& value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }

    /// For statements that give no rows; ready to be bound again.
    void insert();
    /// The next row; false at the end or on error.
    [[nodiscard]] bool next();

    [[nodiscard]] int columns() const { return sqlite3_column_count(m_handle); }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_handle, column); }
    [[nodiscard]] bool isNull(int column) const { return type(column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_handle, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_handle, column); }
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next call of next().
    [[nodiscard]] std::string_view blob(int column) const;

private:
    Statement& bindInteger(int index, std::int64_t value);
    void check(int code);

    Database::State& m_state;
    sqlite3_stmt* m_handle = nullptr;
};

/// An identifier as SQL: "name", inner quotes doubled.
[[nodiscard]] std::string sqlName(std::string_view identifier);

} // namespace yike
