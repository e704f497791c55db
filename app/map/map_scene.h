// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What to draw, as a plain value: made in the interface thread from plan, assessment, selection and scenario,
// painted in any thread. Cheap to make again: the shapes are shared (map_geometry.h).

#include "app/map/map_geometry.h"
#include "app/text/language.h"
#include "core/assessment/assessment.h"
#include "core/scenario/edit.h"
#include "core/standards/standard.h"

#include "app/map/paint/status_symbol.h"

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace yike {

/// The eyes of the layer tree.
struct LayerVisibility {
    bool fills = true;       ///< units by status
    bool communities = true; ///< boundaries
    bool subDistricts = true;
    bool counties = true;
    bool ground = true; ///< land, water, parks, rail
    bool streets = true;
    bool buildings = true;
    bool facilities = true;
    bool labels = true;
    std::set<std::string> hiddenCategories;
};

struct SceneOptions {
    const Indicator* indicator = nullptr; ///< chosen; none: no fills, no verdicts
    std::vector<UnitId> selectedUnits;
    std::optional<FacilityId> selectedFacility;
    std::span<const Edit> edits;    ///< of the scenario already applied to the plan: for badges
    const Plan* baseline = nullptr; ///< the plan before `edits`, for what they removed or moved
    LayerVisibility layers;
    Language language = Language::Chinese;
    std::optional<UnitId> within; ///< only units inside this one are filled and labelled (a report page)
};

/// A unit with a status: fill, sign and label.
struct SceneUnit {
    UnitId id;
    Status status = Status::NoData;
    bool contribution = false;
    bool selected = false;
    std::string name;  ///< short
    std::string value; ///< shown under the name of failing units; empty else
};

struct SceneFacility {
    FacilityId id;
    QPointF at; ///< relative to the geometry's origin
    std::string category;
    FacilityStatus status = FacilityStatus::Existing;
    bool ofIndicator = false; ///< of a category the chosen indicator asks for
    bool selected = false;
    std::optional<EditMark> change;
    std::optional<QPointF> from; ///< where it stood before it was moved
    std::string name;
};

struct MapScene {
    std::shared_ptr<const MapGeometry> geometry;
    LayerVisibility layers;
    Level fillLevel = Level::Community;
    bool coloured = false;        ///< an indicator was chosen and assessed
    std::vector<SceneUnit> units; ///< of the fill level, with a shape, by id
    std::vector<SceneFacility> facilities;
    std::vector<UnitId> selectedUnits; ///< of any level: outlined in yellow and ink
};

/// Which units an indicator colours: those of its own level, communities for counties and the city.
[[nodiscard]] Level fillLevel(const Indicator* indicator);

[[nodiscard]] MapScene makeScene(std::shared_ptr<const MapGeometry> geometry, const Plan& plan,
                                 const Assessment* assessment, const SceneOptions& options);

} // namespace yike
