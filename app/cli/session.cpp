// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/sentences/sentence.h"
#include "gis/platform/process.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <map>
#include <ostream>
#include <set>
#include <string_view>

namespace yike::cli {

namespace {

constexpr std::int64_t kSaidOfAKind = 5;
constexpr double kMegabyte = 1e6;

bool needsAttention(const Issue& issue)
{
    return issue.severity != Severity::Note;
}

/// What is drawn while a phase runs; a phase that has no name shows its key.
std::string phaseName(const std::string& phase, Language language)
{
    struct Name {
        std::string_view key;
        const char* zh;
    };
    constexpr std::array kNames = {
        Name{"inspect", "查看文件"},       Name{"read", "读取"},         Name{"network", "构建路网"},
        Name{"walking-model", "构建路网"}, Name{"assess", "评估"},       Name{"walk", "步行计算"},
        Name{"areas", "服务区"},           Name{"clip", "裁剪"},         Name{"write", "写文件"},
        Name{"scenario", "评估方案"},      Name{"terrain", "读取高程"},  Name{"join", "对应单元"},
        Name{"convert", "转换"},           Name{"crowding", "供需分析"}, Name{"equity", "公平性分析"},
        Name{"sensitivity", "敏感性分析"}};
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) { return name.key == phase; });
    return language == Language::English || found == kNames.end() ? phase : found->zh;
}

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
    case Code::CommandUnknown:
    case Code::CommandUnfinished:
    case Code::ArgumentUnknown:
    case Code::ArgumentMissing:
    case Code::ArgumentValueMissing:
    case Code::ArgumentNotNumber:
    case Code::ArgumentOutside:
    case Code::ArgumentNotAllowed:
    case Code::ArgumentNeeds:
    case Code::ArgumentTooFew:
    case Code::ArgumentTooMany:
    case Code::ArgumentNoValue:
    case Code::ArgumentNotHere:
    case Code::InputUnclear:
    case Code::DateBroken:
    case Code::OptionBroken:
    case Code::LimitBroken:
    case Code::SystemBroken:
    case Code::OffsetWordBroken:
    case Code::SystemWithoutFiles:
    case Code::SystemNotDegrees:
    case Code::SystemNotMetres:
    case Code::BarrierWordUnknown:
    case Code::StandardUnknown:
    case Code::IndicatorUnknown:
    case Code::ScenarioUnknown:
    case Code::ReportAbsent:
    case Code::OptionUnknown:
    case Code::OptionChoiceUnknown:
    case Code::OptionNumberBroken:
    case Code::ExportTypeUnsupported:
    case Code::ClauseUnknown:
    case Code::GroupUnknown:
    case Code::CategoryUnknown:
    case Code::CategoryUnclear:
    case Code::CategoryNotThere:
    case Code::ProjectAsLayer:
    case Code::RasterAlone:
    case Code::OutIsInput:
    case Code::TableTakesPoints:
    case Code::DemandNotAreas:
    case Code::StreetsNeeded:
    case Code::AreasNone:
    case Code::AnalysisWeightAbsent:
    case Code::AnalysisCategoryAbsent:
    case Code::DecayBroken:
    case Code::PacesBroken:
    case Code::PacesOneSided:
    case Code::CapacityAbsent:
    case Code::CapacitiesUnknown:
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
    const std::string name = phaseName(phase, language());
    return {m_surroundings.stop, [&err = m_surroundings.err, name, shown](double fraction) {
                const int percent = static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 100));
                if (percent == *shown)
                    return;
                *shown = percent;
                err << "\r\x1b[K" << name << ' ' << percent << " %" << std::flush;
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
    sayAttention();
    sayTimings();
    const bool attention = std::any_of(m_findings.begin(), m_findings.end(), needsAttention);
    return attention ? Exit::Findings : Exit::Done;
}

/// Five of a kind in full, each sentence once, the others as a number; all of them stand in the JSON.
void Session::sayFindings() const
{
    std::map<Code, std::int64_t> all;
    for (const Issue& issue : m_findings)
        ++all[issue.code];
    std::map<Code, std::int64_t> met;
    std::set<std::string> said;
    for (const Issue& issue : m_findings) {
        const std::int64_t number = ++met[issue.code];
        const std::string sentence = say(issue, language());
        if (number <= kSaidOfAKind && said.insert(sentence).second)
            m_surroundings.err << bullet(issue.severity) << sentence << '\n';
        if (const std::int64_t more = all[issue.code] - kSaidOfAKind; number == kSaidOfAKind && more > 0)
            m_surroundings.err << yike::either(language(),
                                               "    … 同类还有 " + formatCount(more) + " 条，全部见 --json",
                                               "    … and " + formatCount(more) +
                                                   " more like this; --json has all")
                               << '\n';
    }
}

/// A script looks at the exit code; who reads along should know it too.
void Session::sayAttention() const
{
    std::set<std::string> sentences; // the same one is said once
    for (const Issue& issue : m_findings) {
        if (needsAttention(issue))
            sentences.insert(say(issue, language()));
    }
    const auto count = static_cast<std::int64_t>(sentences.size());
    if (count > 0 && !json())
        m_surroundings.err << yike::either(language(),
                                           formatCount(count) + " 条提示需要处理（标 ! 的），退出码 1",
                                           formatNoun(count, "finding needs", "findings need") +
                                               " attention (marked !): exit code 1")
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
