// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/toml_reader.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace yike::toml_reader {

namespace {

bool isIdCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-';
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Date> toDate(const toml::date& date)
{
    const Date day{std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
    return day.ok() ? std::optional(day) : std::nullopt;
}

} // namespace

void Mistakes::add(Code code, const toml::source_region& where, Args args)
{
    args.insert(args.begin(), {{"file", m_file},
                               {"line", static_cast<std::int64_t>(where.begin.line)},
                               {"column", static_cast<std::int64_t>(where.begin.column)}});
    m_list.push_back({where.begin, Error{code, std::move(args), nullptr}});
}

Error Mistakes::asError(std::size_t most) const
{
    std::vector<Mistake> ordered = m_list;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Mistake& a, const Mistake& b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    ordered.resize(std::min(most, ordered.size()));
    Error chain = ordered.back().error;
    for (auto mistake = std::next(ordered.rbegin()); mistake != ordered.rend(); ++mistake) {
        Error next = mistake->error;
        next.cause = std::make_shared<const Error>(std::move(chain));
        chain = std::move(next);
    }
    return chain;
}

const toml::source_region& Table::where(std::string_view key) const
{
    const toml::node* node = m_table.get(key);
    return node == nullptr ? m_table.source() : node->source();
}

const toml::node* Table::node(std::string_view key, Need need)
{
    m_known.emplace(key);
    const toml::node* node = m_table.get(key);
    if (node == nullptr && need == Need::Required)
        m_mistakes.add(Code::CatalogueKeyMissing, where(), {{"key", std::string(key)}});
    return node;
}

void Table::wrongType(std::string_view key, std::string_view expected)
{
    m_mistakes.add(Code::CatalogueTypeWrong, where(key),
                   {{"key", std::string(key)}, {"expected", std::string(expected)}});
}

std::string Table::string(std::string_view key, Need need)
{
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return {};
    const auto value = found->value_exact<std::string>();
    if (!value)
        wrongType(key, "\"...\"");
    else if (isBlank(*value) && need == Need::Required)
        m_mistakes.add(Code::CatalogueKeyMissing, where(key), {{"key", std::string(key)}});
    return value.value_or("");
}

std::string Table::id(std::string_view key, Need need)
{
    const std::string value = string(key, need);
    if (!std::all_of(value.begin(), value.end(), isIdCharacter))
        m_mistakes.add(Code::CatalogueIdBroken, where(key), {{"key", std::string(key)}, {"value", value}});
    return value;
}

Text Table::text(std::string_view key, Need need)
{
    const toml::table* both = table(key, need);
    if (both == nullptr)
        return {};
    Table reader(*both, m_mistakes);
    const Text text{reader.string("zh", Need::Optional), reader.string("en", Need::Optional)};
    if (isBlank(text.zh) || isBlank(text.en))
        m_mistakes.add(Code::CatalogueTextIncomplete, where(key),
                       {{"key", std::string(key)}, {"allowed", std::string("zh, en")}});
    reader.finish();
    return text;
}

std::optional<double> Table::number(std::string_view key, Need need, double least, double most)
{
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return std::nullopt;
    if (!found->is_number()) {
        wrongType(key, "123.4");
        return std::nullopt;
    }
    const double value = found->value<double>().value_or(std::nan(""));
    if (value >= least && value <= most)
        return value;
    m_mistakes.add(Code::CatalogueNumberOutOfRange, where(key),
                   {{"key", std::string(key)}, {"value", value}, {"least", least}, {"most", most}});
    return std::nullopt;
}

bool Table::yesNo(std::string_view key, bool otherwise)
{
    const toml::node* found = node(key, Need::Optional);
    if (found == nullptr)
        return otherwise;
    const auto value = found->value_exact<bool>();
    if (!value)
        wrongType(key, "true, false");
    return value.value_or(otherwise);
}

std::optional<Date> Table::date(std::string_view key, Need need)
{
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return std::nullopt;
    if (const auto native = found->value_exact<toml::date>())
        return toDate(*native);
    const auto written = found->value_exact<std::string>();
    const auto parsed = written ? parseDate(*written) : std::nullopt;
    if (!parsed)
        m_mistakes.add(Code::CatalogueDateBroken, where(key),
                       {{"key", std::string(key)}, {"value", written.value_or("")}});
    return parsed;
}

std::vector<std::string> Table::strings(std::string_view key, Need need)
{
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return {};
    if (const auto single = found->value_exact<std::string>())
        return {*single};
    std::vector<std::string> list;
    const toml::array* array = found->as_array();
    if (array == nullptr) {
        wrongType(key, "[\"...\", \"...\"]");
        return list;
    }
    for (const toml::node& item : *array) {
        const auto value = item.value_exact<std::string>();
        if (!value)
            m_mistakes.add(Code::CatalogueTypeWrong, item.source(),
                           {{"key", std::string(key)}, {"expected", std::string("\"...\"")}});
        list.push_back(value.value_or(""));
    }
    if (list.empty())
        m_mistakes.add(Code::CatalogueListEmpty, where(key), {{"key", std::string(key)}});
    return list;
}

const toml::table* Table::table(std::string_view key, Need need)
{
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return nullptr;
    if (!found->is_table())
        wrongType(key, "{ ... = ... }");
    return found->as_table();
}

std::vector<const toml::table*> Table::tables(std::string_view key, Need need)
{
    std::vector<const toml::table*> list;
    const toml::node* found = node(key, need);
    if (found == nullptr)
        return list;
    const toml::array* array = found->as_array();
    if (array == nullptr) {
        wrongType(key, "[[" + std::string(key) + "]]");
        return list;
    }
    for (const toml::node& item : *array) {
        if (item.is_table())
            list.push_back(item.as_table());
        else
            m_mistakes.add(Code::CatalogueTypeWrong, item.source(),
                           {{"key", std::string(key)}, {"expected", "[[" + std::string(key) + "]]"}});
    }
    return list;
}

void Table::finish()
{
    std::string allowed;
    for (const std::string& key : m_known)
        allowed += (allowed.empty() ? "" : ", ") + key;
    for (const auto& [key, value] : m_table) {
        if (!m_known.contains(key.str()))
            m_mistakes.add(Code::CatalogueKeyUnknown, key.source(),
                           {{"key", std::string(key.str())}, {"allowed", allowed}});
    }
}

} // namespace yike::toml_reader
