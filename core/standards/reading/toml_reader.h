// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads a TOML table key by key and collects every mistake with its line and column, so that a planner
// who edits a file by hand mends all of them in one go. For catalogues, and the importer's walking rules.

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/standards/reading/keywords.h"
#include "core/standards/standard.h"

#include <toml++/toml.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yike::toml_reader {

/// The mistakes of one file in the order they were met.
class Mistakes {
public:
    explicit Mistakes(std::string file) : m_file(std::move(file)) {}

    void add(Code code, const toml::source_region& where, Args args = {});
    [[nodiscard]] bool none() const { return m_list.empty(); }
    /// The first mistake in the file, the others as its causes; at most `most` of them. Not when none().
    [[nodiscard]] Error asError(std::size_t most = 20) const;

private:
    struct Mistake {
        toml::source_position at;
        Error error;
    };
    std::string m_file;
    std::vector<Mistake> m_list;
};

enum class Need { Required, Optional };

/// One table. Each getter marks its key as known; finish() reports the keys nobody asked for.
class Table {
public:
    Table(const toml::table& table, Mistakes& mistakes) : m_table(table), m_mistakes(mistakes) {}

    [[nodiscard]] const toml::source_region& where() const { return m_table.source(); }
    /// Place of the key's value; of the table where the key is absent.
    [[nodiscard]] const toml::source_region& where(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return m_table.contains(key); }

    std::string string(std::string_view key, Need need);
    /// A name for machines: letters, digits, dots and hyphens.
    std::string id(std::string_view key, Need need);
    Text text(std::string_view key, Need need);
    std::optional<double> number(std::string_view key, Need need, double least, double most);
    bool yesNo(std::string_view key, bool otherwise);
    std::optional<Date> date(std::string_view key, Need need);
    /// A list of strings that is not empty; a single string stands for a list of one.
    std::vector<std::string> strings(std::string_view key, Need need);
    const toml::table* table(std::string_view key, Need need);
    /// The tables of [[key]]; anything else in the list is a mistake.
    std::vector<const toml::table*> tables(std::string_view key, Need need);
    /// The node itself, for values of several types.
    const toml::node* node(std::string_view key, Need need);

    template <class Enum, std::size_t N>
    Enum word(std::string_view key, Need need, const std::array<Keyword<Enum>, N>& words, Code unknown,
              Enum otherwise)
    {
        const std::string value = string(key, need);
        const auto found = fromWord(words, value);
        if (!found && has(key) && !value.empty())
            m_mistakes.add(unknown, where(key), {{"value", value}, {"allowed", listed(words)}});
        return found.value_or(otherwise);
    }

    void wrongType(std::string_view key, std::string_view expected);
    void finish();

private:
    const toml::table& m_table;
    Mistakes& m_mistakes;
    std::set<std::string, std::less<>> m_known;
};

} // namespace yike::toml_reader
