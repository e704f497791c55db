// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/measure_unit.h"

#include <array>
#include <utility>

namespace yike {

namespace {

struct UnitWord {
    std::string_view word;
    FieldKind kind;
    double factor;
};

constexpr double kMu = 10000.0 / 15.0; // 1 hectare = 15 亩

constexpr std::array kUnits = {
    UnitWord{"m2", FieldKind::Area, 1},           UnitWord{"平方米", FieldKind::Area, 1},
    UnitWord{"平米", FieldKind::Area, 1},         UnitWord{"平", FieldKind::Area, 1},
    UnitWord{"sqm", FieldKind::Area, 1},          UnitWord{"亩", FieldKind::Area, kMu},
    UnitWord{"公顷", FieldKind::Area, 10000},     UnitWord{"ha", FieldKind::Area, 10000},
    UnitWord{"hm2", FieldKind::Area, 10000},      UnitWord{"万m2", FieldKind::Area, 10000},
    UnitWord{"万平方米", FieldKind::Area, 10000}, UnitWord{"万平米", FieldKind::Area, 10000},
    UnitWord{"万平", FieldKind::Area, 10000},     UnitWord{"km2", FieldKind::Area, 1e6},
    UnitWord{"平方公里", FieldKind::Area, 1e6},   UnitWord{"平方千米", FieldKind::Area, 1e6},
    UnitWord{"m", FieldKind::Length, 1},          UnitWord{"米", FieldKind::Length, 1},
    UnitWord{"km", FieldKind::Length, 1000},      UnitWord{"公里", FieldKind::Length, 1000},
    UnitWord{"千米", FieldKind::Length, 1000},
};

constexpr std::array kCounted = {"户", "人", "张", "个", "处", "家", "名", "床", "位", "层", "套", "所"};

struct Multiple {
    std::string_view word;
    double factor;
};
constexpr std::array kMultiples = {Multiple{"十", 10}, Multiple{"百", 100}, Multiple{"千", 1000},
                                   Multiple{"万", 10000}};

std::optional<double> countFactor(std::string_view unit)
{
    double factor = 1;
    for (const Multiple& multiple : kMultiples) {
        if (unit.starts_with(multiple.word)) {
            factor = multiple.factor;
            unit.remove_prefix(multiple.word.size());
            if (unit.empty())
                return factor;
            break;
        }
    }
    for (const std::string_view word : kCounted)
        if (unit == word)
            return factor;
    return std::nullopt;
}

} // namespace

std::optional<FieldKind> fieldKindNamed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, FieldKind>, 6> kinds = {{{"text", FieldKind::Text},
                                                                              {"count", FieldKind::Count},
                                                                              {"area", FieldKind::Area},
                                                                              {"length", FieldKind::Length},
                                                                              {"yes-no", FieldKind::YesNo},
                                                                              {"date", FieldKind::Day}}};
    for (const auto& [word, kind] : kinds)
        if (word == name)
            return kind;
    return std::nullopt;
}

std::optional<double> unitFactor(std::string_view unit, FieldKind kind)
{
    if (unit.starts_with("单位:"))
        unit.remove_prefix(std::string_view("单位:").size());
    if (kind == FieldKind::Count || kind == FieldKind::Figure)
        return countFactor(unit);
    for (const UnitWord& known : kUnits)
        if (known.kind == kind && known.word == unit)
            return known.factor;
    return std::nullopt;
}

} // namespace yike
