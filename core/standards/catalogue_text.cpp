// SPDX-License-Identifier: GPL-3.0-or-later
// Idea: parse the text, take from the parser where the value stands, put the new one exactly there. Nothing
// is written anew, so what the parser does not keep (comments, blank lines, order) stays. Cost: one parse a
// change, some milliseconds for 500 rows.
#include "core/standards/catalogue_text.h"

#include "core/standards/toml_text.h"

#include <toml++/toml.h>

namespace yike {

namespace {

/// Byte of a place that is counted in lines and characters, both from 1; the end where there is no such
/// place.
std::size_t offsetOf(std::string_view text, toml::source_position at)
{
    std::size_t offset = 0;
    for (toml::source_index line = 1; line < at.line && offset < text.size(); ++line) {
        const auto end = text.find('\n', offset);
        offset = end == std::string_view::npos ? text.size() : end + 1;
    }
    for (toml::source_index column = 1; column < at.column && offset < text.size(); ++column) {
        ++offset;
        while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U)
            ++offset; // the other bytes of a character
    }
    return offset;
}

std::size_t lineStart(std::string_view text, std::size_t offset)
{
    const auto before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Behind the line's end.
std::size_t lineEnd(std::string_view text, std::size_t offset)
{
    const auto end = text.find('\n', offset);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::string replaced(std::string_view text, std::size_t from, std::size_t to, std::string_view with)
{
    std::string result(text.substr(0, from));
    result += with;
    result += text.substr(to);
    return result;
}

Error syntaxError(const toml::parse_error& error)
{
    const auto& at = error.source().begin;
    return {Code::CatalogueSyntax,
            {{"file", std::string()},
             {"line", static_cast<std::int64_t>(at.line)},
             {"column", static_cast<std::int64_t>(at.column)},
             {"detail", std::string(error.description())}},
            nullptr};
}

Error noSuchTable(const CataloguePlace& place)
{
    return {
        Code::CatalogueKeyMissing,
        {{"file", std::string()}, {"line", std::int64_t{1}}, {"column", std::int64_t{1}}, {"key", place.id}},
        nullptr};
}

const toml::table* tableAt(const toml::table& root, const CataloguePlace& place)
{
    if (place.of == CataloguePlace::Of::Head)
        return &root;
    const auto* list = root[place.of == CataloguePlace::Of::Indicator ? "indicator" : "option"].as_array();
    if (list == nullptr)
        return nullptr;
    for (const toml::node& node : *list) {
        const toml::table* table = node.as_table();
        if (table != nullptr && (*table)["id"].value_or(std::string_view()) == place.id)
            return table;
    }
    return nullptr;
}

struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
};

Span spanOf(std::string_view text, const toml::node& node)
{
    return {offsetOf(text, node.source().begin), offsetOf(text, node.source().end)};
}

/// Behind the line of the table's id: every table has one, or the change would not have found it.
std::size_t placeForNew(std::string_view text, const toml::table& table)
{
    const toml::node* id = table.get("id");
    return id == nullptr ? 0 : lineEnd(text, spanOf(text, *id).to);
}

std::string newLine(std::string_view text, std::size_t at, std::string_view key, std::string_view value)
{
    std::string line;
    if (at > 0 && text[at - 1] != '\n')
        line += '\n';
    return line + std::string(key) + " = " + std::string(value) + "\n";
}

std::string withKey(std::string_view text, const toml::table& table, std::string_view key,
                    const std::optional<std::string>& value)
{
    const toml::node* node = table.get(key);
    if (node == nullptr) {
        const std::size_t at = placeForNew(text, table);
        return value ? replaced(text, at, at, newLine(text, at, key, *value)) : std::string(text);
    }
    const Span span = spanOf(text, *node);
    if (value)
        return replaced(text, span.from, span.to, *value);
    return replaced(text, lineStart(text, span.from), lineEnd(text, span.to), {});
}

/// A value within an inline table of one line.
std::string withInner(std::string_view text, const toml::table& table, std::string_view outer,
                      std::string_view inner, const std::optional<std::string>& value)
{
    const toml::table* inside = table[outer].as_table();
    if (inside == nullptr) {
        return value ? withKey(text, table, outer, "{ " + std::string(inner) + " = " + *value + " }")
                     : std::string(text);
    }
    if (const toml::node* node = inside->get(inner)) {
        const Span span = spanOf(text, *node);
        return value ? replaced(text, span.from, span.to, *value) : std::string(text);
    }
    if (!value)
        return std::string(text);
    const std::size_t close = text.rfind('}', spanOf(text, *inside).to);
    const std::size_t at = close > 0 && text[close - 1] == ' ' ? close - 1 : close;
    return replaced(text, at, at, (inside->empty() ? " " : ", ") + std::string(inner) + " = " + *value);
}

} // namespace

Result<std::string> withValue(std::string_view text, const CataloguePlace& place, std::string_view key,
                              const std::optional<std::string>& value)
{
    try {
        const toml::table root = toml::parse(text);
        const toml::table* table = tableAt(root, place);
        if (table == nullptr)
            return tl::unexpected(noSuchTable(place));
        const auto dot = key.find('.');
        if (dot == std::string_view::npos)
            return withKey(text, *table, key, value);
        return withInner(text, *table, key.substr(0, dot), key.substr(dot + 1), value);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(syntaxError(error));
    }
}

Result<std::string> asCopy(std::string_view text, const std::string& id, const Text& name)
{
    std::string parent;
    try {
        parent = toml::parse(text)["id"].value_or(std::string());
    } catch (const toml::parse_error& error) {
        return tl::unexpected(syntaxError(error));
    }
    Result<std::string> copy = std::string(text);
    const std::pair<const char*, std::string> changes[] = {{"parent", toml_text::basicString(parent)},
                                                           {"name", toml_text::text(name)},
                                                           {"id", toml_text::basicString(id)},
                                                           {"version", toml_text::basicString("1")}};
    for (const auto& [key, value] : changes) {
        if (copy)
            copy = withValue(*copy, {}, key, value);
    }
    return copy;
}

} // namespace yike
