// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_scene.h"

#include "app/text/value_text.h"

#include <algorithm>
#include <map>
#include <type_traits>

namespace yike {

namespace {

bool isWithin(const Plan& plan, const Unit& unit, UnitId whole)
{
    return unit.managedBy == whole || plan.ancestor(unit.id, plan.unit(whole).level) == whole;
}

bool contains(const std::vector<std::string>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// The category the chosen indicator asks for, if the facility has one of them.
std::optional<std::string> askedCategory(const Facility& facility, const Indicator* indicator)
{
    if (indicator == nullptr)
        return std::nullopt;
    for (const std::string& category : facility.categories) {
        if (contains(indicator->categories, category) || contains(indicator->numerator.keys, category))
            return category;
    }
    return std::nullopt;
}

/// What the scenario's edits did to each facility; a new one stays new when it is moved later.
std::map<FacilityId, EditMark> changesOf(std::span<const Edit> edits)
{
    std::map<FacilityId, EditMark> changes;
    const auto changed = [&](FacilityId id, EditMark change) {
        const auto [at, fresh] = changes.try_emplace(id, change);
        if (!fresh && at->second != EditMark::New)
            at->second = change;
    };
    for (const Edit& edit : edits) {
        std::visit(
            [&](const auto& done) {
                using Done = std::decay_t<decltype(done)>;
                if constexpr (std::is_same_v<Done, AddFacility>)
                    changed(done.facility.id, EditMark::New);
                else if constexpr (std::is_same_v<Done, RemoveFacility>)
                    changes[done.id] = EditMark::Removed;
                else if constexpr (std::is_same_v<Done, SetFacilityStatus>)
                    changed(done.id,
                            done.status == FacilityStatus::Closed ? EditMark::Removed : EditMark::Changed);
                else if constexpr (!std::is_same_v<Done, SetUnitValue>)
                    changed(done.id, EditMark::Changed);
            },
            edit);
    }
    return changes;
}

class SceneMaker {
public:
    SceneMaker(MapScene& scene, const Plan& plan, const Assessment* assessment, const SceneOptions& options)
        : m_scene(scene), m_plan(plan), m_assessment(assessment), m_options(options)
    {
    }

    void addUnits()
    {
        const IndicatorResult* result = m_assessment != nullptr && m_options.indicator != nullptr
                                            ? m_assessment->find(m_options.indicator->id)
                                            : nullptr;
        m_scene.coloured = result != nullptr;
        for (const Unit& unit : m_plan.units) {
            if (unit.level != m_scene.fillLevel || unit.shape.empty())
                continue;
            if (m_options.within && !isWithin(m_plan, unit, *m_options.within))
                continue;
            m_scene.units.push_back(sceneUnit(unit, result));
        }
    }

    void addFacilities()
    {
        const auto changes = changesOf(m_options.edits);
        for (const auto& [id, facility] : m_plan.facilities)
            addFacility(facility, changes);
        for (const auto& [id, change] : changes) {
            const auto gone = change == EditMark::Removed ? removed(id) : nullptr;
            if (gone != nullptr)
                addFacility(*gone, changes);
        }
    }

private:
    [[nodiscard]] SceneUnit sceneUnit(const Unit& unit, const IndicatorResult* result) const
    {
        SceneUnit shown;
        shown.id = unit.id;
        shown.name = m_scene.fillLevel == Level::Community ? shortName(unit) : unit.name;
        shown.selected = std::find(m_options.selectedUnits.begin(), m_options.selectedUnits.end(), unit.id) !=
                         m_options.selectedUnits.end();
        if (result == nullptr)
            return shown;
        const auto cell = result->cells.find(unit.id);
        if (cell == result->cells.end())
            return shown;
        shown.status = cell->second.status;
        shown.contribution = cell->second.contribution;
        if (shown.status == Status::NotMet || shown.selected)
            shown.value = valueText(*m_options.indicator, cell->second, unit, m_options.language);
        return shown;
    }

    /// The baseline's facility, where the edits took it out of the plan.
    [[nodiscard]] const Facility* removed(FacilityId id) const
    {
        if (m_options.baseline == nullptr || m_plan.facilities.count(id) != 0)
            return nullptr;
        const auto found = m_options.baseline->facilities.find(id);
        return found == m_options.baseline->facilities.end() ? nullptr : &found->second;
    }

    void addFacility(const Facility& facility, const std::map<FacilityId, EditMark>& changes)
    {
        const auto isHidden = [&](const std::string& category) {
            return m_options.layers.hiddenCategories.count(category) != 0;
        };
        if (!facility.position || facility.categories.empty() ||
            std::all_of(facility.categories.begin(), facility.categories.end(), isHidden))
            return;
        SceneFacility shown;
        shown.id = facility.id;
        shown.at = m_scene.geometry->fromPlan(*facility.position);
        const auto asked = askedCategory(facility, m_options.indicator);
        shown.category = asked.value_or(facility.categories.front());
        shown.ofIndicator = asked.has_value();
        shown.status = facility.status;
        shown.selected = m_options.selectedFacility == facility.id;
        shown.name = facility.name;
        if (const auto change = changes.find(facility.id); change != changes.end()) {
            shown.change = change->second;
            shown.from = placeBefore(facility);
        }
        m_scene.facilities.push_back(std::move(shown));
    }

    [[nodiscard]] std::optional<QPointF> placeBefore(const Facility& facility) const
    {
        if (m_options.baseline == nullptr)
            return std::nullopt;
        const auto old = m_options.baseline->facilities.find(facility.id);
        if (old == m_options.baseline->facilities.end() || !old->second.position ||
            old->second.position == facility.position)
            return std::nullopt;
        return m_scene.geometry->fromPlan(*old->second.position);
    }

    MapScene& m_scene;
    const Plan& m_plan;
    const Assessment* m_assessment;
    const SceneOptions& m_options;
};

bool hasShapes(const Plan& plan, Level level)
{
    return std::any_of(plan.units.begin(), plan.units.end(),
                       [&](const Unit& unit) { return unit.level == level && !unit.shape.empty(); });
}

} // namespace

Level fillLevel(const Indicator* indicator)
{
    return indicator != nullptr && indicator->level == Level::SubDistrict ? Level::SubDistrict
                                                                          : Level::Community;
}

MapScene makeScene(std::shared_ptr<const MapGeometry> geometry, const Plan& plan,
                   const Assessment* assessment, const SceneOptions& options)
{
    MapScene scene;
    scene.geometry = std::move(geometry);
    scene.layers = options.layers;
    scene.selectedUnits = options.selectedUnits;
    scene.fillLevel = fillLevel(options.indicator);
    if (!hasShapes(plan, scene.fillLevel))
        scene.fillLevel = Level::Community;
    SceneMaker maker(scene, plan, assessment, options);
    maker.addUnits();
    maker.addFacilities();
    return scene;
}

} // namespace yike
