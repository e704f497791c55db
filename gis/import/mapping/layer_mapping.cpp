// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/layer_mapping.h"

#include "gis/import/cells/header_text.h"

#include <algorithm>

namespace yike {

namespace {

/// How well a header fits an alias: the lower `by`, the better; then the longer alias.
struct Fit {
    MappedBy by = MappedBy::NameEnd;
    std::size_t length = 0;
};

struct Candidate {
    Fit fit;
    std::size_t column = 0;
    const FieldAliases* field = nullptr;
};

/// Names of dbf columns are cut at ten bytes, in the middle of a character if need be.
bool looksCut(std::string_view header, std::string_view alias)
{
    if (header.size() >= alias.size() || !alias.starts_with(header))
        return false;
    const std::size_t gbk = gbkLength(header);
    return (gbk >= 9 && gbk <= 10) || (header.size() >= 8 && header.size() <= 10);
}

/// Two Hanzi or four letters: less says too little to match a part of a header.
bool isTelling(std::string_view alias)
{
    return alias.size() >= 4;
}

std::optional<Fit> fitOf(std::string_view header, const Alias& alias)
{
    if (header.empty() || alias.text.empty())
        return std::nullopt;
    if (header == alias.text)
        return Fit{MappedBy::Name, alias.text.size()};
    if (alias.whole)
        return std::nullopt;
    if (looksCut(header, alias.text))
        return Fit{MappedBy::CutName, alias.text.size()};
    if (isTelling(alias.text) && header.starts_with(alias.text))
        return Fit{MappedBy::NameStart, alias.text.size()};
    if (isTelling(alias.text) && header.ends_with(alias.text))
        return Fit{MappedBy::NameEnd, alias.text.size()};
    return std::nullopt;
}

bool isBetter(const Fit& a, const Fit& b)
{
    return a.by != b.by ? a.by < b.by : a.length > b.length;
}

std::optional<Fit> bestFit(const HeaderText& header, const FieldAliases& field)
{
    std::optional<Fit> best;
    for (const Alias& alias : field.aliases)
        for (const std::string& text : {header.last, header.whole})
            if (const auto fit = fitOf(text, alias); fit && (!best || isBetter(*fit, *best)))
                best = fit;
    return best;
}

FieldMapping mapped(const Column& column, const HeaderText& header, const Candidate& candidate)
{
    FieldMapping mapping{column.name, candidate.field->key, 1, {}, candidate.fit.by};
    if (const auto factor = unitFactor(header.unit, candidate.field->kind); factor && *factor != 1) {
        mapping.factor = *factor;
        mapping.unit = header.unit;
    }
    return mapping;
}

} // namespace

const FieldMapping* LayerMapping::field(std::string_view key) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldMapping& f) { return f.field == key; });
    return found == fields.end() ? nullptr : &*found;
}

LayerMapping guessMapping(Role role, std::span<const Column> columns, std::span<const Field> more)
{
    const std::vector<FieldAliases> own = fieldAliasesOf(more);
    std::vector<HeaderText> headers;
    std::vector<Candidate> candidates;
    const auto offer = [&](std::size_t column, const FieldAliases& field) {
        const auto fit = field.servesRole(role) ? bestFit(headers[column], field) : std::nullopt;
        if (fit)
            candidates.push_back({*fit, column, &field});
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        headers.push_back(readHeader(columns[i].name));
        for (const FieldAliases& field : own)
            offer(i, field);
        for (const FieldAliases& field : aliasTable().fields)
            offer(i, field);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return isBetter(a.fit, b.fit); });

    std::vector<const Candidate*> chosen(columns.size(), nullptr);
    std::vector<const FieldAliases*> taken;
    for (const Candidate& candidate : candidates) {
        const bool used = std::find(taken.begin(), taken.end(), candidate.field) != taken.end();
        if (!used && chosen[candidate.column] == nullptr) {
            chosen[candidate.column] = &candidate;
            taken.push_back(candidate.field);
        }
    }
    LayerMapping mapping;
    mapping.role = role;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (chosen[i] != nullptr)
            mapping.fields.push_back(mapped(columns[i], headers[i], *chosen[i]));
    return mapping;
}

Result<MappedColumns> MappedColumns::of(const LayerMapping& mapping, std::span<const Column> columns,
                                        std::string_view layer)
{
    MappedColumns result;
    for (const FieldMapping& field : mapping.fields) {
        const auto column = std::find_if(columns.begin(), columns.end(),
                                         [&](const Column& c) { return c.name == field.column; });
        if (column == columns.end())
            return fail(Code::ImportColumnMissing, {{"column", field.column}, {"layer", std::string(layer)}});
        const FieldAliases* known = aliasTable().find(mapping.role, field.field);
        result.m_entries.push_back({static_cast<std::size_t>(column - columns.begin()), field,
                                    known != nullptr ? known->kind : FieldKind::Figure});
    }
    return result;
}

const MappedColumns::Entry* MappedColumns::find(std::string_view field) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.mapping.field == field; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<const MappedColumns::Entry*> MappedColumns::valueEntries() const
{
    std::vector<const Entry*> values;
    for (const Entry& entry : m_entries)
        if (isValueKey(entry.mapping.field))
            values.push_back(&entry);
    return values;
}

} // namespace yike
