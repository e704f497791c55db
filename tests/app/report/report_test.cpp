// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "tests/support/catch.h"
#include "tests/support/small_town.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/resource.h>

using namespace yike;

namespace {

/// A project with its scenario, assessed by the town's own few lines.
struct Town {
    Project project = test::smallProject();
    Standard standard = test::smallStandard();
    Assessment assessment = test::smallAssessment(project.baseline, standard);
    Assessment after =
        test::smallAssessment(*withScenario(project.baseline, project.scenarios.front()), standard);

    ReportInput input(Language language) const
    {
        ReportInput input;
        input.project = &project;
        input.standard = &standard;
        input.assessment = &assessment;
        input.scenario = &project.scenarios.front();
        input.scenarioAssessment = &after;
        input.language = language;
        input.printed = *parseDate("2025-07-01");
        input.fileName = "town.yike";
        return input;
    }
};

std::string content(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What a tool of poppler prints; nothing where it is not installed.
std::optional<QString> asked(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished())
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

struct Written {
    QTemporaryDir folder;
    QString path = folder.filePath("report.pdf");

    explicit Written(const ReportInput& input) { REQUIRE(writeReport(input, path.toStdString())); }
};

/// Limits the size of files while it lives, as a full disk does.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

TEST_CASE("every community of the plan can be searched in the report in both languages")
{
    const Town town;
    for (const Language language : {Language::Chinese, Language::English}) {
        const Written report(town.input(language));
        const auto text = asked("pdftotext", {"-layout", report.path, "-"});
        if (!text) {
            WARN("skipped: pdftotext absent");
            return;
        }
        for (const Unit& unit : town.project.baseline.units) {
            INFO(unit.name);
            CHECK(text->contains(QString::fromStdString(unit.name)));
        }
        const QString shownHash = QString::fromStdString(contentHash(town.input(language))).left(4);
        CHECK(text->contains(shownHash));
        CHECK(text->contains(language == Language::Chinese ? "示例数据 · 非正式成果"
                                                           : "not an official result"));
        CHECK(text->contains(QString(64, 'a'))); // the SHA-256 of a source
    }
}

TEST_CASE("maps of the report are vectors and its one font is embedded")
{
    const Town town;
    const Written report(town.input(Language::Chinese));
    const auto images = asked("pdfimages", {"-list", report.path});
    const auto fonts = asked("pdffonts", {report.path});
    if (!images || !fonts) {
        WARN("skipped: poppler's tools absent");
        return;
    }
    CHECK(images->trimmed().split('\n').size() == 2); // only the head of the list
    CHECK(fonts->contains("WenQuanYiMicroHei"));
    CHECK_FALSE(fonts->contains("Noto"));
    CHECK_FALSE(content(report.path.toStdString()).find("/Subtype /Image") != std::string::npos);
}

TEST_CASE("the same input gives the same bytes and another result another hash")
{
    const Town town;
    const auto first = renderReport(town.input(Language::English));
    const auto second = renderReport(town.input(Language::English));
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    Town other;
    other.assessment.indicators.front().cells.at(UnitId(5)).value = 7;
    CHECK(contentHash(other.input(Language::English)) != contentHash(town.input(Language::English)));
}

TEST_CASE("a full disk leaves the old report whole at every size")
{
    const Town town;
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("report.pdf").toStdString();
    const auto whole = renderReport(town.input(Language::Chinese));
    REQUIRE(whole);
    {
        std::ofstream old(path);
        old << "the old report";
    }
    for (rlim_t bytes = 0; bytes < rlim_t(whole->size()); bytes += 64 * 1024) {
        const Result<void> written = [&] {
            const FullDisk disk(bytes);
            return writeReport(town.input(Language::Chinese), path);
        }();
        REQUIRE_FALSE(written);
        CHECK(written.error().code == Code::FileNotWritten);
        REQUIRE(content(path) == "the old report");
    }
    CHECK(writeReport(town.input(Language::Chinese), path));
    CHECK(content(path).size() == std::size_t(whole->size()));
    CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("a report without streets units above communities or sources still comes out")
{
    Town town;
    Plan& plan = town.project.baseline;
    plan.sources.clear();
    plan.streets.reset();
    plan.demand.reset();
    plan.ground.reset();
    ReportInput input = town.input(Language::Chinese);
    input.scenario = nullptr;
    input.scenarioAssessment = nullptr;
    CHECK(renderReport(input));
    town.assessment.indicators.clear();
    CHECK(renderReport(input));
}

TEST_CASE("endless and odd names neither break the report nor become markup")
{
    Town town;
    Plan& plan = town.project.baseline;
    std::string endless;
    for (int i = 0; i < 4000; ++i)
        endless += "很长";
    plan.name = endless;
    plan.units[5].name = endless;
    plan.units[6].name = "<b>{0}</b> %1 %n\n\t\x01";
    plan.units[7].name = "";
    plan.facilities.begin()->second.name = endless;
    const Written report(town.input(Language::Chinese));
    const auto text = asked("pdftotext", {"-layout", report.path, "-"});
    if (text) {
        CHECK(text->contains("<b>{0}</b>"));
        CHECK(text->contains("%1"));
        CHECK(text->count('\f') < 40); // pages
    }
}

TEST_CASE("a cancelled report is not written")
{
    const Town town;
    std::stop_source source;
    source.request_stop();
    const auto report = renderReport(town.input(Language::Chinese), Progress(source.get_token(), {}));
    REQUIRE_FALSE(report);
    CHECK(report.error().code == Code::Cancelled);
}

TEST_CASE("the headline is the area per household where communities have one")
{
    const Town town;
    CHECK(headlineOf(town.standard, town.assessment) == "G3");
    Standard without = town.standard;
    std::erase_if(without.indicators,
                  [](const Indicator& indicator) { return indicator.kind == Kind::Ratio; });
    CHECK(headlineOf(without, town.assessment) == "G1");
    CHECK(headlineOf(Standard(), town.assessment).empty());
}

TEST_CASE("the gap of all is the sum of what is shown unit by unit")
{
    Town town;
    std::int64_t failing = 0;
    for (IndicatorResult& result : town.assessment.indicators) {
        for (const UnitId id : town.project.baseline.unitsAt(Level::Community)) {
            Cell& cell = result.cells.at(id);
            if (result.indicator != "G3" || cell.status != Status::NotMet)
                continue;
            cell.shortfall = 10.3; // each shows as 11
            cell.wholeShortfall = 11;
            ++failing;
        }
    }
    REQUIRE(failing > 1);
    ReportInput input = town.input(Language::Chinese);
    input.scenario = nullptr;
    input.scenarioAssessment = nullptr;
    const Written report(input);
    const auto text = asked("pdftotext", {"-layout", report.path, "-"});
    if (!text) {
        WARN("skipped: pdftotext absent");
        return;
    }
    CHECK(text->contains(QStringLiteral("合计缺口 %1 ㎡").arg(11 * failing)));
}
