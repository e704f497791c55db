// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/project_file.h"

#include "gis/platform/atomic_file.h"
#include "gis/platform/file_info.h"
#include "gis/project/manifest.h"
#include "gis/project/schema.h"
#include "gis/project/tables/layer_tables.h"
#include "gis/project/tables/plan_tables.h"
#include "gis/project/tables/result_tables.h"
#include "gis/project/tables/state_tables.h"

#include <random>

namespace yike {

namespace {

namespace fs = std::filesystem;

// -- saving

void writeMeta(Database& database, const Project& project)
{
    for (const char* table : {"yike_meta", "yike_settings", "yike_manifest"})
        createTable(database, tableSpec(table), 0);
    Statement insert(database, "INSERT INTO yike_meta (key, value) VALUES (?, ?)");
    insert.bind(0, "schema-version").bind(1, std::to_string(kSchemaVersion)).insert();
    insert.bind(0, "project-id").bind(1, project.id).insert();
    insert.bind(0, "written-by").bind(1, "yike " YIKE_VERSION).insert();
}

/// Everything into a new file at `path`; gives the fingerprints the file must show when read again.
Result<std::vector<TableDigest>> writeTables(const fs::path& path, const Project& project)
{
    auto database = Database::create(path);
    if (!database)
        return tl::unexpected(database.error());
    database->run("BEGIN");
    createGeoPackage(*database, project.baseline.epsg);
    writeMeta(*database, project);
    writePlanTables(*database, project.baseline);
    writeLayerTables(*database, project.baseline);
    writeStateTables(*database, project);
    if (project.lastAssessment)
        writeResultTables(*database, *project.lastAssessment, project.baseline);
    auto digests = digestTables(*database);
    writeManifest(*database, digests);
    database->run("COMMIT");
    if (auto closed = database->close(); !closed)
        return tl::unexpected(closed.error());
    return digests;
}

Result<void> wholeDatabase(Database& database)
{
    Statement check(database, "PRAGMA quick_check(1)");
    if (check.next() && check.text(0) != "ok")
        return fail(Code::DatabaseFailed, {{"detail", check.text(0)}});
    return database.result();
}

/// The file as it came to rest on the disk says what was put in.
Result<void> verify(const fs::path& path, const std::vector<TableDigest>& digests)
{
    auto database = Database::openUntrusted(path);
    if (!database)
        return tl::unexpected(database.error());
    if (auto whole = wholeDatabase(*database); !whole)
        return whole;
    const bool same = digestTables(*database) == digests && readManifest(*database) == digests;
    if (auto read = database->result(); !read)
        return read;
    if (!same)
        return fail(Code::DatabaseFailed, {{"detail", std::string("the content read back differs")}});
    return {};
}

tl::unexpected<Error> notWritten(const fs::path& path, const Error& cause)
{
    if (cause.code != Code::DatabaseFailed)
        return tl::unexpected(cause);
    const auto& detail = std::get<std::string>(cause.args.front().second);
    return fail(Code::FileNotWritten, {{"file", utf8(path)}, {"detail", detail}});
}

// -- opening

/// The big-endian number of `size` bytes at `at`.
std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (const char byte : bytes.substr(at, size))
        value = (value << 8U) | static_cast<std::uint8_t>(byte);
    return value;
}

/// SQLite's first bytes, the application id at byte 68, and as many pages as byte 28 promises: SQLite itself
/// takes the missing end of a file for zeros.
Result<void> checkHeader(const fs::path& path, std::uint64_t size)
{
    const auto start = readFileStart(path, 100);
    if (!start)
        return tl::unexpected(start.error());
    const bool sqlite =
        start->size() == 100 && start->compare(0, 16, std::string_view("SQLite format 3\0", 16)) == 0;
    if (!sqlite || start->compare(68, 4, "GPKG") != 0)
        return fail(Code::ProjectForeign, {{"file", utf8(path)}});
    const std::uint64_t pageSize = bigEndian(*start, 16, 2); // 1 stands for 65536
    if (size < bigEndian(*start, 28, 4) * (pageSize == 1 ? 65536 : pageSize))
        return fail(Code::ProjectDamaged, {{"file", utf8(path)}, {"where", std::string("SQLite")}});
    return {};
}

Result<int> schemaVersion(Database& database, const std::string& file)
{
    if (!hasTable(database, "yike_meta"))
        return fail(Code::ProjectForeign, {{"file", file}});
    Statement row(database, "SELECT CAST(value AS INTEGER) FROM yike_meta WHERE key = 'schema-version'");
    const std::int64_t version = row.next() ? row.integer(0) : -1;
    if (version > kSchemaVersion)
        return fail(Code::ProjectTooNew,
                    {{"file", file}, {"version", version}, {"known", std::int64_t{kSchemaVersion}}});
    if (version < 0)
        return fail(Code::ProjectForeign, {{"file", file}});
    return static_cast<int>(version);
}

/// Brought up to this program's version, in memory where the file is older.
Result<Database> current(Database database, int version)
{
    if (version == kSchemaVersion)
        return database;
    auto copy = Database::copyInMemory(database);
    if (!copy)
        return copy;
    if (auto done = migrate(*copy, version, kSchemaVersion, kMigrations); !done)
        return tl::unexpected(done.error());
    return copy;
}

std::vector<Issue> findIssues(Database& database, const fs::path& path, int version)
{
    std::vector<Issue> issues;
    const auto note = [&](Code code, const Args& args) {
        issues.push_back({code, Severity::Advised, args, {}, 1});
    };
    for (const char* suffix : {"-wal", "-journal"}) {
        std::error_code error;
        const auto size = fs::file_size(path.string() + suffix, error);
        if (!error && size > 0)
            note(Code::ProjectOpenElsewhere, {{"file", utf8(path)}});
    }
    if (version == kSchemaVersion) {
        for (const std::string& table : changedTables(database))
            note(Code::ProjectTableChanged, {{"table", table}});
    }
    return issues;
}

void readMeta(Reading& reading, Project& project)
{
    Statement row(reading.database, "SELECT value FROM yike_meta WHERE key = 'project-id'");
    if (row.next())
        project.id = row.text(0);
}

Result<Project> readTables(Database& database, const std::string& file)
{
    Project project;
    Reading reading{database, {}};
    readMeta(reading, project);
    readSettings(reading, project);
    if (reading.good())
        readPlanTables(reading, project.baseline);
    if (reading.good())
        readLayerTables(reading, project.baseline);
    if (reading.good())
        readScenarios(reading, project);
    if (reading.good())
        project.lastAssessment = readResultTables(reading, project.baseline.units.size());
    if (database.error())
        return fail(Code::ProjectDamaged, {{"file", file}, {"where", std::string("SQLite")}},
                    *database.error());
    if (!reading.damage.empty())
        return fail(Code::ProjectDamaged, {{"file", file}, {"where", reading.damage}});
    return project;
}

tl::unexpected<Error> damaged(const fs::path& path, const Error& cause)
{
    if (cause.code != Code::DatabaseFailed)
        return tl::unexpected(cause);
    return fail(Code::ProjectDamaged, {{"file", utf8(path)}, {"where", std::string("SQLite")}}, cause);
}

Result<Loaded<Project>> readProject(const fs::path& path)
{
    const std::string file = utf8(path);
    auto database = Database::openUntrusted(path);
    if (!database)
        return tl::unexpected(database.error());
    if (auto schema = checkSchema(*database, file); !schema)
        return tl::unexpected(schema.error());
    const auto version = schemaVersion(*database, file);
    if (!version)
        return tl::unexpected(version.error());
    if (auto whole = wholeDatabase(*database); !whole)
        return tl::unexpected(whole.error());
    auto issues = findIssues(*database, path, *version);
    auto latest = current(std::move(*database), *version);
    if (!latest)
        return tl::unexpected(latest.error());
    auto project = readTables(*latest, file);
    if (!project)
        return tl::unexpected(project.error());
    return Loaded<Project>{std::move(*project), std::move(issues)};
}

} // namespace

Result<Loaded<Project>> openProject(const fs::path& path)
{
    const auto info = regularFile(path);
    if (!info)
        return tl::unexpected(info.error());
    if (auto header = checkHeader(path, info->size); !header)
        return tl::unexpected(header.error());
    auto loaded = readProject(path);
    if (!loaded)
        return damaged(path, loaded.error());
    return loaded;
}

Result<void> saveProject(const fs::path& path, const Project& project)
{
    auto replacement = AtomicReplacement::beside(path);
    if (!replacement)
        return tl::unexpected(replacement.error());
    const auto digests = writeTables(replacement->path(), project);
    if (!digests)
        return notWritten(path, digests.error());
    auto done = replacement->commit([&](const fs::path& written) { return verify(written, *digests); });
    if (!done)
        return notWritten(path, done.error());
    return {};
}

std::string newProjectId()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::random_device random;
    std::string id;
    for (int i = 0; i < 32; ++i)
        id += kDigits[random() & 15U];
    return id;
}

} // namespace yike
