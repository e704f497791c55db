// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/project_file.h"

#include "core/streets/street_basis.h"
#include "gis/handles.h"
#include "gis/platform/file_info.h"
#include "gis/platform/process.h"
#include "gis/platform/sha256.h"
#include "gis/project/project_access.h"
#include "gis/project/schema.h"
#include "small_project.h"
#include "tests/support/catch.h"

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yike;
using namespace yike::test::saved;

namespace {

namespace fs = std::filesystem;

std::string readAll(const fs::path& path)
{
    return readWholeFile(path, 1 << 30).value_or("");
}

void changeWithSql(const fs::path& path, const char* sql)
{
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, &message);
    INFO((message != nullptr ? message : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(handle);
}

fs::path savedIn(const ScratchFolder& folder, const Project& project = smallProject())
{
    const fs::path path = folder.path() / "工程 #1?.yike";
    const auto saved = saveProject(path, project);
    REQUIRE(saved);
    return path;
}

Code codeOnOpening(const fs::path& path)
{
    const auto opened = openProject(path);
    REQUIRE_FALSE(opened);
    return opened.error().code;
}

/// Saves a bigger project over `path` in a process that may write no file beyond `limit` bytes; its exit
/// code: 0 saved, 1 refused with FileNotWritten, else wrong.
int saveUnderLimit(const fs::path& path, const Project& project, rlim_t limit)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit bound{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &bound);
        const auto saved = saveProject(path, project);
        ::_exit(saved ? 0 : saved.error().code == Code::FileNotWritten ? 1 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Project bigProject()
{
    Project project = smallProject();
    std::vector<Polygon> buildings;
    for (int i = 0; i < 6000; ++i)
        buildings.push_back(square(i, i, 10));
    project.baseline.buildings = std::make_shared<const std::vector<Polygon>>(std::move(buildings));
    return project;
}

} // namespace

TEST_CASE("a saved project reads back to the digit")
{
    const auto folder = ScratchFolder::create();
    const Project project = smallProject();
    const auto opened = openProject(savedIn(*folder));
    REQUIRE(opened);
    CHECK(opened->issues.empty());
    const Project& read = opened->value;
    const Plan& before = project.baseline;
    const Plan& after = read.baseline;

    CHECK(read.id == project.id);
    CHECK(read.sample);
    CHECK(after.name == before.name);
    CHECK(after.epsg == 4550);
    CHECK(after.evaluationDate == before.evaluationDate);
    CHECK(after.facilityIdsUsed == 12);
    CHECK(after.units == before.units);
    CHECK(after.facilities == before.facilities);
    CHECK(after.sources == before.sources);
    CHECK(*after.buildings == *before.buildings);
}

TEST_CASE("demand weights and street lengths keep every thousandth")
{
    const auto folder = ScratchFolder::create();
    const auto opened = openProject(savedIn(*folder));
    REQUIRE(opened);
    const Plan& plan = opened->value.baseline;
    const auto demand = smallDemand();
    CHECK(plan.demand->origin == demand->origin);
    CHECK(plan.demand->at == demand->at);
    CHECK(plan.demand->community == demand->community);
    CHECK(plan.demand->weights == demand->weights);
    const auto streets = smallStreets();
    REQUIRE(plan.streets->size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK((*plan.streets)[i].sourceId == (*streets)[i].sourceId);
        CHECK((*plan.streets)[i].name == (*streets)[i].name);
        CHECK((*plan.streets)[i].kind == (*streets)[i].kind);
        CHECK((*plan.streets)[i].level == (*streets)[i].level);
        CHECK((*plan.streets)[i].shape == (*streets)[i].shape);
        CHECK((*plan.streets)[i].lengthMm == (*streets)[i].lengthMm);
    }
    REQUIRE(plan.ground->size() == 3);
    CHECK((*plan.ground)[2].kind == GroundKind::Park);
    CHECK((*plan.ground)[2].area == (*smallProject().baseline.ground)[2].area);
    CHECK((*plan.ground)[2].lines == (*smallProject().baseline.ground)[2].lines);
}

TEST_CASE("scenarios and the undo history and the settings survive save and reopen")
{
    const auto folder = ScratchFolder::create();
    const Project project = smallProject();
    const auto opened = openProject(savedIn(*folder));
    REQUIRE(opened);
    const Project& read = opened->value;
    REQUIRE(read.scenarios.size() == 2);
    CHECK(read.scenarios[0].name == "方案一");
    CHECK(read.scenarios[0].edits == project.scenarios[0].edits);
    CHECK(read.scenarios[1].edits.empty());
    REQUIRE(read.history.size() == 2);
    CHECK(read.history[1].edit == project.history[1].edit);
    CHECK(read.history[0].inverse == project.history[0].inverse);
    CHECK(read.history[0].scenario == "方案一");
    CHECK(read.options.detourFactor == 1.27);
    CHECK(read.options.snap.rural == Metres(300));
    CHECK(read.options.walk == project.options.walk);
    CHECK(read.options.options == project.options.options);
}

TEST_CASE("the last assessment is kept with every cell and finding")
{
    const auto folder = ScratchFolder::create();
    const auto opened = openProject(savedIn(*folder));
    REQUIRE(opened);
    const Assessment expected = smallAssessment();
    REQUIRE(opened->value.lastAssessment);
    const Assessment& read = *opened->value.lastAssessment;
    CHECK(read.date == expected.date);
    CHECK(read.walk == expected.walk);
    CHECK(read.options == expected.options);
    CHECK(read.alongNetwork);
    REQUIRE(read.indicators.size() == 2);
    CHECK(read.indicators[0].indicator == "34a");
    CHECK(read.indicators[0].cells == expected.indicators[0].cells);
    CHECK(read.indicators[0].target == expected.indicators[0].target);
    CHECK(read.indicators[0].targetChosen);
    CHECK_FALSE(read.indicators[1].target);
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].code == Code::DemandUnsnapped);
    CHECK(read.issues[0].args == expected.issues[0].args);
    CHECK(read.issues[0].where.lonLat == LonLat{121.6, 38.9});
}

TEST_CASE("an empty project can be saved and opened")
{
    const auto folder = ScratchFolder::create();
    const auto opened = openProject(savedIn(*folder, Project{}));
    REQUIRE(opened);
    CHECK(opened->value.baseline.units.empty());
    CHECK(opened->value.baseline.demand == nullptr);
    CHECK_FALSE(opened->value.lastAssessment);
}

TEST_CASE("the same project gives the same bytes")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    const auto first = sha256File(path);
    REQUIRE(saveProject(path, smallProject()));
    CHECK(sha256File(path).value() == first.value());
    CHECK(std::distance(fs::directory_iterator(folder->path()), fs::directory_iterator()) == 1);
}

TEST_CASE("GDAL opens every layer of a project with its geometry and coordinate system")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    GDALAllRegister();
    const DatasetPtr dataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    REQUIRE(dataset);
    const std::vector<std::pair<const char*, int>> layers = {
        {"communities", 2}, {"areas", 2},     {"facilities", 2},   {"demand", 2},
        {"streets", 2},     {"buildings", 1}, {"ground_areas", 2}, {"ground_lines", 2}};
    for (const auto& [name, rows] : layers) {
        INFO(name);
        OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), name);
        REQUIRE(layer != nullptr);
        CHECK(OGR_L_GetFeatureCount(layer, 1) == rows);
        CHECK(OGR_L_GetGeomType(layer) != wkbNone);
        REQUIRE(OGR_L_GetSpatialRef(layer) != nullptr);
        CHECK(std::string(OSRGetAuthorityCode(OGR_L_GetSpatialRef(layer), nullptr)) == "4550");
        OGREnvelope box;
        CHECK((OGR_L_GetExtent(layer, &box, 1) == OGRERR_NONE || std::string(name) == "areas"));
    }
    for (const char* table : {"yike_values", "yike_results", "yike_sources", "yike_scenarios"})
        CHECK(GDALDatasetGetLayerByName(dataset.get(), table) != nullptr);
}

TEST_CASE("a file that is no project is refused by name")
{
    const auto folder = ScratchFolder::create();
    CHECK(codeOnOpening(folder->path() / "absent.yike") == Code::FileNotFound);
    CHECK(codeOnOpening(folder->path()) == Code::FileNotRegular);
    const auto text = folder->path() / "text.yike";
    std::ofstream(text) << std::string(500, 'x');
    CHECK(codeOnOpening(text) == Code::ProjectForeign);
    const auto empty = folder->path() / "empty.yike";
    std::ofstream(empty).flush();
    CHECK(codeOnOpening(empty) == Code::ProjectForeign);
}

TEST_CASE("a GeoPackage without our tables is refused as foreign")
{
    const auto folder = ScratchFolder::create();
    const auto path = folder->path() / "other.gpkg";
    changeWithSql(path, "PRAGMA application_id = 1196444487; CREATE TABLE gpkg_contents (a)");
    CHECK(codeOnOpening(path) == Code::ProjectForeign);
}

TEST_CASE("a project with a view or trigger or virtual table or foreign table is refused")
{
    const auto folder = ScratchFolder::create();
    for (const char* sql : {"CREATE VIEW communities_view AS SELECT * FROM communities",
                            "CREATE TRIGGER t AFTER INSERT ON communities BEGIN SELECT 1; END",
                            "CREATE VIRTUAL TABLE v USING rtree(id, a, b)", "CREATE TABLE stranger (a)"}) {
        const auto path = savedIn(*folder);
        changeWithSql(path, sql);
        INFO(sql);
        CHECK(codeOnOpening(path) == Code::ProjectForeignObject);
    }
}

TEST_CASE("a project with the spatial index and styles that QGIS adds still opens")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    changeWithSql(path,
                  "CREATE TABLE layer_styles (a); CREATE TABLE gpkg_extensions (a);"
                  "CREATE VIRTUAL TABLE \"rtree_facilities_geom\" USING rtree(id, minx, maxx, miny, maxy)");
    CHECK(openProject(path));
}

TEST_CASE("a project of a newer version is refused naming both versions")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    changeWithSql(path, "UPDATE yike_meta SET value = '99' WHERE key = 'schema-version'");
    const auto opened = openProject(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::ProjectTooNew);
    CHECK(opened.error().args[1].second == ArgValue(std::int64_t{99}));
    CHECK(opened.error().args[2].second == ArgValue(std::int64_t{kSchemaVersion}));
}

TEST_CASE("what the streets were made of comes back to the digit")
{
    const auto folder = ScratchFolder::create();
    Project project = smallProject();
    StreetBasis basis;
    basis.drawn = *project.baseline.streets;
    basis.drawn.pop_back();
    basis.barriers.lines = {{BarrierKind::Rail, {{379790.001, 4309900}, {379800, 4309900.5}}},
                            {BarrierKind::Wall, {{1, 2}, {3, 4}, {5, 6}}}};
    basis.barriers.gates = {{{379795.002, 4309900}, true}, {{1, 2}, false}};
    basis.settings = {true, Metres(1.0 / 3)};
    basis.walkingRules = "[class]\n# 自定义\n";
    project.baseline.streetBasis = std::make_shared<const StreetBasis>(basis);
    const auto opened = openProject(savedIn(*folder, project));
    REQUIRE(opened);
    CHECK(opened->issues.empty());
    REQUIRE(opened->value.baseline.streetBasis);
    const StreetBasis& read = *opened->value.baseline.streetBasis;
    REQUIRE(read.drawn.size() == 1);
    CHECK(read.drawn[0].shape == basis.drawn[0].shape);
    CHECK(read.drawn[0].lengthMm == basis.drawn[0].lengthMm);
    REQUIRE(read.barriers.lines.size() == 2);
    CHECK(read.barriers.lines[0].kind == BarrierKind::Rail);
    CHECK(read.barriers.lines[1].line == basis.barriers.lines[1].line);
    REQUIRE(read.barriers.gates.size() == 2);
    CHECK(read.barriers.gates[0].at == basis.barriers.gates[0].at);
    CHECK_FALSE(read.barriers.gates[1].open);
    CHECK(read.settings == basis.settings);
    CHECK(read.walkingRules == basis.walkingRules);
    CHECK(opened->value.baseline.streets->size() == 2);
}

TEST_CASE("barriers of no kind and joins of no length are refused with their place")
{
    const auto folder = ScratchFolder::create();
    Project project = smallProject();
    StreetBasis basis;
    basis.barriers.lines = {{BarrierKind::Wall, {{1, 2}, {3, 4}}}};
    project.baseline.streetBasis = std::make_shared<const StreetBasis>(basis);
    for (const char* sql : {"UPDATE barriers SET kind = 'moat'", "UPDATE barriers SET geom = NULL",
                            "UPDATE yike_settings SET value = 'nan' WHERE key = 'join-metres'",
                            "UPDATE yike_settings SET value = '-1' WHERE key = 'join-metres'"}) {
        const auto path = savedIn(*folder, project);
        changeWithSql(path, sql);
        INFO(sql);
        CHECK(codeOnOpening(path) == Code::ProjectDamaged);
    }
}

TEST_CASE("a project of the first version opens with streets as drawn")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    changeWithSql(path, "UPDATE yike_meta SET value = '1' WHERE key = 'schema-version';"
                        "DELETE FROM yike_settings WHERE key IN ('connect-crossings', 'join-metres', "
                        "'walking-rules')");
    const auto opened = openProject(path);
    REQUIRE(opened);
    CHECK(opened->issues.empty());
    CHECK_FALSE(opened->value.baseline.streetBasis);
    CHECK(opened->value.baseline.streets->size() == 2);
}

TEST_CASE("a layer changed in another program is read and said")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    changeWithSql(path, "UPDATE communities SET name = '改名社区' WHERE fid = 0");
    const auto opened = openProject(path);
    REQUIRE(opened);
    CHECK(opened->value.baseline.units[0].name == "改名社区");
    REQUIRE(opened->issues.size() == 1);
    CHECK(opened->issues[0].code == Code::ProjectTableChanged);
}

TEST_CASE("impossible rows are refused with the place of the damage")
{
    const auto folder = ScratchFolder::create();
    for (const char* sql :
         {"UPDATE communities SET parent = 99 WHERE fid = 0", "UPDATE areas SET level = 'x'",
          "UPDATE areas SET parent = fid", "UPDATE streets SET geom = X'4750'",
          "UPDATE streets SET segments_mm = X'00'", "UPDATE facilities SET categories = '{'",
          "UPDATE facilities SET opened = '2024-02-30'", "DELETE FROM communities WHERE fid = 0",
          "UPDATE demand SET geom = NULL", "UPDATE yike_scenarios SET edits = '[{}]'",
          "UPDATE yike_results SET counted = '7'", "UPDATE yike_values SET unit = -1",
          "UPDATE yike_settings SET value = 'many' WHERE key = 'epsg'", "DROP TABLE yike_sources",
          "DROP TABLE yike_manifest"}) {
        const auto path = savedIn(*folder);
        changeWithSql(path, sql);
        INFO(sql);
        CHECK(codeOnOpening(path) == Code::ProjectDamaged);
    }
}

TEST_CASE("a project cut short or with flipped bits never opens in silence")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    const std::string whole = readAll(path);
    for (std::size_t at = 200; at < whole.size(); at += 1777) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        std::ofstream(path, std::ios::binary) << flipped;
        const auto opened = openProject(path);
        if (opened &&
            opened->issues.empty()) { // a byte that carries nothing: free space, GeoPackage's own tables
            CHECK(opened->value.baseline.units == smallUnits());
            CHECK(opened->value.baseline.facilities == smallFacilities());
        }
    }
    for (std::size_t size :
         {std::size_t{0}, std::size_t{99}, std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
        std::ofstream(path, std::ios::binary) << whole.substr(0, size);
        CHECK_FALSE(openProject(path));
    }
}

TEST_CASE("a project that lies beside a journal says that somebody else is editing it")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    std::ofstream(path.string() + "-wal") << "not yet in the file";
    const auto opened = openProject(path);
    REQUIRE(opened);
    REQUIRE(opened->issues.size() == 1);
    CHECK(opened->issues[0].code == Code::ProjectOpenElsewhere);
}

TEST_CASE("on a full disk saving leaves the old project whole and says so")
{
    const auto folder = ScratchFolder::create();
    const auto path = savedIn(*folder);
    const std::string before = readAll(path);
    const Project big = bigProject();
    const fs::path other = folder->path() / "whole.yike";
    REQUIRE(saveProject(other, big));
    const auto needed = fs::file_size(other);
    REQUIRE(needed > 10 * 65536);
    for (rlim_t limit = 0; limit < needed; limit += 65536) {
        INFO(limit);
        CHECK(saveUnderLimit(path, big, limit) == 1);
        CHECK(readAll(path) == before);
    }
    CHECK(saveUnderLimit(path, big, needed) == 0);
    CHECK(readAll(path) == readAll(other));
    CHECK(std::distance(fs::directory_iterator(folder->path()), fs::directory_iterator()) == 2);
}

TEST_CASE("saving into a folder that is not there is refused")
{
    const auto folder = ScratchFolder::create();
    const auto saved = saveProject(folder->path() / "none" / "p.yike", smallProject());
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == Code::FileNotWritten);
}

TEST_CASE("a project opened twice is read-only the second time")
{
    const auto folder = ScratchFolder::create();
    ::setenv("XDG_STATE_HOME", folder->path().c_str(), 1);
    const auto path = savedIn(*folder);
    {
        const auto first = ProjectAccess::to(path);
        CHECK(first.writable());
        const auto second = ProjectAccess::to(folder->path() / "." / path.filename());
        REQUIRE_FALSE(second.writable());
        CHECK(second.readOnlyBecause()->code == Code::FileInUse);
    }
    CHECK(ProjectAccess::to(path).writable());
    ::unsetenv("XDG_STATE_HOME");
}

TEST_CASE("migration steps run in order and a missing step is refused")
{
    const auto folder = ScratchFolder::create();
    auto database = Database::create(folder->path() / "old.db");
    REQUIRE(database);
    database->run("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)");
    const std::array<Migration, 2> steps = {Migration{2, "UPDATE t SET a = a * 10"},
                                            Migration{1, "UPDATE t SET a = a + 4"}};
    REQUIRE(migrate(*database, 1, 3, steps));
    Statement row(*database, "SELECT a FROM t");
    REQUIRE(row.next());
    CHECK(row.integer(0) == 50);
    const auto refused = migrate(*database, 0, 3, steps);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::ProjectTooOld);
}

TEST_CASE("ids of new projects differ")
{
    CHECK(newProjectId().size() == 32);
    CHECK(newProjectId() != newProjectId());
}
