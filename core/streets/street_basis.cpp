// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/street_basis.h"

#include "core/streets/prepare_streets.h"

namespace yike {

bool StreetBasis::changesStreets() const
{
    return !barriers.empty() || settings != StreetSettings();
}

bool StreetBasis::isPlain() const
{
    return !changesStreets() && walkingRules.empty();
}

Streets drawnStreets(const Plan& plan)
{
    if (plan.streetBasis && !plan.streetBasis->drawn.empty())
        return plan.streetBasis->drawn;
    return plan.streets ? *plan.streets : Streets();
}

StreetBasis basisOf(const Plan& plan)
{
    return plan.streetBasis ? *plan.streetBasis : StreetBasis();
}

Result<std::vector<Issue>> layStreets(Streets drawn, StreetBasis basis, Plan& plan, const Progress& progress)
{
    basis.drawn = basis.changesStreets() ? drawn : Streets();
    auto prepared = prepareStreets(std::move(drawn), basis.barriers, basis.settings, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto issues = issuesOf(*prepared, basis.settings);
    plan.streets = std::make_shared<const Streets>(std::move(prepared->streets));
    plan.streetBasis = basis.isPlain() ? nullptr : std::make_shared<const StreetBasis>(std::move(basis));
    return issues;
}

} // namespace yike
