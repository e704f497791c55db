// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/text/format.h"
#include "app/text/sentences/sentence.h"
#include "gis/platform/process.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <map>
#include <ostream>

namespace yike::cli {

namespace {

constexpr std::int64_t kSaidOfAKind = 5;
constexpr double kMegabyte = 1e6;

const char* bullet(Severity severity)
{
    return severity == Severity::Note ? "  · " : "  ! ";
}

} // namespace

Exit exitOf(Code code)
{
    switch (code) {
    case Code::Cancelled:
        return Exit::Cancelled;
    case Code::CommandMissing:
    case Code::WrongUse:
    case Code::InputUnclear:
    case Code::DateBroken:
    case Code::OptionBroken:
    case Code::LimitBroken:
    case Code::SystemBroken:
    case Code::StandardUnknown:
    case Code::IndicatorUnknown:
    case Code::ScenarioUnknown:
    case Code::ReportAbsent:
    case Code::OptionUnknown:
    case Code::OptionChoiceUnknown:
    case Code::OptionNumberBroken:
    case Code::ExportTypeUnsupported:
    case Code::AnalysisWeightAbsent:
    case Code::AnalysisCategoryAbsent:
    case Code::DecayBroken:
    case Code::PacesBroken:
    case Code::IndicatorNotReach:
    case Code::StandardsNotTwo:
        return Exit::WrongUse;
    default:
        return Exit::BadInput;
    }
}

Progress Session::progress(const std::string& phase) const
{
    if (!m_surroundings.terminal)
        return {m_surroundings.stop, {}};
    // Drawn in whole per cent only, so a slow terminal does not slow the work.
    auto shown = std::make_shared<int>(-1);
    return {m_surroundings.stop, [&err = m_surroundings.err, phase, shown](double fraction) {
                const int percent = static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 100));
                if (percent == *shown)
                    return;
                *shown = percent;
                err << "\r\x1b[K" << phase << ' ' << percent << " %" << std::flush;
            }};
}

void Session::clearProgress() const
{
    if (m_surroundings.terminal)
        m_surroundings.err << "\r\x1b[K" << std::flush;
}

void Session::noteTime(const std::string& phase, double seconds)
{
    m_phases.push_back({phase, seconds, peakMemory()});
}

void Session::add(std::vector<Issue> issues)
{
    m_findings.insert(m_findings.end(), std::make_move_iterator(issues.begin()),
                      std::make_move_iterator(issues.end()));
}

Exit Session::failed(const Error& error) const
{
    clearProgress();
    m_surroundings.err << say(error, language()) << '\n';
    if (json())
        m_surroundings.out << written({{"error", toJson(error)}, {"findings", toJson(m_findings)}});
    else
        sayFindings();
    sayTimings();
    return exitOf(error.code);
}

Exit Session::done(Json result) const
{
    clearProgress();
    if (json()) {
        result["findings"] = toJson(m_findings);
        m_surroundings.out << written(result);
    } else {
        sayFindings();
    }
    sayTimings();
    const bool attention = std::any_of(m_findings.begin(), m_findings.end(),
                                       [](const Issue& issue) { return issue.severity != Severity::Note; });
    return attention ? Exit::Findings : Exit::Done;
}

/// Five of a kind in full, the others as a number; all of them stand in the JSON.
void Session::sayFindings() const
{
    std::map<Code, std::int64_t> said;
    for (const Issue& issue : m_findings)
        if (++said[issue.code] <= kSaidOfAKind)
            m_surroundings.err << bullet(issue.severity) << say(issue, language()) << '\n';
    for (const auto& [code, count] : said)
        if (count > kSaidOfAKind)
            m_surroundings.err << "  … " << codeName(code) << ": +" << formatCount(count - kSaidOfAKind)
                               << '\n';
}

void Session::sayTimings() const
{
    if (!m_options.timings)
        return;
    double total = 0;
    for (const Phase& phase : m_phases) {
        total += phase.seconds;
        m_surroundings.err << std::left << std::setw(12) << phase.name << std::right << std::fixed
                           << std::setprecision(3) << std::setw(9) << phase.seconds << " s"
                           << std::setprecision(0) << std::setw(8)
                           << static_cast<double>(phase.peakBytes) / kMegabyte << " MB\n";
    }
    m_surroundings.err << std::left << std::setw(12) << "total" << std::right << std::setprecision(3)
                       << std::setw(9) << total << " s" << std::setprecision(0) << std::setw(8)
                       << static_cast<double>(peakMemory()) / kMegabyte << " MB\n";
}

} // namespace yike::cli
