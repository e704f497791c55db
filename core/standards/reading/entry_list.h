// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Collects the lines of a part of a catalogue; values that are empty or have their default make none. Used by
// catalogue_entries.cpp and indicator_entries.cpp only.

#include "core/standards/reading/catalogue_entries.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/toml_text.h"

namespace yike::toml_text {

class EntryList {
public:
    void raw(std::string_view key, std::string value)
    {
        m_entries.push_back({std::string(key), std::move(value)});
    }
    void text(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            raw(key, basicString(value));
    }
    void both(std::string_view key, const Text& value)
    {
        if (value != Text{})
            raw(key, toml_text::text(value));
    }
    void date(std::string_view key, const std::optional<Date>& value)
    {
        if (value)
            raw(key, toIso(*value));
    }
    void number(std::string_view key, const std::optional<double>& value)
    {
        if (value)
            raw(key, toml_text::number(*value));
    }
    void yes(std::string_view key, bool value)
    {
        if (value)
            raw(key, "true");
    }
    void list(std::string_view key, const std::vector<std::string>& values)
    {
        if (!values.empty())
            raw(key, toml_text::list(values));
    }
    template <class Enum, std::size_t N>
    void word(std::string_view key, const std::array<Keyword<Enum>, N>& words, Enum value, Enum otherwise)
    {
        if (value != otherwise)
            text(key, toWord(words, value));
    }
    /// { a = 1, b = 2 }; no line where the table is empty.
    void table(std::string_view key, EntryList inner)
    {
        if (!inner.m_entries.empty())
            raw(key, inner.asTable());
    }

    [[nodiscard]] CatalogueEntries take() { return std::move(m_entries); }

private:
    [[nodiscard]] std::string asTable() const
    {
        std::string text;
        for (const CatalogueEntry& entry : m_entries)
            text += (text.empty() ? "" : ", ") + toml_text::key(entry.key) + " = " + entry.value;
        return "{ " + text + " }";
    }

    CatalogueEntries m_entries;
};

} // namespace yike::toml_text
