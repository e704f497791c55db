// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/values/values_files.h"

#include "gis/import/pull.h"
#include "gis/import/source_record.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike {

namespace {

/// What a guess without the standard's own figures left out.
LayerMapping mappingFor(const InputLayer& input, std::span<const Column> columns, std::span<const Field> more)
{
    const LayerMapping guessed = guessMapping(Role::UnitValues, columns, more);
    if (!input.mapping)
        return guessed;
    LayerMapping mapping = *input.mapping;
    mapping.role = Role::UnitValues;
    for (const FieldMapping& field : guessed.fields) {
        const bool known =
            std::any_of(mapping.fields.begin(), mapping.fields.end(), [&](const FieldMapping& f) {
                return f.column == field.column || f.field == field.field;
            });
        if (!known)
            mapping.fields.push_back(field);
    }
    return mapping;
}

Result<JoinedTable> joinFile(const InputLayer& input, Plan& plan, std::span<const Field> more,
                             std::vector<Issue>& issues, const Progress& progress)
{
    const auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    append(issues, (*reader)->issues());
    const SourceId id(static_cast<std::uint32_t>(plan.sources.size()));
    auto source = sourceOf(input.file, Role::UnitValues, id);
    if (!source)
        return tl::unexpected(source.error());
    PlacedLayer layer(**reader, std::nullopt);
    auto table = readValues(layer, mappingFor(input, layer.columns(), more), id, progress);
    if (!table)
        return tl::unexpected(table.error());
    append(issues, std::move(table->issues));
    describeLayer(*source, layer.info(), Offset::None, layer.rowsRead());
    plan.sources.push_back(std::move(*source));
    JoinedTable joined{utf8(input.file.filename()), table->value.layer, joinValues(table->value, plan.units)};
    append(issues, joined.joined.issues);
    return joined;
}

} // namespace

Result<Loaded<std::vector<JoinedTable>>> joinValueFiles(const ImportRequest& request, Plan& plan,
                                                        std::span<const Field> more, const Progress& progress)
{
    Loaded<std::vector<JoinedTable>> result;
    for (const InputLayer& input : request.layers) {
        if (input.role != Role::UnitValues)
            continue;
        auto joined = joinFile(input, plan, more, result.issues, progress);
        if (!joined)
            return tl::unexpected(joined.error());
        result.value.push_back(std::move(*joined));
    }
    if (result.value.empty())
        return fail(Code::ImportNothing);
    return result;
}

} // namespace yike
