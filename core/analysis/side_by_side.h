// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The same city under several standards: where one lets pass what another does not, and which requirement
// makes the difference.
//
// Which rows ask the same thing is decided by what they count, never by their names: a row belongs to a
// *topic*, which is a question (is there one? how large? how near? how many to how many people?) and a
// subject (a facility category, or a reported value). Rows of two standards that share a topic are a pair.
// A row that wants several categories at once (23: all 14) is a topic of its own kind.

#include "core/assessment/assessment.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace yike {

struct Topic {
    enum class Question {
        Presence,  ///< is there one
        Size,      ///< square metres of it
        Nearness,  ///< who walks there
        Several,   ///< who walks to many kinds at once
        Functions, ///< what it offers
        Rate,      ///< so much to so many
        Reported   ///< a value that a department reports
    };
    Question question = Question::Presence;
    std::string subject;
    auto operator<=>(const Topic&) const = default;
};
/// The topics of a row, sorted; none for narrative rows.
[[nodiscard]] std::vector<Topic> topicsOf(const Indicator& indicator);

/// One standard's results on the common plan.
struct Judged {
    std::string standard;
    std::vector<Indicator> indicators; ///< options applied
    Assessment assessment;
};

/// Why two rows of a topic disagree about a unit.
enum class Disagreement {
    None,         ///< they agree
    HigherDemand, ///< the failing one requires more of the same: m2, places, facilities
    ShorterWalk,  ///< the failing one wants it nearer
    HigherMark,   ///< the failing one wants more residents served
    OtherBasis,   ///< they count other things: another denominator, another form of the question
    OnlyOneApplies,
    OnlyOneHasData,
    OnlyOneJudges ///< the other has no pass mark
};

struct SideCell {
    UnitId unit;
    Status first = Status::NoData;
    Status second = Status::NoData;
    Disagreement why = Disagreement::None;
    bool operator==(const SideCell&) const = default;
};

/// A row of one standard and the row of another that asks the same, at the units both judge.
struct RowPair {
    Topic topic;
    std::size_t firstStandard = 0;
    std::size_t secondStandard = 0;
    std::string first; ///< indicator ids
    std::string second;
    std::vector<SideCell> units; ///< of the level both judge, by id
    int bothMet = 0;
    int bothFail = 0;
    int onlyFirstMet = 0;
    int onlySecondMet = 0;
    int notComparable = 0;
};

struct SideBySide {
    std::vector<std::string> standards;
    std::vector<RowPair> pairs;                  ///< by topic, then rows as the standards list them
    std::vector<std::vector<std::string>> alone; ///< per standard: rows that no other standard asks
};

/// `judged` in the order to be shown; two or more.
[[nodiscard]] SideBySide sideBySide(const Plan& plan, const std::vector<Judged>& judged);

} // namespace yike
