// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/job_queue.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>

namespace yike {

struct JobQueue::Job {
    JobId id = 0;
    QString kind;
    QString name;
    QPointer<QObject> context;
    Deliver deliver;
    QElapsedTimer clock;
    bool settled = false; ///< delivered, cancelled or replaced: the thread may still wind down
    std::shared_ptr<std::atomic<double>> fraction = std::make_shared<std::atomic<double>>(0.0);
    std::atomic<bool> over{false};
    std::jthread thread; ///< last: joined before what it uses goes
};

JobQueue::JobQueue(QObject* parent) : QObject(parent)
{
    m_ticker.setInterval(50);
    connect(&m_ticker, &QTimer::timeout, this, &JobQueue::changed);
}

JobQueue::~JobQueue()
{
    for (auto& job : m_jobs)
        job->thread.request_stop();
    m_jobs.clear(); // joins
}

JobId JobQueue::begin(const QString& kind, const QString& name, Work work, QObject* context, Deliver deliver)
{
    replace(kind);
    auto job = std::make_unique<Job>();
    Job* raw = job.get();
    const JobId id = ++m_lastId;
    raw->id = id;
    raw->kind = kind;
    raw->name = name;
    raw->context = context;
    raw->deliver = std::move(deliver);
    raw->clock.start();
    raw->thread = std::jthread([this, raw, id, work = std::move(work)](const std::stop_token& stop) {
        work(Progress(stop, [fraction = raw->fraction](double f) { *fraction = f; }));
        raw->over = true;
        QMetaObject::invokeMethod(
            this, [this, id] { end(id); }, Qt::QueuedConnection);
    });
    m_jobs.push_back(std::move(job));
    m_ticker.start();
    emit changed(); // somebody may cancel it there and then
    return id;
}

void JobQueue::replace(const QString& kind)
{
    for (auto& job : m_jobs)
        if (job->kind == kind && !job->settled) {
            job->settled = true;
            job->thread.request_stop();
        }
}

void JobQueue::end(JobId id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto& j) { return j->id == id; });
    if (found == m_jobs.end())
        return;
    settle(**found, false);
    reap();
}

void JobQueue::settle(Job& job, bool cancelled)
{
    if (job.settled)
        return;
    job.settled = true;
    const Deliver deliver = std::move(job.deliver);
    if (job.context)
        deliver(cancelled);
    emit finished();
    emit changed();
}

void JobQueue::reap()
{
    m_jobs.remove_if([](const auto& job) { return job->settled && job->over; });
    if (!idle())
        return;
    m_ticker.stop();
    emit changed();
    emit idled();
}

void JobQueue::cancel(JobId id)
{
    for (auto& job : m_jobs)
        if (job->id == id) {
            job->thread.request_stop();
            settle(*job, true);
            break;
        }
    reap();
}

void JobQueue::cancelAll()
{
    for (const JobInfo& job : running())
        cancel(job.id);
}

bool JobQueue::idle() const
{
    return std::all_of(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return job->settled; });
}

std::vector<JobInfo> JobQueue::running() const
{
    std::vector<JobInfo> all;
    for (const auto& job : m_jobs)
        if (!job->settled)
            all.push_back({job->id, job->name, job->fraction->load(), double(job->clock.elapsed()) / 1000});
    std::stable_sort(all.begin(), all.end(),
                     [](const JobInfo& a, const JobInfo& b) { return a.fraction < b.fraction; });
    return all;
}

} // namespace yike
