// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/values/values_join.h"

#include "core/model/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace yike {

namespace {

constexpr std::size_t kMostCandidates = 5;
constexpr std::array kLevels = {Level::Community, Level::SubDistrict, Level::County, Level::City};

Level above(Level level)
{
    return level == Level::City ? Level::City : static_cast<Level>(static_cast<int>(level) + 1);
}

/// The code a community's own twelve digits give to the unit above it (GB/T 10114): 9 digits a sub-district,
/// 6 a county, 4 and two zeros a city.
std::string codeAbove(std::string_view community, Level level)
{
    if (community.size() != 12 || community.find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    if (level == Level::City)
        return std::string(community.substr(0, 4)) + "00";
    return std::string(community.substr(0, level == Level::County ? 6 : 9));
}

/// Units that only a name told of, under the code that all their communities agree on. Leading zones manage
/// communities of other counties and have no such code.
std::map<std::string, UnitId> impliedCodes(const std::vector<Unit>& units)
{
    std::map<UnitId, std::set<std::string>> codesOf;
    std::set<std::string> taken;
    for (const Unit& unit : units) {
        taken.insert(unit.code);
        if (unit.level != Level::Community)
            continue;
        for (auto up = unit.parent; up; up = units[up->index()].parent)
            codesOf[*up].insert(codeAbove(unit.code, units[up->index()].level));
    }
    std::map<std::string, std::vector<UnitId>> byCode;
    for (const auto& [id, codes] : codesOf) {
        const Unit& unit = units[id.index()];
        if (unit.code.empty() && unit.countyKind != CountyKind::LeadingZone && codes.size() == 1 &&
            !codes.begin()->empty())
            byCode[*codes.begin()].push_back(id);
    }
    std::map<std::string, UnitId> implied;
    for (const auto& [code, ids] : byCode)
        if (ids.size() == 1 && !taken.contains(code))
            implied.emplace(code, ids.front());
    return implied;
}

class Joining {
public:
    Joining(const ValueTable& table, std::vector<Unit>& units)
        : m_table(table), m_units(units), m_implied(impliedCodes(units))
    {
        for (const Level level : kLevels)
            m_directories.emplace_back(units, level);
    }

    JoinedValues join()
    {
        for (const ValueRow& row : m_table.rows) {
            ++m_result.rows;
            ++m_rowsAt[row.level];
            if (const auto unit = unitOf(row))
                put(row, m_units[unit->index()]);
        }
        sayCount(Code::ValuesJoinedByName, m_byNameAlone);
        sayCount(Code::ValuesReplaced, m_replaced);
        sayWithoutRow();
        return std::move(m_result);
    }

private:
    [[nodiscard]] const UnitDirectory& directory(Level level) const
    {
        return m_directories[static_cast<std::size_t>(level)];
    }

    /// A code tells the level by itself: a table may call every unit's column 代码 and 名称.
    [[nodiscard]] UnitMatch match(const ValueRow& row) const
    {
        for (const Level level : kLevels) {
            const UnitMatch byCode = directory(level).find({row.code, {}, {}});
            if (byCode.unit)
                return byCode;
        }
        if (const auto implied = m_implied.find(plainName(row.code));
            implied != m_implied.end() && !isCalledOtherwise(row, m_units[implied->second.index()]))
            return {MatchKind::Code, implied->second, {}};
        const std::string parent = parentName(row);
        return directory(row.level).find({{}, parent, row.name});
    }

    /// Where no column named the city, a folder's name may stand for it. The one row about a city is about
    /// the one city there is, unless their codes say otherwise.
    [[nodiscard]] std::optional<UnitId> onlyCity(const ValueRow& row) const
    {
        const auto isCity = [](const auto& each) { return each.level == Level::City; };
        const auto city = std::find_if(m_units.begin(), m_units.end(), isCity);
        const bool codesDiffer = city != m_units.end() && !row.code.empty() && !city->code.empty();
        if (row.level != Level::City || row.name.empty() || codesDiffer ||
            std::count_if(m_units.begin(), m_units.end(), isCity) != 1 ||
            std::count_if(m_table.rows.begin(), m_table.rows.end(), isCity) != 1)
            return std::nullopt;
        return city->id;
    }

    /// Parents are looked up by code where the table has one, for their name as the units spell it.
    [[nodiscard]] std::string parentName(const ValueRow& row) const
    {
        if (row.parentCode.empty())
            return row.parentName;
        const UnitMatch parent = directory(above(row.level)).find({row.parentCode, {}, row.parentName});
        return parent.unit ? m_units[parent.unit->index()].name : row.parentName;
    }

    std::optional<UnitId> unitOf(const ValueRow& row)
    {
        const UnitMatch found = match(row);
        if (const auto city = found.unit ? std::nullopt : onlyCity(row)) {
            m_done.insert(*city);
            review(row, RowDoubt::NameDiffers, city, {});
            report(Code::ValuesOnlyCity, row, m_units[city->index()].name);
            return city;
        }
        if (!found.unit) {
            const bool several = found.kind == MatchKind::Ambiguous;
            review(row, several ? RowDoubt::Ambiguous : RowDoubt::Unmatched, {},
                   several ? found.candidates : similar(row));
            report(several ? Code::ValuesAmbiguous : Code::ValuesUnmatched, row);
            return std::nullopt;
        }
        if (!m_done.insert(*found.unit).second) {
            review(row, RowDoubt::Twice, {}, {*found.unit});
            report(Code::ValuesTwice, row);
            return std::nullopt;
        }
        lookTwice(row, found);
        return found.unit;
    }

    [[nodiscard]] std::vector<UnitId> similar(const ValueRow& row) const
    {
        const std::string parent = parentName(row);
        return directory(row.level).similar({{}, parent, row.name}, kMostCandidates);
    }

    /// Joined, but perhaps to the wrong unit.
    void lookTwice(const ValueRow& row, const UnitMatch& found)
    {
        const Unit& unit = m_units[found.unit->index()];
        if (found.kind == MatchKind::Code && isCalledOtherwise(row, unit)) {
            auto others = similar(row);
            std::erase(others, unit.id);
            review(row, RowDoubt::NameDiffers, unit.id, std::move(others));
            report(Code::ValuesNameDiffers, row, unit.name);
        } else if (found.kind != MatchKind::Code && !row.code.empty()) {
            review(row, RowDoubt::CodeUnknown, unit.id, {});
            report(Code::ValuesCodeUnknown, row);
        } else if (found.kind == MatchKind::NameAlone && !row.parentName.empty()) {
            review(row, RowDoubt::ParentUnknown, unit.id, {});
            ++m_byNameAlone;
        }
    }

    /// A unit that only a code had named takes its name from the table.
    static bool isCalledOtherwise(const ValueRow& row, const Unit& unit)
    {
        return !row.name.empty() && unit.name != unit.code && nameStem(row.name) != nameStem(unit.name);
    }

    void put(const ValueRow& row, Unit& unit)
    {
        ++m_result.joinedRows;
        if (unit.name == unit.code && !row.name.empty())
            unit.name = row.name;
        if (row.countyKind)
            unit.countyKind = *row.countyKind;
        for (const auto& [key, number] : row.numbers) {
            ++m_result.numbers;
            const Value value{number, m_table.source};
            const auto [place, isNew] = unit.values.try_emplace(key, value);
            if (!isNew && place->second.number != number)
                ++m_replaced;
            place->second = value;
        }
    }

    void review(const ValueRow& row, RowDoubt doubt, std::optional<UnitId> joined,
                std::vector<UnitId> candidates)
    {
        m_result.review.push_back({m_table.layer, row, doubt, joined, std::move(candidates)});
    }

    void report(Code code, const ValueRow& row, const std::string& unit = {})
    {
        Issue issue{code,
                    Severity::Advised,
                    {{"name", row.name.empty() ? row.code : row.name},
                     {"parent", row.parentName.empty() ? row.parentCode : row.parentName},
                     {"layer", m_table.layer}},
                    {},
                    1};
        if (!unit.empty())
            issue.args.push_back({"unit", unit});
        issue.args.push_back({"code", row.code});
        issue.where.layer = m_table.layer;
        issue.where.row = row.row;
        m_result.issues.push_back(std::move(issue));
    }

    void sayCount(Code code, std::int64_t count)
    {
        if (count > 0)
            m_result.issues.push_back(
                {code, Severity::Note, {{"layer", m_table.layer}}, {m_table.layer, {}, {}, {}}, count});
    }

    /// Units of the level that most rows are about and that the table does not mention stay without data; one
    /// line names the first.
    void sayWithoutRow()
    {
        const auto main = std::max_element(m_rowsAt.begin(), m_rowsAt.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        std::int64_t count = 0;
        std::string first;
        for (const Unit& unit : m_units) {
            const bool asked = main != m_rowsAt.end() && unit.level == main->first && !unit.isVirtual;
            if (asked && !m_done.contains(unit.id) && count++ == 0)
                first = unit.name;
        }
        if (count > 0)
            m_result.issues.push_back({Code::ValuesUnitsAbsent,
                                       Severity::Note,
                                       {{"layer", m_table.layer}, {"name", first}},
                                       {m_table.layer, {}, {}, {}},
                                       count});
    }

    const ValueTable& m_table;
    std::vector<Unit>& m_units;
    std::vector<UnitDirectory> m_directories; ///< by level
    std::map<std::string, UnitId> m_implied;  ///< units without a code of their own
    std::map<Level, std::int64_t> m_rowsAt;
    std::set<UnitId> m_done;
    std::int64_t m_byNameAlone = 0;
    std::int64_t m_replaced = 0;
    JoinedValues m_result;
};

} // namespace

JoinedValues joinValues(const ValueTable& table, std::vector<Unit>& units)
{
    return Joining(table, units).join();
}

} // namespace yike
