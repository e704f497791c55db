// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/shortage.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

using Of = Shortage::Of;

/// Gaps are exact to a millionth; a hair above a whole number is that number.
double wholeOf(double shortfall)
{
    return std::ceil(shortfall - 1e-9);
}

void askFloor(Shortage& shortage, const Indicator& indicator, const Cell& cell)
{
    const bool each = indicator.kind == Kind::MinimumSize ||
                      (indicator.eachFacility && cell.binding == Binding::FixedMinimum);
    shortage.of = each && !cell.related.empty() && !cell.counted.empty() ? Of::EachFloor : Of::Floor;
    shortage.target = shortage.of == Of::EachFloor ? cell.required.value_or(0) : 0;
}

/// What adding to the numerator means; nothing for what is no sum.
bool askOperand(Shortage& shortage, const Operand& numerator)
{
    switch (numerator.of) {
    case Operand::Of::FloorArea:
        shortage.of = Of::Floor;
        break;
    case Operand::Of::ActivityArea:
        shortage.of = Of::Rooms;
        break;
    case Operand::Of::Capacity:
        shortage.of = Of::Places;
        shortage.key = numerator.capacity;
        break;
    case Operand::Of::FacilityCount:
        shortage.of = Of::Facility;
        break;
    case Operand::Of::Value:
        shortage.of = Of::Value;
        shortage.key = numerator.keys.empty() ? std::string() : numerator.keys.front();
        return !numerator.keys.empty();
    case Operand::Of::None:
    case Operand::Of::UnitCount:
        return false;
    }
    shortage.categories = numerator.keys;
    return true;
}

/// Which functions are short: all that one facility is to have, or as many as the pass mark leaves open.
void askFunctions(Shortage& shortage, const Indicator& indicator, const Cell& cell)
{
    shortage.functions = cell.missing;
    if (indicator.kind == Kind::Presence && indicator.anyFunction && !shortage.functions.empty())
        shortage.functions.resize(1);
    if (indicator.kind == Kind::Functions) {
        const auto wanted = static_cast<std::size_t>(wholeOf(cell.shortfall.value_or(0)));
        shortage.functions.resize(std::min(wanted, shortage.functions.size()));
    }
    shortage.amount = static_cast<double>(shortage.functions.size());
}

bool ask(Shortage& shortage, const Indicator& indicator, const Cell& cell)
{
    shortage.categories = indicator.categories;
    shortage.amount = wholeOf(cell.shortfall.value_or(0));
    switch (indicator.kind) {
    case Kind::AreaRule:
    case Kind::MinimumSize:
        askFloor(shortage, indicator, cell);
        return shortage.amount > 0;
    case Kind::Ratio:
    case Kind::Share:
    case Kind::Count:
    case Kind::StaffedRate:
    case Kind::Entered:
        return askOperand(shortage, indicator.numerator) && shortage.amount > 0;
    case Kind::Flag:
        shortage.amount = 1;
        return askOperand(shortage, indicator.numerator);
    case Kind::Presence:
        shortage.of = cell.cause == Cause::MissingFunction ? Of::Functions : Of::Facility;
        shortage.amount = 1;
        if (shortage.of == Of::Functions)
            askFunctions(shortage, indicator, cell);
        return true;
    case Kind::Functions:
        shortage.of = Of::Functions;
        askFunctions(shortage, indicator, cell);
        return shortage.amount > 0;
    case Kind::Reach:
        shortage.of = Of::Walk;
        shortage.amount = 1;
        return !indicator.reach.allCategories || indicator.categories.size() == 1;
    case Kind::Network: // a facility in use is a node
        shortage.of = Of::Facility;
        shortage.amount = 1;
        return !indicator.categories.empty();
    case Kind::Checklist:
    case Kind::Currency:
    case Kind::Narrative:
        break;
    }
    return false;
}

void addFacilities(Shortage& shortage, const Cell& cell)
{
    shortage.open = cell.counted;
    if (cell.cause == Cause::MissingFunction || (shortage.of == Of::EachFloor && !cell.related.empty()))
        shortage.open = cell.related;
    if (cell.cause == Cause::NotOpen)
        shortage.closed = cell.related;
    if (cell.cause == Cause::OutsideBoundary)
        shortage.outside = cell.related;
}

bool holdsAll(const std::vector<std::string>& larger, const std::vector<std::string>& smaller)
{
    return std::all_of(smaller.begin(), smaller.end(), [&](const std::string& category) {
        return std::find(larger.begin(), larger.end(), category) != larger.end();
    });
}

void takeIndicators(Shortage& to, const Shortage& from)
{
    for (const std::string& id : from.indicators) {
        if (std::find(to.indicators.begin(), to.indicators.end(), id) == to.indicators.end())
            to.indicators.push_back(id);
    }
    if (to.closed.empty())
        to.closed = from.closed;
    if (to.outside.empty())
        to.outside = from.outside;
}

/// Whether what closes `to` closes `from` as well, once `to` has the larger amount of both. A facility that
/// has to come anyway for its floor area is also there.
bool closesToo(const Shortage& to, const Shortage& from)
{
    if (to.of == Of::Floor && from.of == Of::Facility)
        return to.open.empty() && from.amount <= 1 && holdsAll(from.categories, to.categories);
    if (to.of != from.of || to.key != from.key || to.of == Of::Functions)
        return false;
    return to.categories == from.categories;
}

void add(std::vector<Shortage>& list, const Shortage& one)
{
    for (Shortage& known : list) {
        if (!closesToo(known, one))
            continue;
        if (known.of == one.of) {
            known.amount = std::max(known.amount, one.amount);
            known.target = std::max(known.target, one.target);
        }
        takeIndicators(known, one);
        return;
    }
    list.push_back(one);
}

/// What is added in a narrower set of categories counts in a wider one: only the rest is still short there.
void countNarrowerIn(std::vector<Shortage>& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t j = 0; j < i && list[i].of == Of::Floor; ++j) {
            if (list[j].of == Of::Floor && holdsAll(list[i].categories, list[j].categories))
                list[i].amount = std::max(0.0, list[i].amount - list[j].amount);
        }
    }
}

/// Those with nothing left to do hang on the narrower floor area that does it.
void dropCovered(std::vector<Shortage>& list)
{
    for (auto wide = list.begin(); wide != list.end();) {
        const auto narrow = std::find_if(list.begin(), list.end(), [&](const Shortage& other) {
            return &other != &*wide && other.of == Of::Floor && other.amount > 0 &&
                   holdsAll(wide->categories, other.categories);
        });
        if (wide->of != Of::Floor || wide->amount > 0 || narrow == list.end()) {
            ++wide;
            continue;
        }
        takeIndicators(*narrow, *wide);
        wide = list.erase(wide);
    }
}

} // namespace

std::optional<Shortage> shortageOf(const Indicator& indicator, const Cell& cell, UnitId unit)
{
    if (cell.status != Status::NotMet || cell.contribution || indicator.comparator == Comparator::AtMost)
        return std::nullopt;
    Shortage shortage;
    shortage.unit = unit;
    shortage.indicators = {indicator.id};
    if (!ask(shortage, indicator, cell))
        return std::nullopt;
    addFacilities(shortage, cell);
    return shortage;
}

std::vector<Shortage> merged(const std::vector<Shortage>& ofOneUnit)
{
    std::vector<Shortage> ordered = ofOneUnit;
    // Floor area first and narrow before wide, so that facilities and wider areas can hang on it.
    std::stable_sort(ordered.begin(), ordered.end(), [](const Shortage& a, const Shortage& b) {
        return std::pair(a.of, a.of == Of::Floor ? a.categories.size() : 0) <
               std::pair(b.of, b.of == Of::Floor ? b.categories.size() : 0);
    });
    std::vector<Shortage> list;
    for (const Shortage& shortage : ordered)
        add(list, shortage);
    countNarrowerIn(list);
    dropCovered(list);
    return list;
}

} // namespace yike
