// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/model/names.h"
#include "gis/import/facilities/facility_import.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

constexpr double kSamePlace = 50; // metres: look-alikes nearer than this may be one facility twice

std::tuple<const std::string&, const std::string&, std::optional<Point>, SourceId, std::int64_t>
orderKey(const FacilityRow& row)
{
    return {row.facility.code, row.facility.name, row.facility.position, row.facility.source, row.row};
}

/// Finds where rows belong and says what is odd about it.
class Hosting {
public:
    Hosting(const std::vector<Unit>& units, const UnitIndex& communities)
        : m_units(units), m_index(communities), m_communities(units, Level::Community),
          m_subDistricts(units, Level::SubDistrict)
    {
    }

    std::optional<UnitId> hostOf(const FacilityRow& row)
    {
        const std::optional<UnitId> located = locate(row);
        const std::optional<UnitId> named = namedCommunity(row);
        if (named) {
            if (located && *located != *named && !isNamedAt(row, *named))
                conflict(row, *named, *located);
            return named;
        }
        const std::optional<UnitId> subDistrict = namedSubDistrict(row);
        if (!located || !subDistrict)
            return located ? located : subDistrict;
        if (lies(*located, *subDistrict))
            return located;
        conflict(row, *subDistrict, *located);
        return subDistrict;
    }

    std::vector<Issue> takeIssues() { return std::move(m_issues); }

private:
    std::optional<UnitId> locate(const FacilityRow& row)
    {
        if (!row.facility.position) {
            report(Code::FacilityNotPlaced, Severity::Note, row, {});
            return std::nullopt;
        }
        const auto unit = m_index.unitAt(*row.facility.position);
        if (!unit && !m_units.empty())
            report(Code::FacilityOutside, Severity::Note, row, {});
        return unit;
    }

    /// Where communities meet or overlap the point lies in several: no conflict if the named one is among
    /// them.
    [[nodiscard]] bool isNamedAt(const FacilityRow& row, UnitId named) const
    {
        const auto all = m_index.allAt(*row.facility.position);
        return std::find(all.begin(), all.end(), named) != all.end();
    }

    std::optional<UnitId> namedCommunity(const FacilityRow& row)
    {
        if (row.communityCode.empty() && row.communityName.empty())
            return std::nullopt;
        const UnitMatch match =
            m_communities.find({row.communityCode, row.subDistrictName, row.communityName});
        if (match.unit)
            return match.unit;
        const std::string& said = row.communityCode.empty() ? row.communityName : row.communityCode;
        report(Code::FacilityHostUnknown, Severity::Advised, row, {{"unit", said}});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<UnitId> namedSubDistrict(const FacilityRow& row) const
    {
        if (row.subDistrictCode.empty() && row.subDistrictName.empty())
            return std::nullopt;
        return m_subDistricts.find({row.subDistrictCode, {}, row.subDistrictName}).unit;
    }

    [[nodiscard]] bool lies(UnitId unit, UnitId ancestor) const
    {
        for (std::optional<UnitId> up = unit; up; up = m_units[up->index()].parent)
            if (*up == ancestor)
                return true;
        return false;
    }

    void conflict(const FacilityRow& row, UnitId named, UnitId located)
    {
        report(Code::FacilityHostConflict, Severity::Advised, row,
               {{"named", m_units[named.index()].name}, {"located", m_units[located.index()].name}});
    }

    /// Pitches of OpenStreetMap have no names.
    static std::string labelOf(const FacilityRow& row)
    {
        const Facility& facility = row.facility;
        if (!facility.name.empty() || !facility.code.empty())
            return facility.name.empty() ? facility.code : facility.name;
        return row.layer + " #" + std::to_string(row.row);
    }

    void report(Code code, Severity severity, const FacilityRow& row, Args more)
    {
        Issue issue{code, severity, {{"name", labelOf(row)}}, {}, 1};
        issue.args.insert(issue.args.end(), more.begin(), more.end());
        issue.where = {row.layer, row.row, row.facility.position, std::nullopt};
        m_issues.push_back(std::move(issue));
    }

    const std::vector<Unit>& m_units;
    const UnitIndex& m_index;
    UnitDirectory m_communities;
    UnitDirectory m_subDistricts;
    std::vector<Issue> m_issues;
};

bool shareCategory(const Facility& a, const Facility& b)
{
    return std::find_first_of(a.categories.begin(), a.categories.end(), b.categories.begin(),
                              b.categories.end()) != a.categories.end() ||
           (a.categories.empty() && b.categories.empty());
}

/// Same name (however spelt), same kind, within 50 m: perhaps one facility in two layers.
std::vector<Issue> findLookAlikes(const std::vector<FacilityRow>& rows)
{
    std::map<std::string, std::vector<const FacilityRow*>> byName;
    for (const FacilityRow& row : rows)
        if (row.facility.position && !row.facility.name.empty())
            byName[plainName(row.facility.name)].push_back(&row);
    std::vector<Issue> issues;
    for (const auto& [name, same] : byName)
        for (std::size_t i = 0; i < same.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const Facility& a = same[k]->facility;
                const Facility& b = same[i]->facility;
                if (distance(*a.position, *b.position) > kSamePlace || !shareCategory(a, b))
                    continue;
                Issue issue{
                    Code::FacilityLooksDouble,
                    Severity::Advised,
                    {{"name", b.name}, {"other", a.name}, {"metres", distance(*a.position, *b.position)}},
                    {},
                    1};
                issue.where = {same[i]->layer, same[i]->row, b.position, std::nullopt};
                issues.push_back(std::move(issue));
                break;
            }
    return issues;
}

} // namespace

Loaded<std::map<FacilityId, Facility>>
hostFacilities(std::vector<FacilityRow> rows, const std::vector<Unit>& units, const UnitIndex& communities)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const FacilityRow& a, const FacilityRow& b) { return orderKey(a) < orderKey(b); });
    Loaded<std::map<FacilityId, Facility>> loaded;
    Hosting hosting(units, communities);
    for (FacilityRow& row : rows) {
        row.facility.id = FacilityId(static_cast<std::uint32_t>(loaded.value.size()));
        row.facility.host = hosting.hostOf(row);
        loaded.value.emplace(row.facility.id, row.facility);
    }
    loaded.issues = hosting.takeIssues();
    std::vector<Issue> doubles = findLookAlikes(rows);
    loaded.issues.insert(loaded.issues.end(), std::make_move_iterator(doubles.begin()),
                         std::make_move_iterator(doubles.end()));
    return loaded;
}

} // namespace yike
