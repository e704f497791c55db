// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole desktop on the small town, as a planner has it after opening a project.

#include "app/desktop/map/map_pane.h"
#include "app/desktop/map/map_tools.h"
#include "app/desktop/window/main_window.h"
#include "app/desktop/window/panels/compare_panel.h"
#include "app/desktop/window/panels/tables_panel.h"
#include "app/desktop/window/screenshot.h"
#include "tests/support/catch.h"
#include "tests/support/small_town.h"

namespace yike::test {

struct DeskFixture {
    PlanDocument document;
    MapState map;
    Preferences preferences;
    JobQueue jobs;
    Desk desk{document, map, preferences, jobs};
    Assessor assessor{document, jobs};
    MainWindow window{desk, assessor};

    explicit DeskFixture(Standard standard = smallStandard()) : document({std::move(standard)})
    {
        window.resize(1440, 900);
        window.show();
    }

    /// The town without scenarios, assessed.
    void openTown()
    {
        Project project;
        project.id = "test";
        project.baseline = smallTown();
        project.standard = smallStandard().id;
        document.open(std::move(project), QStringLiteral("town.yike"), {});
        settle();
    }

    /// Any other project, assessed.
    void open(Project project)
    {
        document.open(std::move(project), QStringLiteral("project.yike"), {});
        settle();
    }

    void settle() { REQUIRE(waitUntilSettled(window)); }

    /// A community that fails `indicator`; the lowest id.
    [[nodiscard]] std::optional<UnitId> failing(const std::string& indicator) const
    {
        for (const UnitId id : document.plan().unitsAt(Level::Community)) {
            const Cell* cell = document.assessment()->cell(indicator, id);
            if (cell && cell->status == Status::NotMet && !document.plan().unit(id).shape.empty())
                return id;
        }
        return std::nullopt;
    }
};

} // namespace yike::test
