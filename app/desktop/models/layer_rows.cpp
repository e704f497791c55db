// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/layer_rows.h"

#include "app/desktop/models/rows.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace yike {

namespace {

QString count(std::size_t n)
{
    return qs(formatCount(std::int64_t(n)));
}

LayerRow categoryRow(const Desk& desk, const std::string& category, std::size_t facilities)
{
    LayerRow row;
    row.name = qs(categoryName(category, desk.language()));
    row.count = count(facilities);
    row.category = category;
    row.visible = !desk.map.layers().hiddenCategories.contains(category);
    row.show = [category](LayerVisibility& layers, bool on) {
        on ? void(layers.hiddenCategories.erase(category)) : void(layers.hiddenCategories.insert(category));
    };
    return row;
}

/// The four largest categories stand alone, the rest under one line (look: 其他 6 类).
std::vector<LayerRow> categoryRows(const Desk& desk)
{
    std::map<std::string, std::size_t> counts;
    for (const auto& [id, facility] : desk.document.plan().facilities)
        for (const std::string& category : facility.categories)
            ++counts[category];
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    const auto rank = [](const auto& entry) {
        return entry.first == "community-centre" ? SIZE_MAX : entry.second;
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const auto& a, const auto& b) { return rank(a) > rank(b); });
    constexpr std::size_t kAlone = 4;
    std::vector<LayerRow> rows;
    LayerRow rest;
    std::size_t others = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        LayerRow row = categoryRow(desk, sorted[i].first, sorted[i].second);
        if (i < kAlone || sorted.size() == kAlone + 1) {
            rows.push_back(std::move(row));
            continue;
        }
        others += sorted[i].second;
        rest.children.push_back(std::move(row));
    }
    if (rest.children.empty())
        return rows;
    rest.name = tr("%1 more categories").arg(rest.children.size());
    rest.count = count(others);
    rest.visible = std::any_of(rest.children.begin(), rest.children.end(),
                               [](const LayerRow& row) { return *row.visible; });
    rest.show = [children = rest.children](LayerVisibility& layers, bool on) {
        for (const LayerRow& child : children)
            child.show(layers, on);
    };
    rows.push_back(std::move(rest));
    return rows;
}

struct StatusSum {
    std::int64_t units = 0;
    double households = 0;
};

std::array<StatusSum, 5> sumByStatus(const Desk& desk, const Indicator& indicator,
                                     const Assessment& assessment)
{
    std::array<StatusSum, 5> sums;
    const Plan& plan = desk.document.plan();
    for (const UnitId id : plan.unitsAt(fillLevel(&indicator)))
        if (const Cell* cell = assessment.cell(indicator.id, id)) {
            const Status status = cell->contribution && cell->value ? Status::Advisory : cell->status;
            StatusSum& sum = sums[std::size_t(status)];
            ++sum.units;
            sum.households += householdsOf(plan, id).value_or(0);
        }
    return sums;
}

/// Counts, households, share of households: "37 · 61 643 户 · 60 %".
std::vector<LayerRow> legendRows(const Desk& desk, const Indicator& indicator, const Assessment& assessment)
{
    const auto sums = sumByStatus(desk, indicator, assessment);
    double all = 0;
    for (const StatusSum& sum : sums)
        all += sum.households;
    std::vector<LayerRow> rows;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto status = Status(i);
        if (sums[i].units == 0 && (status == Status::Advisory || status == Status::NotApplicable))
            continue;
        LayerRow row;
        row.name = qs(word(status, desk.language()));
        row.status = status;
        row.count = qs(formatCount(sums[i].units));
        if (all > 0)
            row.count += tr(" · %1 hh · %2")
                             .arg(qs(formatCount(std::llround(sums[i].households))),
                                  qs(formatNumber(100 * sums[i].households / all, 0)) + QStringLiteral(" %"));
        row.tip = row.name + QStringLiteral(": ") + row.count;
        rows.push_back(std::move(row));
    }
    return rows;
}

LayerRow plain(const QString& name, const QString& counted, bool visible,
               std::function<void(LayerVisibility&, bool)> show)
{
    LayerRow row;
    row.name = name;
    row.count = counted;
    row.visible = visible;
    row.show = std::move(show);
    return row;
}

LayerRow unitsRow(const Desk& desk)
{
    const Plan& plan = desk.document.plan();
    const Indicator* indicator = desk.document.indicator();
    const auto assessment = desk.document.assessment();
    const Level level = fillLevel(indicator);
    QString name = level == Level::Community ? tr("Communities") : tr("Sub-districts");
    if (indicator)
        name += QStringLiteral(" · ") + qs(in(desk.language(), indicator->name));
    LayerRow row = plain(name, count(plan.unitsAt(level).size()), desk.map.layers().fills,
                         [](LayerVisibility& layers, bool on) { layers.fills = layers.communities = on; });
    row.tip = name;
    row.open = true;
    if (indicator && assessment)
        row.children = legendRows(desk, *indicator, *assessment);
    return row;
}

} // namespace

std::vector<LayerRow> layerRows(const Desk& desk)
{
    if (!desk.document.isOpen())
        return {};
    const Plan& plan = desk.document.plan();
    const LayerVisibility& layers = desk.map.layers();
    std::vector<LayerRow> rows;
    rows.push_back(plain(tr("Facilities"), count(plan.facilities.size()), layers.facilities,
                         [](LayerVisibility& l, bool on) { l.facilities = on; }));
    rows.back().children = categoryRows(desk);
    rows.back().open = true;
    rows.push_back(unitsRow(desk));
    rows.push_back(plain(tr("Sub-district boundaries"), count(plan.unitsAt(Level::SubDistrict).size()),
                         layers.subDistricts, [](LayerVisibility& l, bool on) { l.subDistricts = on; }));
    rows.push_back(plain(tr("County boundaries"), count(plan.unitsAt(Level::County).size()), layers.counties,
                         [](LayerVisibility& l, bool on) { l.counties = on; }));
    if (plan.streets)
        rows.push_back(plain(tr("Walkable streets"), count(plan.streets->size()), layers.streets,
                             [](LayerVisibility& l, bool on) { l.streets = on; }));
    if (plan.buildings)
        rows.push_back(plain(tr("Buildings"), count(plan.buildings->size()), layers.buildings,
                             [](LayerVisibility& l, bool on) { l.buildings = on; }));
    rows.push_back(
        plain(tr("Names and signs"), {}, layers.labels, [](LayerVisibility& l, bool on) { l.labels = on; }));
    if (plan.ground)
        rows.push_back(plain(tr("Base: water, parks, rail"), {}, layers.ground,
                             [](LayerVisibility& l, bool on) { l.ground = on; }));
    return rows;
}

} // namespace yike
