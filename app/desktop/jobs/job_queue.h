// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Long work off the interface thread. A job works on a snapshot it owns; its result comes back to the
// interface thread, always: also on error and on cancel. A newer job of the same kind takes the place of the
// older, whose result is dropped. Going away stops all jobs and waits for them.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <list>
#include <memory>
#include <thread>

namespace yike {

using JobId = int;

/// What the status bar shows of a job.
struct JobInfo {
    JobId id = 0;
    QString name;
    double fraction = 0;
    double seconds = 0; ///< since it started
};

class JobQueue : public QObject {
    Q_OBJECT
public:
    explicit JobQueue(QObject* parent = nullptr);
    ~JobQueue() override;

    /// Runs `work` in a thread of its own; `done` gets the result in this object's thread unless `context` is
    /// gone or a newer job of `kind` has replaced this one. A cancelled job gives Code::Cancelled at once,
    /// whatever its thread still does.
    template <class T>
    JobId start(const QString& kind, const QString& name, std::function<Result<T>(const Progress&)> work,
                QObject* context, std::function<void(Result<T>)> done)
    {
        auto slot = std::make_shared<Result<T>>(fail(Code::Cancelled));
        return begin(
            kind, name,
            [slot, work = std::move(work)](const Progress& progress) { *slot = guarded<T>(work, progress); },
            context,
            [slot, done = std::move(done)](bool cancelled) {
                done(cancelled ? Result<T>(fail(Code::Cancelled)) : std::move(*slot));
            });
    }

    void cancel(JobId id);
    void cancelAll();
    [[nodiscard]] bool idle() const;
    /// Jobs under way, slowest first.
    [[nodiscard]] std::vector<JobInfo> running() const;

signals:
    void changed();  ///< a job started, moved on or ended; at most 20 times a second while they run
    void finished(); ///< one ended and its `done` has been called
    void idled();    ///< the last one ended

private:
    struct Job;
    using Work = std::function<void(const Progress&)>;
    using Deliver = std::function<void(bool cancelled)>;

    JobId begin(const QString& kind, const QString& name, Work work, QObject* context, Deliver deliver);
    void replace(const QString& kind);
    void end(JobId id);
    void settle(Job& job, bool cancelled);
    void reap();

    template <class T>
    static Result<T> guarded(const std::function<Result<T>(const Progress&)>& work, const Progress& progress)
    {
        try {
            return work(progress);
        } catch (const std::exception& exception) { // the edge: nothing leaves a thread
            return fail(Code::Internal, {{"detail", std::string(exception.what())}});
        }
    }

    std::list<std::unique_ptr<Job>> m_jobs;
    QTimer m_ticker;
    JobId m_lastId = 0;
};

} // namespace yike
