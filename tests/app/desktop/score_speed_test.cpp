// SPDX-License-Identifier: GPL-3.0-or-later
// How long a planner of a large city waits for the scorecard page: 500 rows, 2,000 communities. Run by hand
// with "[speed]"; the times are printed, not asserted.
#include "tests/app/desktop/score_fixture.h"

#include "app/desktop/document/insight.h"
#include "core/assessment/assess.h"
#include "core/standards/catalogue.h"
#include "tests/bench/synthetic_city.h"

#include <QFile>

#include <ctime>

using namespace yike;
using namespace yike::test;

namespace {

Standard dalian()
{
    QFile file(QStringLiteral(YIKE_SOURCE_DIR "/resources/standards/dalian-2023-2025.toml"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto loaded = loadStandard(file.readAll().toStdString(), "dalian-2023-2025.toml");
    REQUIRE(loaded);
    return std::move(loaded->value);
}

/// Every row with its results again under new ids, until there are `rows`.
void enlarge(Standard& standard, Assessment& assessment, std::size_t rows)
{
    const std::size_t original = standard.indicators.size();
    for (std::size_t i = 0; standard.indicators.size() < rows; ++i) {
        Indicator row = standard.indicators[i % original];
        IndicatorResult result = *assessment.find(row.id);
        row.id += "-" + std::to_string(i / original + 2);
        result.indicator = row.id;
        standard.indicators.push_back(std::move(row));
        assessment.indicators.push_back(std::move(result));
    }
}

/// Fragile where its number says so: what is painted, not what is true.
std::shared_ptr<const Insight> someInsight(const Standard& standard, const Assessment& assessment)
{
    auto insight = std::make_shared<Insight>();
    for (const Indicator& row : standard.indicators) {
        Sensitivity all{row.id, {Assumption::LowerTarget, Assumption::HigherTarget}, {}};
        for (const auto& [unit, cell] : assessment.find(row.id)->cells)
            if (cell.status == Status::Met || cell.status == Status::NotMet)
                all.units.push_back({unit, cell.status == Status::Met,
                                     unit.index() % 7 == 0 ? std::vector{Assumption::HigherTarget}
                                                           : std::vector<Assumption>{}});
        insight->sensitivity.emplace(row.id, std::move(all));
    }
    return insight;
}

/// Notes when a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

/// Milliseconds that this thread has computed: what others do on the machine does not count.
double computed()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1000.0 * double(now.tv_sec) + double(now.tv_nsec) / 1e6;
}

std::string milliseconds(double cpu, qint64 wall)
{
    return std::to_string(int(cpu)) + " ms computed, " + std::to_string(wall) + " ms by the clock";
}

/// Until the tree and the explanation below it are on the screen.
std::string untilPainted(ScorePage& page, const std::function<void()>& what)
{
    PaintWatch tree(*page.tree().viewport());
    PaintWatch below(page.explanation().distribution());
    const double before = computed();
    QElapsedTimer clock;
    clock.start();
    what();
    while ((!tree.painted || !below.painted) && clock.elapsed() < 20'000)
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    return milliseconds(computed() - before, clock.elapsed());
}

} // namespace

TEST_CASE("the scorecard of 500 rows for 2000 communities is there at once", "[.][speed]")
{
    Standard standard = dalian();
    Plan plan = bench::syntheticCity(standard, {});
    auto first = assess(plan, standard, {}, Progress(), walkStraight(plan.demand->at, 1.3));
    REQUIRE(first);
    auto assessment = std::make_shared<Assessment>(std::move(*first));
    enlarge(standard, *assessment, 500);
    const auto insight = someInsight(standard, *assessment);

    DeskFixture desk(standard);
    Project project;
    project.baseline = std::move(plan);
    project.standard = standard.id;
    desk.document.open(std::move(project), QStringLiteral("big.yike"), {});
    const auto revision = desk.document.revision(kBaseline);
    desk.document.setAssessment(kBaseline, revision, assessment);
    desk.document.setInsight(kBaseline, revision, insight);
    desk.document.selection().chooseIndicator("34a");
    QApplication::processEvents();
    desk.jobs.cancelAll();
    ScorePage& page = desk.window.scores();
    const std::string opened = untilPainted(page, [&] { desk.window.showScorecard(true); });
    WARN("open until painted: " << opened);
    CHECK(page.model().sheet().rows.size() == 500);
    const std::string again = untilPainted(page, [&] {
        desk.window.showScorecard(false);
        desk.window.showScorecard(true);
    });
    WARN("open again: " << again);
    const std::string fresh =
        untilPainted(page, [&] { desk.document.setAssessment(kBaseline, revision, assessment); });
    WARN("new results: " << fresh);
    const double before = computed();
    {
        const Plan copy = desk.document.plan();
        CHECK(copy.units.size() > 2000);
    }
    WARN("copy of the plan for the assessment's job: " << computed() - before << " ms computed");
    const double unsorted = computed();
    for (int column = 0; column < kScoreColumns; ++column)
        page.tree().sortByColumn(column, Qt::DescendingOrder);
    WARN("sort, each of ten columns: " << (computed() - unsorted) / 10 << " ms computed");
    desk.jobs.cancelAll();
}
