// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/job_queue.h"

#include "tests/support/catch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>

using namespace yike;

namespace {

/// Works until it is stopped.
std::function<Result<int>(const Progress&)> endless(std::atomic<bool>& left)
{
    return [&left](const Progress& progress) -> Result<int> {
        while (!progress.cancelled()) {
            progress.report(0.5);
            QThread::msleep(1);
        }
        left = true;
        return fail(Code::Cancelled);
    };
}

template <class Predicate>
bool wait(Predicate predicate, int milliseconds = 5000)
{
    QElapsedTimer clock;
    clock.start();
    while (!predicate() && clock.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    return predicate();
}

} // namespace

TEST_CASE("a job's result comes back to the thread that asked", "[jobs]")
{
    JobQueue jobs;
    QObject context;
    Result<int> got = fail(Code::Internal);
    const QThread* in = nullptr;
    jobs.start<int>(
        "k", "n", [](const Progress&) -> Result<int> { return 42; }, &context,
        [&](Result<int> result) {
            got = result;
            in = QThread::currentThread();
        });
    REQUIRE(wait([&] { return jobs.idle(); }));
    REQUIRE(got);
    CHECK(*got == 42);
    CHECK(in == QApplication::instance()->thread());
}

TEST_CASE("a job may be cancelled by who hears that it started", "[jobs]")
{
    JobQueue jobs;
    QObject context;
    std::optional<Code> code;
    QObject::connect(&jobs, &JobQueue::changed, &context, [&jobs] { jobs.cancelAll(); });
    const JobId id = jobs.start<int>(
        "k", "n", [](const Progress&) -> Result<int> { return 42; }, &context,
        [&](Result<int> result) { code = result ? Code::Internal : result.error().code; });
    CHECK(id > 0);
    CHECK(code == Code::Cancelled);
    CHECK(jobs.idle());
}

TEST_CASE("a cancelled job answers within a tenth of a second", "[jobs]")
{
    JobQueue jobs;
    QObject context;
    std::atomic<bool> left{false};
    std::optional<Code> code;
    const JobId id = jobs.start<int>("k", "n", endless(left), &context,
                                     [&](Result<int> result) { code = result.error().code; });
    QThread::msleep(20);
    QElapsedTimer clock;
    clock.start();
    jobs.cancel(id);
    CHECK(code == Code::Cancelled);
    CHECK(jobs.idle());
    CHECK(wait([&] { return left.load(); }));
    CHECK(clock.elapsed() < 100);
}

TEST_CASE("a newer job of the same kind takes the place of the older", "[jobs]")
{
    JobQueue jobs;
    QObject context;
    std::atomic<bool> left{false};
    int results = 0;
    int value = 0;
    jobs.start<int>("k", "old", endless(left), &context, [&](Result<int>) { ++results; });
    jobs.start<int>(
        "k", "new", [](const Progress&) -> Result<int> { return 7; }, &context,
        [&](Result<int> result) {
            ++results;
            value = *result;
        });
    REQUIRE(wait([&] { return value == 7; }));
    CHECK(wait([&] { return left.load(); }));
    QApplication::processEvents();
    CHECK(results == 1);
}

TEST_CASE("an exception in a job becomes an error and ends nothing else", "[jobs]")
{
    JobQueue jobs;
    QObject context;
    std::optional<Code> code;
    jobs.start<int>(
        "k", "n", [](const Progress&) -> Result<int> { throw std::runtime_error("odd"); }, &context,
        [&](Result<int> result) { code = result.error().code; });
    REQUIRE(wait([&] { return jobs.idle(); }));
    CHECK(code == Code::Internal);
}

TEST_CASE("closing while a job runs stops it and waits", "[jobs]")
{
    std::atomic<bool> left{false};
    bool called = false;
    {
        JobQueue jobs;
        QObject context;
        jobs.start<int>("k", "n", endless(left), &context, [&](Result<int>) { called = true; });
        QThread::msleep(10);
    }
    CHECK(left);
    CHECK_FALSE(called);
}

TEST_CASE("a result for a view that is gone is dropped", "[jobs]")
{
    JobQueue jobs;
    bool called = false;
    auto context = std::make_unique<QObject>();
    jobs.start<int>(
        "k", "n",
        [](const Progress&) -> Result<int> {
            QThread::msleep(20);
            return 1;
        },
        context.get(), [&](Result<int>) { called = true; });
    context.reset();
    REQUIRE(wait([&] { return jobs.idle(); }));
    CHECK_FALSE(called);
}
