// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What every command shares: where its words go, in which language, progress, findings, timings, and which
// exit code the whole comes to.

#include "app/cli/exit_code.h"
#include "app/cli/json.h"
#include "app/cli/run_cli.h"
#include "app/text/language.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace yike::cli {

/// The options that every command takes.
struct CommonOptions {
    bool json = false;
    Language language = Language::Chinese;
    unsigned threads = 0; ///< 0: all processors
    bool timings = false;
    std::string mapTemplate;          ///< file of column decisions; empty: none
    std::vector<std::string> systems; ///< "FILE=wgs84|gcj02|bd09|EPSG:n"
};

class Session {
public:
    Session(const Surroundings& surroundings, const CommonOptions& options)
        : m_surroundings(surroundings), m_options(options)
    {
    }

    [[nodiscard]] const CommonOptions& options() const { return m_options; }
    [[nodiscard]] Language language() const { return m_options.language; }
    [[nodiscard]] bool json() const { return m_options.json; }
    [[nodiscard]] std::ostream& out() const { return m_surroundings.out; }
    [[nodiscard]] std::string either(const char* chinese, const char* english) const
    {
        return language() == Language::Chinese ? chinese : english;
    }

    /// For one phase of the work; drawn on a terminal.
    [[nodiscard]] Progress progress(const std::string& phase) const;

    /// Runs `work` and notes how long it took under `phase`, a key such as "read".
    template <class Work>
    auto timed(const std::string& phase, Work&& work)
    {
        const auto start = std::chrono::steady_clock::now();
        auto result = work(progress(phase));
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        noteTime(phase, took.count());
        return result;
    }
    void noteTime(const std::string& phase, double seconds);

    void add(std::vector<Issue> issues);
    [[nodiscard]] const std::vector<Issue>& findings() const { return m_findings; }

    /// Says the error and gives its exit code.
    [[nodiscard]] Exit failed(const Error& error) const;
    /// Writes `result` with the findings (--json), or says the findings; gives the exit code.
    [[nodiscard]] Exit done(Json result) const;

private:
    void sayFindings() const;
    void sayAttention() const;
    void sayTimings() const;
    void clearProgress() const;

    struct Phase {
        std::string name;
        double seconds = 0;
        std::uint64_t peakBytes = 0;
    };

    Surroundings m_surroundings;
    CommonOptions m_options;
    std::vector<Issue> m_findings;
    std::vector<Phase> m_phases;
};

/// Which exit code an error comes to: wrong use, cancelled, else bad input.
[[nodiscard]] Exit exitOf(Code code);

} // namespace yike::cli
