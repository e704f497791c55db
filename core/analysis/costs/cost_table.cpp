// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/cost_table.h"

#include "core/standards/reading/toml_reader.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace yike {

namespace {

using toml_reader::Mistakes;
using toml_reader::Need;
using toml_reader::Table;

constexpr double kYuanPerWan = 10'000;

constexpr std::array<Keyword<RemedyKind>, 8> kRemedyWords = {{{"reopen", RemedyKind::Reopen},
                                                              {"open-rooms", RemedyKind::OpenRooms},
                                                              {"enlarge", RemedyKind::Enlarge},
                                                              {"add-function", RemedyKind::AddFunction},
                                                              {"add-places", RemedyKind::AddPlaces},
                                                              {"raise-value", RemedyKind::RaiseValue},
                                                              {"build", RemedyKind::Build},
                                                              {"share", RemedyKind::Share}}};
constexpr std::array<Keyword<Per>, 5> kPerWords = {{{"m2", Per::SquareMetre},
                                                    {"each", Per::Each},
                                                    {"place", Per::Place},
                                                    {"person-year", Per::PersonYear},
                                                    {"year", Per::Year}}};
constexpr std::array<Keyword<PriceBasis>, 3> kBasisWords = {{{"placeholder", PriceBasis::Placeholder},
                                                             {"planner", PriceBasis::Planner},
                                                             {"published", PriceBasis::Published}}};

/// What a measure can be counted in.
std::vector<Per> pricedPer(RemedyKind measure)
{
    switch (measure) {
    case RemedyKind::OpenRooms:
    case RemedyKind::Enlarge:
        return {Per::SquareMetre};
    case RemedyKind::Build:
        return {Per::SquareMetre, Per::Each};
    case RemedyKind::AddPlaces:
        return {Per::Place};
    case RemedyKind::RaiseValue:
        return {Per::Each, Per::SquareMetre, Per::Place, Per::PersonYear};
    case RemedyKind::Share:
        return {Per::Each, Per::Year};
    case RemedyKind::Reopen:
    case RemedyKind::AddFunction:
        break;
    }
    return {Per::Each};
}

void checkPer(const UnitCost& cost, const Table& table, Mistakes& mistakes)
{
    const auto allowed = pricedPer(cost.measure);
    if (std::find(allowed.begin(), allowed.end(), cost.per) != allowed.end())
        return;
    std::string words;
    for (const Per per : allowed)
        words += (words.empty() ? "" : ", ") + std::string(toWord(kPerWords, per));
    mistakes.add(Code::CostPerUnknown, table.where("per"),
                 {{"value", std::string(toWord(kPerWords, cost.per))}, {"allowed", words}});
}

void checkSubject(const UnitCost& cost, const Table& table, Mistakes& mistakes)
{
    const char* missing = nullptr;
    if (cost.measure == RemedyKind::RaiseValue && cost.values.empty())
        missing = "values";
    if (cost.measure == RemedyKind::AddPlaces && cost.capacity.empty())
        missing = "capacity";
    if (missing != nullptr)
        mistakes.add(Code::CostSubjectMissing, table.where(),
                     {{"id", cost.id}, {"key", std::string(missing)}});
}

/// Anybody who reads a total must know what it rests on, so there is no default.
PriceBasis basisOf(Table& table)
{
    const std::string word = table.string("basis", Need::Required);
    const auto basis = fromWord(kBasisWords, word);
    if (!basis && !word.empty())
        table.wrongType("basis", listed(kBasisWords));
    return basis.value_or(PriceBasis::Placeholder);
}

UnitCost readCost(const toml::table& source, Mistakes& mistakes)
{
    Table table(source, mistakes);
    UnitCost cost;
    cost.id = table.id("id", Need::Required);
    cost.name = table.text("name", Need::Required);
    cost.measure =
        table.word("measure", Need::Required, kRemedyWords, Code::CostMeasureUnknown, RemedyKind::Build);
    cost.per =
        table.word("per", Need::Required, kPerWords, Code::CostPerUnknown, pricedPer(cost.measure).front());
    cost.yuan = std::llround(table.number("amount", Need::Required, 0, 1e7).value_or(0) * kYuanPerWan);
    cost.categories = table.strings("categories", Need::Optional);
    cost.values = table.strings("values", Need::Optional);
    cost.capacity = table.string("capacity", Need::Optional);
    cost.limitFactor = table.number("limit-factor", Need::Optional, 1, 100).value_or(cost.limitFactor);
    cost.least = table.number("least", Need::Optional, 0, 1e6).value_or(0);
    cost.basis = basisOf(table);
    cost.source = table.text("source", Need::Optional);
    checkPer(cost, table, mistakes);
    checkSubject(cost, table, mistakes);
    table.finish();
    return cost;
}

std::vector<UnitCost> readCosts(const std::vector<const toml::table*>& tables, Mistakes& mistakes)
{
    std::vector<UnitCost> costs;
    std::map<std::string, std::int64_t> lines;
    for (const toml::table* table : tables) {
        UnitCost cost = readCost(*table, mistakes);
        const std::int64_t line = table->source().begin.line;
        const auto [first, isNew] = lines.emplace(cost.id, line);
        if (!isNew && !cost.id.empty())
            mistakes.add(Code::CostTwice, table->source(), {{"id", cost.id}, {"first", first->second}});
        costs.push_back(std::move(cost));
    }
    return costs;
}

CostTable readTable(const toml::table& root, Mistakes& mistakes)
{
    Table table(root, mistakes);
    CostTable costs;
    costs.id = table.id("id", Need::Required);
    costs.name = table.text("name", Need::Required);
    costs.years = static_cast<int>(table.number("years", Need::Optional, 0, 100).value_or(1));
    costs.costs = readCosts(table.tables("cost", Need::Required), mistakes);
    table.finish();
    return costs;
}

bool serves(const UnitCost& cost, const std::vector<std::string>& categories)
{
    return std::any_of(cost.categories.begin(), cost.categories.end(), [&](const std::string& category) {
        return std::find(categories.begin(), categories.end(), category) != categories.end();
    });
}

template <class Fits>
const UnitCost* best(const std::vector<UnitCost>& costs, const std::vector<std::string>& categories,
                     Fits fits)
{
    const UnitCost* general = nullptr;
    for (const UnitCost& cost : costs) {
        if (!fits(cost))
            continue;
        if (serves(cost, categories))
            return &cost;
        if (cost.categories.empty() && general == nullptr)
            general = &cost;
    }
    return general;
}

} // namespace

const UnitCost* CostTable::find(RemedyKind measure, const std::vector<std::string>& categories) const
{
    return best(costs, categories, [&](const UnitCost& cost) { return cost.measure == measure; });
}

const UnitCost* CostTable::forPlaces(const std::string& capacity,
                                     const std::vector<std::string>& categories) const
{
    return best(costs, categories, [&](const UnitCost& cost) {
        return cost.measure == RemedyKind::AddPlaces && cost.capacity == capacity;
    });
}

const UnitCost* CostTable::forValue(const std::string& key) const
{
    const auto found = std::find_if(costs.begin(), costs.end(), [&](const UnitCost& cost) {
        return cost.measure == RemedyKind::RaiseValue &&
               std::find(cost.values.begin(), cost.values.end(), key) != cost.values.end();
    });
    return found == costs.end() ? nullptr : &*found;
}

Result<CostTable> loadCosts(std::string_view text, const std::string& fileName)
{
    Mistakes mistakes(fileName);
    try {
        const toml::table root = toml::parse(text, fileName);
        CostTable table = readTable(root, mistakes);
        if (mistakes.none())
            return table;
    } catch (const toml::parse_error& error) {
        mistakes.add(Code::CatalogueSyntax, error.source(), {{"detail", std::string(error.description())}});
    }
    return tl::unexpected(mistakes.asError());
}

} // namespace yike
