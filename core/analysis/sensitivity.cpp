// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sensitivity.h"

#include "core/analysis/reach_profile.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr std::string_view kHouseholds = "households";

bool countsWholeThings(const Indicator& indicator)
{
    const auto of = indicator.numerator.of;
    return indicator.kind == Kind::Functions || indicator.kind == Kind::Checklist ||
           (indicator.kind == Kind::Count && of != Operand::Of::FloorArea && of != Operand::Of::ActivityArea);
}

/// The most that a row may ask for: all there is; nothing where there is no end. A ratio is no share of a
/// whole, several bases may stand in one county; but a standard that asks 100 % of one asks for everything,
/// too.
std::optional<double> mostPossible(const Indicator& indicator, double target)
{
    constexpr double kAll = 100; // percent
    const bool percent = indicator.unitLabel.en == "%";
    switch (indicator.kind) {
    case Kind::Functions:
        return static_cast<double>(indicator.functions.size());
    case Kind::Checklist:
        return static_cast<double>(indicator.flags.size());
    case Kind::Presence:
    case Kind::Flag:
    case Kind::Share:
    case Kind::Reach:
    case Kind::Network:
    case Kind::Currency:
        return kAll;
    case Kind::Entered:
        return percent ? std::optional(kAll) : std::nullopt;
    case Kind::Ratio:
    case Kind::StaffedRate:
        return percent && target == kAll ? std::optional(kAll) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Nobody asks for more than everything: there a higher target turns nothing.
double varied(double target, double factor, const Indicator& indicator)
{
    double changed = target * factor;
    if (countsWholeThings(indicator) && target == std::floor(target))
        changed = std::round(changed);
    if (const auto most = mostPossible(indicator, target))
        changed = std::min(changed, std::max(target, *most));
    return changed;
}

bool countsHouseholds(const Operand& operand)
{
    return operand.of == Operand::Of::Value &&
           std::any_of(operand.keys.begin(), operand.keys.end(),
                       [](const std::string& key) { return key.starts_with(kHouseholds); });
}

/// The plan with every reported number of households times `factor`; nothing to draw or to walk on.
Plan withHouseholdsTimes(const Plan& plan, double factor)
{
    Plan changed;
    changed.evaluationDate = plan.evaluationDate;
    changed.facilities = plan.facilities;
    for (const Unit& unit : plan.units) {
        Unit copy{unit.id,      unit.code,       unit.name,      unit.level, unit.parent, unit.managedBy,
                  unit.setting, unit.countyKind, unit.isVirtual, {},         unit.values};
        for (auto& [key, value] : copy.values) {
            if (key.starts_with(kHouseholds))
                value.number *= factor;
        }
        changed.units.push_back(std::move(copy));
    }
    return changed;
}

std::optional<bool> verdictOf(const Cell& cell)
{
    if (cell.status != Status::Met && cell.status != Status::NotMet)
        return std::nullopt;
    return cell.status == Status::Met;
}

void note(Firmness& firmness, std::optional<bool> verdict, Assumption assumption)
{
    if (verdict && *verdict != firmness.met)
        firmness.flippedBy.push_back(assumption);
}

/// Limits and pass marks of one reach indicator, all read from one profile.
class ReachSensitivity {
public:
    ReachSensitivity(const Indicator& indicator, const SensitivityOptions& options)
        : m_indicator(indicator), m_lower(withTargetTimes(indicator, 1 - options.tolerance)),
          m_higher(withTargetTimes(indicator, 1 + options.tolerance))
    {
        const double metres = indicator.reach.metres;
        m_metres = {metres, metres * options.slowPace / options.rulePace,
                    metres * options.fastPace / options.rulePace, metres * (1 - options.tolerance),
                    metres * (1 + options.tolerance)};
    }

    Result<Sensitivity> run(Study& study) const
    {
        Sensitivity result{m_indicator.id, {}, {}, {}};
        if (!m_indicator.target && !m_indicator.targetRural)
            return result;
        result.tried = {Assumption::SlowerPace,     Assumption::FasterPace,  Assumption::ShorterDistance,
                        Assumption::LongerDistance, Assumption::LowerTarget, Assumption::HigherTarget};
        const auto profile = ReachProfile::make(m_indicator, m_indicator.reach.weight, m_metres, study);
        if (!profile)
            return tl::unexpected(profile.error());
        for (const Unit& unit : study.plan().units) {
            if (const auto firmness = ofUnit(unit, *profile))
                result.units.push_back(*firmness);
        }
        return result;
    }

private:
    [[nodiscard]] std::optional<Firmness> ofUnit(const Unit& unit, const ReachProfile& profile) const
    {
        const Reached asAsked = profile.at(unit.id, 0);
        const auto met = passes(m_indicator, unit, asAsked);
        if (!met)
            return std::nullopt;
        Firmness firmness{unit.id, *met, {}};
        constexpr Assumption kByLimit[] = {Assumption::SlowerPace, Assumption::FasterPace,
                                           Assumption::ShorterDistance, Assumption::LongerDistance};
        for (std::size_t i = 0; i < std::size(kByLimit); ++i)
            note(firmness, passes(m_indicator, unit, profile.at(unit.id, i + 1)), kByLimit[i]);
        note(firmness, passes(m_lower, unit, asAsked), Assumption::LowerTarget);
        note(firmness, passes(m_higher, unit, asAsked), Assumption::HigherTarget);
        return firmness;
    }

    const Indicator& m_indicator;
    Indicator m_lower;
    Indicator m_higher;
    std::vector<double> m_metres; ///< as asked, slower, faster, shorter, longer
};

/// The same plan without walks, as it is and with other households: verdicts that no walk decides.
struct StillStudies {
    StillStudies(const Plan& plan, double tolerance)
        : fewerPlan(withHouseholdsTimes(plan, 1 - tolerance)),
          morePlan(withHouseholdsTimes(plan, 1 + tolerance)), asIs(plan, nullptr, {}),
          fewer(fewerPlan, nullptr, {}), more(morePlan, nullptr, {})
    {
    }
    Plan fewerPlan;
    Plan morePlan;
    Study asIs;
    Study fewer;
    Study more;
};

/// Asks `variant` in `study` and notes every verdict that turned.
void tryOut(Sensitivity& result, const Indicator& variant, const Study& study, Assumption assumption)
{
    const Cells cells = study.evaluated(variant);
    result.tried.push_back(assumption);
    for (Firmness& firmness : result.units)
        note(firmness, verdictOf(cells.at(firmness.unit)), assumption);
}

Sensitivity withoutWalks(const Indicator& indicator, double tolerance, const StillStudies& studies)
{
    Sensitivity result{indicator.id, {}, {}, {}};
    for (const auto& [unit, cell] : studies.asIs.evaluated(indicator)) {
        if (const auto met = verdictOf(cell))
            result.units.push_back({unit, *met, {}});
    }
    if (result.units.empty())
        return result;
    tryOut(result, withTargetTimes(indicator, 1 - tolerance), studies.asIs, Assumption::LowerTarget);
    tryOut(result, withTargetTimes(indicator, 1 + tolerance), studies.asIs, Assumption::HigherTarget);
    if (countsHouseholds(indicator.numerator) || countsHouseholds(indicator.denominator)) {
        tryOut(result, indicator, studies.fewer, Assumption::FewerHouseholds);
        tryOut(result, indicator, studies.more, Assumption::MoreHouseholds);
    }
    return result;
}

Unjudged whyNone(const Indicator& indicator)
{
    if (indicator.kind == Kind::Narrative)
        return Unjudged::Described;
    return indicator.target || indicator.targetRural ? Unjudged::NoData : Unjudged::NoPassMark;
}

} // namespace

const Firmness* Sensitivity::find(UnitId unit) const
{
    const auto found = std::lower_bound(units.begin(), units.end(), unit,
                                        [](const Firmness& f, UnitId id) { return f.unit < id; });
    return found == units.end() || found->unit != unit ? nullptr : &*found;
}

Indicator withTargetTimes(const Indicator& indicator, double factor)
{
    Indicator changed = indicator;
    if (changed.target)
        changed.target = varied(*changed.target, factor, indicator);
    if (changed.targetRural)
        changed.targetRural = varied(*changed.targetRural, factor, indicator);
    changed.areaRate *= factor;
    if (changed.comparator == Comparator::Equal) // "all of them" becomes "so many at least"
        changed.comparator = Comparator::AtLeast;
    return changed;
}

Result<std::vector<Sensitivity>> sensitivity(const std::vector<Indicator>& indicators,
                                             const SensitivityOptions& options, Study& study,
                                             const Progress& progress)
{
    std::vector<Result<Sensitivity>> results(indicators.size(), Sensitivity{});
    const StillStudies studies(study.plan(), options.tolerance);
    parallelBlocks(indicators.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !progress.cancelled(); ++i) {
            if (indicators[i].kind != Kind::Reach)
                results[i] = withoutWalks(indicators[i], options.tolerance, studies);
        }
    });
    std::vector<Sensitivity> found;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        if (indicators[i].kind == Kind::Reach)
            results[i] = ReachSensitivity(indicators[i], options).run(study);
        if (!results[i])
            return tl::unexpected(results[i].error());
        found.push_back(std::move(*results[i]));
        if (found.back().units.empty())
            found.back().unjudged = whyNone(indicators[i]);
        progress.report(static_cast<double>(i + 1) / static_cast<double>(indicators.size()));
    }
    return found;
}

} // namespace yike
