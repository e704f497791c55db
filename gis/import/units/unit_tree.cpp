// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/units/unit_tree.h"

#include "core/model/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace yike {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Fills parents that no column named from the digits of the community's own code.
void inferParents(CommunityRow& row)
{
    if (row.code.size() != 12 || !isDigits(row.code))
        return;
    if (row.subDistrict.empty())
        row.subDistrict.code = row.code.substr(0, 9);
    if (row.county.empty())
        row.county.code = row.code.substr(0, 6);
}

void inferCity(CommunityRow& row)
{
    if (row.city.empty() && row.county.code.size() == 6 && isDigits(row.county.code))
        row.city.code = row.county.code.substr(0, 4) + "00";
}

/// A parent as found in the rows: its key is its path from the city, by code or else by name.
struct Parent {
    std::string code;
    std::string name;
    std::string parentKey;
    Level level = Level::City;
};

struct RowInTree : CommunityRow {
    explicit RowInTree(CommunityRow read) : CommunityRow(std::move(read)) {}
    std::string parentKey;
};

class Tree {
public:
    Tree(std::vector<CommunityRow> rows, const TreeOptions& options) : m_options(options)
    {
        for (CommunityRow& row : rows)
            m_rows.emplace_back(std::move(row));
    }

    Loaded<std::vector<Unit>> build()
    {
        for (RowInTree& row : m_rows)
            addParents(row);
        addCounties();
        addManagingUnits();
        sortRows();
        for (const Level level : {Level::City, Level::County, Level::SubDistrict})
            addUnits(level);
        for (RowInTree& row : m_rows)
            addCommunity(row);
        findDuplicateCodes();
        findDuplicateNames();
        findMissing();
        return {std::move(m_units), std::move(m_issues)};
    }

private:
    void addParents(RowInTree& row)
    {
        if (m_options.codesTellParents) {
            inferParents(row);
            inferCity(row);
        }
        if (row.city.name.empty() && !row.city.code.empty())
            row.city.name = m_options.cityName;
        std::string key = note(row.city, Level::City, {});
        if (key.empty())
            key = note({{}, m_options.cityName.empty() ? m_options.planName : m_options.cityName},
                       Level::City, {});
        if (key.empty()) {
            key = "-";
            m_parents.try_emplace(key, Parent{{}, {}, {}, Level::City});
        }
        for (const auto& [name, level] :
             {std::pair{&row.county, Level::County}, {&row.subDistrict, Level::SubDistrict}})
            if (std::string next = note(*name, level, key); !next.empty())
                key = std::move(next);
        row.parentKey = key;
    }

    /// The key of a parent, which is kept if new; empty if the row does not name it.
    std::string note(const ParentName& said, Level level, const std::string& parentKey)
    {
        if (said.empty())
            return {};
        const std::string prefix = std::to_string(static_cast<int>(level));
        std::string key =
            said.code.empty() ? parentKey + "/" + prefix + nameStem(said.name) : prefix + "#" + said.code;
        const auto [place, isNew] =
            m_parents.try_emplace(key, Parent{said.code, said.name, parentKey, level});
        Parent& known = place->second;
        if (!isNew && known.name.empty())
            known.name = said.name;
        else if (!isNew && !said.name.empty() && plainName(said.name) != plainName(known.name))
            m_twoNames.insert({said.code, std::min(known.name, said.name), std::max(known.name, said.name)});
        return key;
    }

    void addCounties()
    {
        const auto city = std::find_if(m_parents.begin(), m_parents.end(),
                                       [](const auto& parent) { return parent.second.level == Level::City; });
        if (city == m_parents.end())
            return;
        const std::string key = city->first;
        for (const ParentName& county : m_options.counties)
            note(county, Level::County, key);
    }

    /// A managing unit that no community lies in exists all the same, under the city of who it manages.
    void addManagingUnits()
    {
        for (const RowInTree& row : m_rows) {
            if (row.managedBy.empty() || !managingKey(row.managedBy).empty())
                continue;
            const bool code = isDigits(row.managedBy);
            std::string city = row.parentKey;
            while (m_parents.at(city).level != Level::City)
                city = m_parents.at(city).parentKey;
            note({code ? row.managedBy : std::string(), code ? std::string() : row.managedBy}, Level::County,
                 city);
            m_managing.insert(managingKey(row.managedBy));
        }
    }

    [[nodiscard]] std::string managingKey(const std::string& said) const
    {
        for (const auto& [key, parent] : m_parents)
            if (parent.level == Level::County &&
                (parent.code == said || nameStem(parent.name) == nameStem(said)))
                return key;
        return {};
    }

    void sortRows()
    {
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const CommunityRow& a, const CommunityRow& b) {
            return std::tie(a.code, a.name, a.row) < std::tie(b.code, b.name, b.row);
        });
    }

    void addUnits(Level level)
    {
        std::vector<std::pair<std::string, const Parent*>> ordered;
        for (const auto& [key, parent] : m_parents)
            if (parent.level == level)
                ordered.emplace_back(key, &parent);
        std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
            return std::tie(a.second->code, a.second->name) < std::tie(b.second->code, b.second->name);
        });
        for (const auto& [key, parent] : ordered) {
            Unit unit;
            unit.id = nextId();
            unit.code = parent->code;
            unit.name = parent->name.empty() ? parent->code : parent->name;
            unit.level = level;
            if (!parent->parentKey.empty())
                unit.parent = m_idOfKey.at(parent->parentKey);
            if (level == Level::County)
                unit.countyKind =
                    m_managing.contains(key) ? CountyKind::LeadingZone : countyKindOf(unit.code, unit.name);
            m_idOfKey[key] = unit.id;
            m_units.push_back(std::move(unit));
        }
    }

    void addCommunity(RowInTree& row)
    {
        Unit unit;
        unit.id = nextId();
        unit.code = row.code;
        unit.name = row.name.empty() ? (row.code.empty() ? std::to_string(row.row) : row.code) : row.name;
        unit.level = Level::Community;
        unit.parent = m_idOfKey.at(row.parentKey);
        unit.managedBy = managingUnit(row, *unit.parent);
        unit.setting = row.setting;
        unit.isVirtual = row.isVirtual;
        unit.shape = std::move(row.shape);
        unit.values = std::move(row.values);
        m_rowOf.push_back(row.row);
        m_units.push_back(std::move(unit));
    }

    [[nodiscard]] std::optional<UnitId> managingUnit(const CommunityRow& row, UnitId parent) const
    {
        if (row.managedBy.empty())
            return std::nullopt;
        const UnitId managing = m_idOfKey.at(managingKey(row.managedBy));
        for (std::optional<UnitId> up = parent; up; up = m_units[up->index()].parent)
            if (*up == managing)
                return std::nullopt;
        return managing;
    }

    [[nodiscard]] UnitId nextId() const { return UnitId(static_cast<std::uint32_t>(m_units.size())); }
    [[nodiscard]] std::size_t firstCommunity() const { return m_units.size() - m_rowOf.size(); }

    [[nodiscard]] Where whereOf(std::size_t unit) const
    {
        Where where;
        where.layer = m_options.layer;
        where.row = m_rowOf[unit - firstCommunity()];
        return where;
    }

    void findDuplicateCodes()
    {
        std::map<std::string, std::vector<std::size_t>> byCode;
        for (std::size_t i = firstCommunity(); i < m_units.size(); ++i)
            if (!m_units[i].code.empty())
                byCode[m_units[i].code].push_back(i);
        for (const auto& [code, units] : byCode)
            if (units.size() > 1)
                m_issues.push_back(
                    {Code::ImportDuplicateCode,
                     Severity::Decide,
                     {{"code", code}, {"first", m_units[units[0]].name}, {"second", m_units[units[1]].name}},
                     whereOf(units[1]),
                     static_cast<std::int64_t>(units.size())});
    }

    /// The same name under different parents is common and fine.
    void findDuplicateNames()
    {
        std::map<std::pair<UnitId, std::string>, std::vector<std::size_t>> byName;
        for (std::size_t i = firstCommunity(); i < m_units.size(); ++i)
            byName[{m_units[i].parent.value_or(UnitId()), plainName(m_units[i].name)}].push_back(i);
        for (const auto& [key, units] : byName)
            if (units.size() > 1)
                m_issues.push_back(
                    {Code::ImportDuplicateName,
                     Severity::Advised,
                     {{"name", m_units[units[0]].name}, {"parent", m_units[key.first.index()].name}},
                     whereOf(units[1]),
                     static_cast<std::int64_t>(units.size())});
    }

    void findMissing()
    {
        report(Code::ImportCodeMissing, Severity::Advised, [](const Unit& u) { return u.code.empty(); });
        report(Code::ImportShapeMissing, Severity::Advised,
               [](const Unit& u) { return u.shape.empty() && !u.isVirtual; });
        for (const auto& [code, first, second] : m_twoNames)
            m_issues.push_back({Code::ImportParentTwoNames,
                                Severity::Advised,
                                {{"code", code}, {"first", first}, {"second", second}},
                                {},
                                1});
    }

    template <class Test>
    void report(Code code, Severity severity, const Test& test)
    {
        std::int64_t count = 0;
        std::size_t first = 0;
        for (std::size_t i = firstCommunity(); i < m_units.size(); ++i)
            if (test(m_units[i]) && count++ == 0)
                first = i;
        if (count > 0)
            m_issues.push_back({code,
                                severity,
                                {{"layer", m_options.layer}, {"name", m_units[first].name}},
                                whereOf(first),
                                count});
    }

    std::vector<RowInTree> m_rows;
    const TreeOptions& m_options;
    std::map<std::string, Parent> m_parents;
    std::set<std::string> m_managing;
    std::set<std::tuple<std::string, std::string, std::string>> m_twoNames;
    std::map<std::string, UnitId> m_idOfKey;
    std::vector<Unit> m_units;
    std::vector<std::int64_t> m_rowOf; ///< of the communities, in order
    std::vector<Issue> m_issues;
};

} // namespace

Loaded<std::vector<Unit>> buildUnitTree(std::vector<CommunityRow> rows, const TreeOptions& options)
{
    return Tree(std::move(rows), options).build();
}

CountyKind countyKindOf(std::string_view code, std::string_view name)
{
    if (code.size() == 6 && isDigits(code) && code.substr(4) != "00") {
        const int part = std::stoi(std::string(code.substr(4)));
        if (part <= 20)
            return CountyKind::District; // 浦东新区 is one, whatever its name says
        if (part >= 81)
            return CountyKind::CountyCity;
        return part <= 70 ? CountyKind::County : CountyKind::LeadingZone;
    }
    constexpr std::array zones = {"先导区", "高新区", "开发区", "新区", "园区", "示范区"};
    for (const std::string_view word : zones)
        if (name.ends_with(word))
            return CountyKind::LeadingZone;
    if (name.ends_with("区"))
        return CountyKind::District;
    if (name.ends_with("县"))
        return CountyKind::County;
    return name.ends_with("市") ? CountyKind::CountyCity : CountyKind::None;
}

} // namespace yike
