// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A standard is data: what is counted, against which target, due when, by which clause. The formulas live in
// code as kinds; a catalogue file only names a kind and its parameters (design.md 4).

#include "core/base/date.h"
#include "core/model/unit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// A text in both languages of the program.
struct Text {
    std::string zh;
    std::string en;
    bool operator==(const Text&) const = default;
};

enum class Kind {
    Presence,    ///< share of units that have at least one facility (administrative coverage)
    Reach,       ///< share of a demand weight within the rule (spatial coverage)
    Ratio,       ///< scale x numerator / denominator, such as m2 per 100 households
    Share,       ///< 100 x part / whole of areas or people
    Count,       ///< a sum compared with a number per unit or in all
    MinimumSize, ///< every facility of a category has at least the target area
    AreaRule,    ///< required = max(floor by setting, rate x households); which bound binds is said
    StaffedRate, ///< people per 10,000 residents
    Flag,        ///< share of units whose yes/no value is yes
    Functions,   ///< number of wanted functions present among a unit's facilities
    Entered,     ///< a value typed in per unit
    Network,     ///< share of nodes present over several levels: city, county, sub-district, community
    Checklist,   ///< how many of several yes/no values of a unit are yes
    Currency,    ///< share of units whose date lies in the running year or quarter
    Narrative    ///< nothing to enter; never counted
};

enum class Comparator { AtLeast, AtMost, Equal };

/// What the text of a row gives to check: a number, a thing that is there or not, or neither. Described rows
/// may still be computed once the planner has chosen a rule.
enum class Nature { Number, YesNo, Described };

/// Whether a row is due once, by its deadline, or again and again.
enum class Recurrence { Once, Continuous, Yearly, Quarterly };

/// What stands above the units of an indicator's level: their sums, or whether each of them passes.
enum class RollUp { Sums, Each };

/// A facility that a sub-district hosts for its communities counts for none of them, or its area is shared
/// out by their households.
enum class Sharing { HostOnly, ByHouseholds };
/// The value by which Sharing::ByHouseholds shares out.
inline constexpr std::string_view kSharingHouseholds = "households.resident";

/// For Currency: the time in which the date has to lie.
enum class Period { Year, Quarter };
enum class PeriodBasis {
    Calendar, ///< the year or quarter of the evaluation date
    Rolling   ///< the 12 or 3 months up to the evaluation date
};

/// A thing that is added up over the communities of a unit.
struct Operand {
    enum class Of { None, Value, FloorArea, ActivityArea, Capacity, FacilityCount, UnitCount };
    Of of = Of::None;
    std::vector<std::string> keys; ///< value keys, facility categories, or capacity name after the categories
    std::string capacity;          ///< for Of::Capacity: "places" or "beds"
    Level unitLevel = Level::County; ///< for Of::UnitCount: statutory units of this level (no leading zones)
    bool urbanOnly = false;          ///< adds up urban communities only
    std::vector<std::string> functions{}; ///< for Of::FacilityCount: only those that have all of these
    std::optional<Date> openedSince{};    ///< for Of::FacilityCount: only those opened on that day or later
    std::string whereFlag{};              ///< only units that say yes to this value, or lie in one that does
    bool operator==(const Operand&) const = default;
};

/// Near enough, for Reach: metres first; minutes are a label at the pace (design.md 5).
struct ReachRule {
    double metres = 500;
    std::string weight = "population"; ///< demand weight: population, households, population.16to59 ...
    bool allCategories = false;        ///< a point counts only when every category is in reach (task 23)
    int categoriesNeeded = 0;          ///< with allCategories: so many of them suffice; 0: every one
    bool operator==(const ReachRule&) const = default;
};

/// A bound on a second value of the same unit, such as the ground resolution of an image.
struct Bound {
    std::string key; ///< value key
    double atMost = 0;
    bool operator==(const Bound&) const = default;
};

/// How sure a fact is: shown beside it, so that nobody takes a recollection for law.
enum class Verification { Verified, Secondary, Unverified };

struct Indicator {
    std::string id;     ///< "G3", "34a"
    std::string clause; ///< "任务34"
    std::string group;  ///< id of one of the standard's groups: the section of the scorecard; may be empty
    Nature nature = Nature::Number;
    Text name;
    Text note;
    Text unitLabel; ///< "㎡/百户"
    Kind kind = Kind::Narrative;
    Comparator comparator = Comparator::AtLeast;
    std::optional<double> target; ///< none: the text gives no pass mark; advisory until the planner sets one
    std::optional<double> targetRural; ///< where rural communities have their own
    bool targetInferred = false;       ///< the text asks for completeness without naming a number
    std::optional<Date> deadline;
    bool deadlineInferred = false;
    Recurrence recurrence = Recurrence::Once; ///< else there is no deadline
    RollUp rollUp = RollUp::Sums;             ///< of ratios and shares
    Level level =
        Level::Community; ///< whose units get a verdict; higher levels roll up, lower ones contribute
    bool appliesUrban = true;
    bool appliesRural = true;
    Verification verification = Verification::Verified;
    Operand numerator;
    Operand denominator;
    double scale = 1;
    std::vector<std::string> categories; ///< for Presence, Reach, MinimumSize, AreaRule, Functions
    std::vector<std::string> functions;  ///< wanted functions for Functions and Presence
    bool anyFunction = false;            ///< one of `functions` suffices; else one facility has them all
    bool eachFacility = false;           ///< AreaRule: every facility reaches the fixed minimum by itself
    std::string appliesFlag;             ///< applies only where this yes/no value is yes
    std::vector<std::string> flags;      ///< Checklist: the yes/no values
    std::vector<Level> levels;           ///< Network: which levels have nodes, the lowest first
    Period period = Period::Year;        ///< Currency
    PeriodBasis periodBasis = PeriodBasis::Calendar; ///< Currency
    std::optional<Bound> bound;                      ///< Currency: what the dated thing has to be like
    Sharing sharing = Sharing::HostOnly;             ///< of floor and activity areas
    ReachRule reach;
    std::optional<ReachRule> secondaryReach; ///< Presence: also tells residents within this rule (G1)
    double areaRate = 0;                     ///< AreaRule: m2 per household, 0.30
    std::vector<std::string> options;        ///< ids of the standard's options this indicator depends on
    bool operator==(const Indicator&) const = default;
};

/// A section of the scorecard: core goals, facilities, staff ...
struct Group {
    std::string id;
    Text name;
    bool operator==(const Group&) const = default;
};

enum class FieldType { Count, YesNo, Area, Day, Number };

/// A figure that a department reports per unit, by the key under which Unit::values keeps it. Yes is 1, no is
/// 0; a date is the number 20250630.
struct Field {
    std::string key; ///< "households.resident"
    Text name;
    Text unit; ///< "户"; empty for yes/no and dates
    FieldType type = FieldType::Count;
    std::vector<Level> levels; ///< whose departments report it
    bool operator==(const Field&) const = default;
};

/// What a choice changes in the indicators that list its option, such as {"reach.metres", {"800"}}.
/// standards/change.h knows the fields.
struct Change {
    std::string field;
    std::vector<std::string> to;
    bool operator==(const Change&) const = default;
};

/// An ambiguity of the text made a switch (targets.md 4.4): shown in the result and printed.
struct Option {
    std::string id; ///< "households-basis"
    Text name;
    struct Choice {
        std::string id;
        Text name;
        std::vector<Change> changes;
        bool operator==(const Choice&) const = default;
    };
    std::vector<Choice> choices;
    std::string sets;              ///< for options without choices: the field that gets the number
    std::optional<double> least{}; ///< with `sets`: the numbers that make sense, as the file states them
    std::optional<double> most{};  ///< (change.h, rangeOf)
    std::string chosen;            ///< a choice id, or a number as text for options without choices
    bool byPlanner = true;         ///< the text leaves it open: results say "chosen by the planner"
    bool operator==(const Option&) const = default;
};

struct Standard {
    std::string id; ///< "dalian-2023-2025"
    Text name;
    Text issuer;
    std::string version;
    std::string parent;
    std::optional<Date> issued;
    std::optional<Date> ends;
    std::vector<Group> groups; ///< in the order of the scorecard
    std::vector<Indicator> indicators;
    std::vector<Option> options;
    std::vector<Field> fields; ///< figures this standard needs beyond the common vocabulary (fields.h)

    [[nodiscard]] const Indicator* find(std::string_view id) const;
    [[nodiscard]] const Option* option(std::string_view id) const;
    [[nodiscard]] const Group* group(std::string_view id) const;
};

} // namespace yike
