// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scorecard page of the small town, open on its district, as a planner has it.

#include "tests/app/desktop/desk_fixture.h"

#include "app/desktop/scorepage/explanation_panel.h"
#include "app/desktop/scorepage/score_delegate.h"
#include "app/desktop/scorepage/score_page.h"
#include "core/geometry/label_point.h"

#include <QLabel>
#include <QtTest/QTest>

#include <algorithm>

namespace yike::test {

/// The small standard with a switch: the distance of the fitness circle.
inline Standard switchable()
{
    Standard standard = smallStandard();
    Option metres;
    metres.id = "fitness-metres";
    metres.name = {"健身圈距离", "fitness distance"};
    metres.sets = "reach.metres";
    metres.chosen = "500";
    Option pass;
    pass.id = "fitness-pass";
    pass.name = {"健身圈达标线", "fitness pass mark"};
    pass.sets = "target";
    pass.chosen = "none";
    Option scope;
    scope.id = "scope";
    scope.name = {"设施范围", "facilities counted"};
    scope.choices = {{"centre", {"仅综合服务", "centres only"}, {}},
                     {"fitness", {"健身设施", "fitness only"}, {{"categories", {"fitness"}}}}};
    scope.chosen = "centre";
    standard.options = {metres, pass, scope};
    for (Indicator& indicator : standard.indicators) {
        if (indicator.kind == Kind::Reach) {
            indicator.options = {"fitness-metres", "fitness-pass"};
            indicator.scale = 100;
        }
        if (indicator.id == "34a")
            indicator.options = {"scope"};
    }
    return standard;
}

struct ScoreFixture : DeskFixture {
    ScoreFixture() : DeskFixture(switchable())
    {
        openTown();
        document.selection().setScope(UnitId(1)); // the district
        window.action(action::kScorecard)->trigger();
        settle();
    }
    [[nodiscard]] ScorePage& page() { return window.scores(); }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    /// Display texts of a column in the order they are shown.
    [[nodiscard]] QStringList shown(ScoreColumn column)
    {
        QStringList texts;
        const ScoreFilter& filter = page().filter();
        for (int i = 0; i < filter.rowCount(); ++i) {
            const QModelIndex top = filter.index(i, 0);
            if (!page().model().grouped())
                texts << filter.index(i, int(column)).data().toString();
            for (int j = 0; j < filter.rowCount(top); ++j)
                texts << filter.index(j, int(column), top).data().toString();
        }
        return texts;
    }
    [[nodiscard]] QModelIndex cell(const std::string& indicator, ScoreColumn column)
    {
        return page().filter().mapFromSource(page().model().indexOf(indicator, column));
    }
    void click(const std::string& indicator, ScoreColumn column)
    {
        ScoreTree& tree = page().tree();
        const QModelIndex index = cell(indicator, column);
        REQUIRE(index.isValid());
        tree.scrollTo(index);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
    }
    /// Everything the explanation says.
    [[nodiscard]] QString explained()
    {
        QStringList texts;
        for (const auto* label : page().explanation().findChildren<QLabel*>())
            if (label->isVisibleTo(&page()))
                texts << label->text();
        return texts.join(QLatin1Char('\n'));
    }
};

/// Homes for the town, each community's people on five points of its own, and one community just above the
/// pass mark of G3.
inline Plan peopledTown()
{
    Plan plan = smallTown();
    auto demand = std::make_shared<Demand>();
    demand->origin = DemandOrigin::Grid;
    for (const UnitId id : plan.unitsAt(Level::Community)) {
        Unit& unit = plan.units.at(id.index());
        if (unit.name == "潮信社区") // 39.1 m2 per 100 households become 31.3
            unit.values.at("households.resident").number *= 1.25;
        const auto people = unit.values.find(std::string_view("population"));
        if (unit.shape.empty() || people == unit.values.end())
            continue;
        constexpr int kHomes = 5;
        const Point middle = labelPoint(unit.shape);
        for (int i = 0; i < kHomes; ++i) {
            demand->at.push_back({middle.x + 220.0 * (i - 2), middle.y});
            demand->community.push_back(id);
            demand->weights["population"].push_back(
                Weight::fromCount(std::int64_t(people->second.number) / kHomes));
        }
    }
    plan.demand = std::move(demand);
    return plan;
}

/// With people who walk.
struct PeopleFixture : ScoreFixture {
    PeopleFixture()
    {
        Project project;
        project.baseline = peopledTown();
        project.standard = smallStandard().id;
        open(std::move(project));
        document.selection().setScope(UnitId(1));
        settle();
    }
};

inline bool hasChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

} // namespace yike::test
