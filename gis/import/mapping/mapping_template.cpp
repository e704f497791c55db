// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/mapping_template.h"

#include "gis/import/cells/header_text.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace yike {

namespace {

constexpr std::string_view kDrop = "ignore";
constexpr std::array kOffsets = {Offset::None, Offset::Gcj02, Offset::Bd09};

tl::unexpected<Error> invalid(const std::string& file, const toml::source_region& where, std::string detail)
{
    return fail(Code::TemplateInvalid, {{"file", file},
                                        {"line", static_cast<std::int64_t>(where.begin.line)},
                                        {"column", static_cast<std::int64_t>(where.begin.column)},
                                        {"detail", std::move(detail)}});
}

std::string text(const toml::table& table, std::string_view key)
{
    return table[key].value_or(std::string());
}

/// The unit of a field by its word, else the factor itself.
Result<void> readUnit(const toml::table& table, FieldMapping& field, FieldKind kind, const std::string& file)
{
    field.unit = text(table, "unit");
    if (!field.unit.empty()) {
        const auto factor = unitFactor(foldText(field.unit), kind);
        if (!factor)
            return invalid(file, table["unit"].node()->source(), "unit = \"" + field.unit + "\"");
        field.factor = *factor;
    }
    const double factor = table["factor"].value_or(field.factor);
    if (!(factor > 0) || factor > 1e12)
        return invalid(file, table["factor"].node()->source(), "factor");
    field.factor = factor;
    return {};
}

Result<FieldMapping> readField(const toml::table& table, Role role, const std::string& file)
{
    FieldMapping field;
    field.column = text(table, "column");
    field.field = text(table, "field");
    field.by = MappedBy::Template;
    if (field.column.empty() || field.field.empty())
        return invalid(file, table.source(), field.column.empty() ? "column" : "field");
    const FieldAliases* known = aliasTable().find(role, field.field);
    if (known == nullptr && field.field != kDrop && !isValueKey(field.field))
        return invalid(file, table["field"].node()->source(), "field = \"" + field.field + "\"");
    const auto read = readUnit(table, field, known != nullptr ? known->kind : FieldKind::Count, file);
    if (!read)
        return tl::unexpected(read.error());
    return field;
}

Result<void> readFields(const toml::table& table, LayerTemplate& layer, const std::string& file)
{
    const toml::array* fields = table["field"].as_array();
    if (fields == nullptr)
        return {};
    for (const toml::node& node : *fields) {
        if (!node.is_table())
            return invalid(file, node.source(), "field");
        auto field = readField(*node.as_table(), layer.mapping.role, file);
        if (!field)
            return tl::unexpected(field.error());
        layer.mapping.fields.push_back(std::move(*field));
    }
    return {};
}

Result<void> readOffset(const toml::table& table, LayerTemplate& layer, const std::string& file)
{
    const std::string name = text(table, "offset");
    for (const Offset offset : kOffsets)
        if (offsetName(offset) == name)
            layer.offset = offset;
    if (!name.empty() && !layer.offset)
        return invalid(file, table["offset"].node()->source(), "offset = \"" + name + "\"");
    return {};
}

Result<LayerTemplate> readLayer(const toml::table& table, const std::string& file)
{
    LayerTemplate layer;
    const auto role = roleNamed(text(table, "role"));
    if (!role)
        return invalid(file, table.contains("role") ? table["role"].node()->source() : table.source(),
                       "role = \"" + text(table, "role") + "\"");
    layer.mapping.role = *role;
    layer.match = text(table, "match");
    layer.crs = text(table, "crs");
    layer.encoding = text(table, "encoding");
    layer.defaultCategory = text(table, "category");
    if (const auto read = readOffset(table, layer, file); !read)
        return tl::unexpected(read.error());
    if (const auto read = readFields(table, layer, file); !read)
        return tl::unexpected(read.error());
    if (const toml::table* words = table["words"].as_table())
        for (const auto& [word, key] : *words)
            layer.mapping.words[std::string(word.str())] = key.value_or(std::string());
    return layer;
}

toml::table fieldTable(const FieldMapping& field)
{
    toml::table table{{"column", field.column}, {"field", field.field}};
    if (!field.unit.empty())
        table.insert("unit", field.unit);
    else if (field.factor != 1)
        table.insert("factor", field.factor);
    return table;
}

toml::table layerTable(const InputLayer& input)
{
    const std::string match = input.open.layer.empty() ? utf8(input.file.stem()) : input.open.layer;
    toml::table table{{"match", match}, {"role", std::string(roleName(input.role))}};
    const auto put = [&](std::string_view key, const std::string& value) {
        if (!value.empty())
            table.insert(key, value);
    };
    put("crs", input.open.crs);
    put("encoding", input.open.encoding);
    put("category", input.defaultCategory);
    put("offset", input.offset ? std::string(offsetName(*input.offset)) : std::string());
    if (!input.mapping)
        return table;
    toml::array fields;
    for (const FieldMapping& field : input.mapping->fields)
        fields.push_back(fieldTable(field));
    if (!fields.empty())
        table.insert("field", std::move(fields));
    toml::table words;
    for (const auto& [word, key] : input.mapping->words)
        words.insert(word, key);
    if (!words.empty())
        table.insert("words", std::move(words));
    return table;
}

bool isFor(const LayerTemplate& layer, const InputLayer& input)
{
    if (layer.match.empty())
        return layer.mapping.role == input.role;
    return layer.match == utf8(input.file.stem()) || layer.match == input.open.layer;
}

/// What was guessed, with the template's word on the columns and fields it names.
LayerMapping overridden(const LayerMapping& guessed, const LayerMapping& decided)
{
    LayerMapping result = decided;
    for (const FieldMapping& field : guessed.fields) {
        const bool named =
            std::any_of(decided.fields.begin(), decided.fields.end(), [&](const FieldMapping& d) {
                return d.column == field.column || d.field == field.field;
            });
        if (guessed.role == decided.role && !named)
            result.fields.push_back(field);
    }
    std::erase_if(result.fields, [](const FieldMapping& field) { return field.field == kDrop; });
    return result;
}

} // namespace

Result<MappingTemplate> loadTemplate(std::string_view text, const std::string& fileName)
{
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return invalid(fileName, error.source(), std::string(error.description()));
    }
    MappingTemplate result;
    const toml::array* layers = root["layer"].as_array();
    if (layers == nullptr)
        return invalid(fileName, root.source(), "[[layer]]");
    for (const toml::node& node : *layers) {
        if (!node.is_table())
            return invalid(fileName, node.source(), "[[layer]]");
        auto layer = readLayer(*node.as_table(), fileName);
        if (!layer)
            return tl::unexpected(layer.error());
        result.layers.push_back(std::move(*layer));
    }
    return result;
}

std::string saveTemplate(const ImportRequest& request)
{
    toml::array layers;
    for (const InputLayer& input : request.layers)
        if (input.role != Role::Ignore)
            layers.push_back(layerTable(input));
    toml::table root;
    root.insert("layer", std::move(layers));
    std::ostringstream out;
    out << toml::toml_formatter(root, toml::toml_formatter::default_flags &
                                          ~toml::format_flags::allow_literal_strings)
        << '\n';
    return out.str();
}

void applyTemplate(const MappingTemplate& mappingTemplate, ImportRequest& request)
{
    for (InputLayer& input : request.layers) {
        const auto layer = std::find_if(mappingTemplate.layers.begin(), mappingTemplate.layers.end(),
                                        [&](const LayerTemplate& l) { return isFor(l, input); });
        if (layer == mappingTemplate.layers.end())
            continue;
        input.mapping = overridden(input.mapping.value_or(LayerMapping()), layer->mapping);
        input.role = layer->mapping.role;
        input.open.crs = layer->crs.empty() ? input.open.crs : layer->crs;
        input.open.encoding = layer->encoding.empty() ? input.open.encoding : layer->encoding;
        input.offset = layer->offset ? layer->offset : input.offset;
        input.defaultCategory =
            layer->defaultCategory.empty() ? input.defaultCategory : layer->defaultCategory;
    }
}

} // namespace yike
