// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/standard_diff.h"

#include "core/standards/reading/catalogue_entries.h"

#include <algorithm>

namespace yike {

namespace {

const std::string* valueOf(const CatalogueEntries& entries, const std::string& key)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const CatalogueEntry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

std::vector<EntryChange> changes(const CatalogueEntries& before, const CatalogueEntries& after)
{
    std::vector<EntryChange> changed;
    for (const CatalogueEntry& entry : before) {
        const std::string* now = valueOf(after, entry.key);
        if (now == nullptr)
            changed.push_back({entry.key, entry.value, std::nullopt});
        else if (*now != entry.value)
            changed.push_back({entry.key, entry.value, *now});
    }
    for (const CatalogueEntry& entry : after) {
        if (valueOf(before, entry.key) == nullptr)
            changed.push_back({entry.key, std::nullopt, entry.value});
    }
    return changed;
}

const std::string& idOf(const Field& field)
{
    return field.key;
}
template <class Part>
const std::string& idOf(const Part& part)
{
    return part.id;
}

template <class Part>
const Part* partWith(const std::vector<Part>& parts, const std::string& id)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return idOf(part) == id; });
    return found == parts.end() ? nullptr : &*found;
}

template <class Part>
std::vector<PartChange> partChanges(const std::vector<Part>& before, const std::vector<Part>& after)
{
    std::vector<PartChange> changed;
    for (const Part& part : before) {
        const Part* now = partWith(after, idOf(part));
        auto lines = now == nullptr ? std::vector<EntryChange>{} : changes(entriesOf(part), entriesOf(*now));
        if (now == nullptr)
            changed.push_back({PartChange::What::Removed, idOf(part), {}});
        else if (!lines.empty())
            changed.push_back({PartChange::What::Changed, idOf(part), std::move(lines)});
    }
    for (const Part& part : after) {
        if (partWith(before, idOf(part)) == nullptr)
            changed.push_back({PartChange::What::Added, idOf(part), {}});
    }
    return changed;
}

} // namespace

bool StandardDiff::empty() const
{
    return head.empty() && groups.empty() && fields.empty() && options.empty() && indicators.empty();
}

StandardDiff diffStandards(const Standard& before, const Standard& after)
{
    return {changes(headEntries(before), headEntries(after)), partChanges(before.groups, after.groups),
            partChanges(before.fields, after.fields), partChanges(before.options, after.options),
            partChanges(before.indicators, after.indicators)};
}

} // namespace yike
