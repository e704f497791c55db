// SPDX-License-Identifier: GPL-3.0-or-later
// Which parameters each kind of indicator needs and which it can use.
#include "core/standards/reading/indicator_reader.h"

#include <algorithm>

namespace yike::toml_reader {

namespace {

struct Parameter {
    std::string_view key;
    bool present;
    std::vector<Kind> neededBy;
    std::vector<Kind> usedBy; ///< besides those that need it
};

std::vector<Parameter> parametersOf(const Indicator& indicator, const Table& reader)
{
    return {
        {"categories",
         !indicator.categories.empty(),
         {Kind::Presence, Kind::Reach, Kind::MinimumSize, Kind::AreaRule, Kind::Functions},
         {Kind::Network}},
        {"reach", reader.has("reach"), {Kind::Reach}, {}},
        {"secondary-reach", reader.has("secondary-reach"), {}, {Kind::Presence}},
        {"functions", !indicator.functions.empty(), {Kind::Functions}, {Kind::Presence}},
        {"flags", !indicator.flags.empty(), {Kind::Checklist}, {}},
        {"levels", !indicator.levels.empty(), {Kind::Network}, {}},
        {"dated", reader.has("dated"), {Kind::Currency}, {}},
        {"period", reader.has("period"), {Kind::Currency}, {}},
        {"period-basis", reader.has("period-basis"), {}, {Kind::Currency}},
        {"bound", reader.has("bound"), {}, {Kind::Currency}},
        {"roll-up", reader.has("roll-up"), {}, {Kind::Ratio, Kind::Share, Kind::StaffedRate}},
        {"sharing", reader.has("sharing"), {}, {Kind::Ratio, Kind::Share, Kind::AreaRule}},
        {"any-function", reader.has("any-function"), {}, {Kind::Functions, Kind::Presence}},
        {"each-facility", reader.has("each-facility"), {}, {Kind::AreaRule}},
        {"area-rate", reader.has("area-rate"), {Kind::AreaRule}, {}},
        {"flag", reader.has("flag"), {Kind::Flag, Kind::Network}, {Kind::Presence}},
        {"entered", reader.has("entered"), {Kind::Entered}, {}},
        {"numerator",
         reader.has("numerator"),
         {Kind::Ratio, Kind::Share, Kind::StaffedRate, Kind::Count},
         {}},
        {"denominator",
         reader.has("denominator"),
         {Kind::Ratio, Kind::Share, Kind::StaffedRate, Kind::AreaRule},
         {}},
        {"target",
         indicator.target.has_value(),
         {Kind::MinimumSize, Kind::AreaRule},
         {Kind::Presence, Kind::Reach, Kind::Ratio, Kind::Share, Kind::Count, Kind::StaffedRate, Kind::Flag,
          Kind::Functions, Kind::Entered, Kind::Network, Kind::Checklist, Kind::Currency}},
    };
}

bool contains(const std::vector<Kind>& kinds, Kind kind)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

void checkParameters(const Indicator& indicator, const Table& reader, Mistakes& mistakes,
                     const std::string& file, std::vector<Issue>& issues)
{
    for (const Parameter& parameter : parametersOf(indicator, reader)) {
        const bool needed = contains(parameter.neededBy, indicator.kind);
        Args args = {{"id", indicator.id},
                     {"kind", std::string(toWord(kKindWords, indicator.kind))},
                     {"key", std::string(parameter.key)}};
        if (needed && !parameter.present)
            mistakes.add(Code::CatalogueParameterMissing, reader.where(), std::move(args));
        if (!needed && parameter.present && !contains(parameter.usedBy, indicator.kind)) {
            const auto at = reader.where(parameter.key).begin;
            args.insert(args.begin(), {{"file", file},
                                       {"line", static_cast<std::int64_t>(at.line)},
                                       {"column", static_cast<std::int64_t>(at.column)}});
            issues.push_back({Code::CatalogueParameterUnused, Severity::Advised, std::move(args), {}, 1});
        }
    }
}

} // namespace yike::toml_reader
