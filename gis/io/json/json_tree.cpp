// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/json/json_tree.h"

#include "gis/handles.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>

namespace yike {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeepest = 64;

/// The bytes of a file or a text, counted as the parser takes them.
class Feed {
public:
    Feed(std::FILE* file, std::string_view text, std::uint64_t position, std::uint32_t line)
        : m_file(file), m_text(text), m_position(position), m_line(line)
    {
        refill();
    }

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char current() const { return m_text.front(); }
    void advance()
    {
        // The line of the byte taken last: a number is told apart only by the byte after it.
        if (m_newLine) {
            ++m_line;
            m_lineStart = m_position;
        }
        m_newLine = m_text.front() == '\n';
        m_text.remove_prefix(1);
        ++m_position;
        if (m_text.empty())
            refill();
    }

    [[nodiscard]] std::uint64_t position() const { return m_position; }
    [[nodiscard]] std::uint32_t line() const { return m_line; }
    [[nodiscard]] std::int64_t column() const { return static_cast<std::int64_t>(m_position - m_lineStart); }

private:
    void refill()
    {
        if (m_file == nullptr)
            return;
        m_block.resize(std::size_t{1} << 16U);
        m_text = {m_block.data(), std::fread(m_block.data(), 1, m_block.size(), m_file)};
    }

    std::FILE* m_file;
    std::vector<char> m_block;
    std::string_view m_text;
    std::uint64_t m_position;
    std::uint64_t m_lineStart = 0;
    std::uint32_t m_line;
    bool m_newLine = false;
};

/// What nlohmann's parser pulls from; all copies share one feed, none is the end.
class FeedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit FeedIterator(Feed* feed) : m_feed(feed) {}
    char operator*() const { return m_feed->current(); }
    FeedIterator& operator++()
    {
        m_feed->advance();
        return *this;
    }
    FeedIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const FeedIterator& other) const { return isEnd() == other.isEnd(); }
    bool operator!=(const FeedIterator& other) const { return !(*this == other); }

private:
    [[nodiscard]] bool isEnd() const { return m_feed == nullptr || m_feed->atEnd(); }
    Feed* m_feed;
};

/// Builds nodes from the parser's events. Elements of the root's array `m_arrayKey` are handed over when
/// done.
class Builder {
public:
    Builder(const Feed& feed, std::string_view arrayKey, const OnJsonElement* onElement)
        : m_feed(feed), m_arrayKey(arrayKey), m_onElement(onElement)
    {
    }

    bool null() { return put(JsonNode::Type::Null, 0, 0); }
    bool boolean(bool value) { return put(JsonNode::Type::Boolean, value ? 1 : 0, value ? 1 : 0); }
    bool number_integer(std::int64_t value)
    {
        return put(JsonNode::Type::Integer, static_cast<double>(value), value);
    }
    bool number_unsigned(std::uint64_t value)
    {
        const bool fits = value <= static_cast<std::uint64_t>(INT64_MAX);
        return put(fits ? JsonNode::Type::Integer : JsonNode::Type::Real, static_cast<double>(value),
                   fits ? static_cast<std::int64_t>(value) : 0);
    }
    bool number_float(double value, const std::string&) { return put(JsonNode::Type::Real, value, 0); }
    bool string(std::string& value)
    {
        JsonNode node;
        node.type = JsonNode::Type::String;
        node.text = std::move(value);
        return add(std::move(node));
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Type::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Type::Array); }
    bool key(std::string& name)
    {
        m_open.back().keys.push_back(std::move(name));
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error)
    {
        m_error = error.what();
        return false;
    }

    [[nodiscard]] const std::string& error() const { return m_error; }
    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }
    [[nodiscard]] JsonNode takeRoot() { return std::move(m_root); }
    [[nodiscard]] std::int64_t elements() const { return m_elements; }

private:
    bool put(JsonNode::Type type, double number, std::int64_t integer)
    {
        const bool isNumber = type == JsonNode::Type::Integer || type == JsonNode::Type::Real;
        if (isNumber && !m_open.empty() && m_open.back().isArray() && m_open.back().items.empty() &&
            !inElements()) {
            m_open.back().numbers.push_back(number);
            return true;
        }
        JsonNode node;
        node.type = type;
        node.number = number;
        node.integer = integer;
        return add(std::move(node));
    }

    /// True while the innermost open value is the array whose elements are handed over.
    [[nodiscard]] bool inElements() const
    {
        return m_onElement != nullptr && m_open.size() == 2 && m_open.back().isArray() &&
               m_open[0].isObject() && !m_open[0].keys.empty() && m_open[0].keys.back() == m_arrayKey;
    }

    bool add(JsonNode node)
    {
        node.line = node.line == 0 ? m_feed.line() : node.line;
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (inElements()) {
            ++m_elements;
            const auto start = node.isObject() || node.isArray() ? m_elementStart : m_feed.position();
            (*m_onElement)(std::move(node), {start, m_feed.position() - start, m_elementLine});
        } else {
            spreadNumbers(m_open.back());
            m_open.back().items.push_back(std::move(node));
        }
        return true;
    }

    /// An array that turns out to be mixed keeps its numbers as nodes like the rest.
    static void spreadNumbers(JsonNode& array)
    {
        for (const double number : array.numbers) {
            JsonNode node;
            node.type = JsonNode::Type::Real;
            node.number = number;
            node.line = array.line;
            array.items.push_back(std::move(node));
        }
        array.numbers.clear();
    }

    bool open(JsonNode::Type type)
    {
        if (m_open.size() >= kDeepest) {
            m_tooDeep = true;
            return false;
        }
        if (inElements()) {
            m_elementStart = m_feed.position() - 1;
            m_elementLine = m_feed.line();
        }
        JsonNode node;
        node.type = type;
        node.line = m_feed.line();
        m_open.push_back(std::move(node));
        return true;
    }

    bool close()
    {
        JsonNode node = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(node));
    }

    const Feed& m_feed;
    std::string_view m_arrayKey;
    const OnJsonElement* m_onElement;
    std::vector<JsonNode> m_open;
    JsonNode m_root;
    std::int64_t m_elements = 0;
    std::uint64_t m_elementStart = 0;
    std::uint32_t m_elementLine = 1;
    std::string m_error;
    bool m_tooDeep = false;
};

/// "[json.exception.parse_error.101] parse error at line 2, column 5: syntax error ..." without what we say.
std::string wordsOf(const std::string& error)
{
    const auto colon = error.find(": ");
    return colon == std::string::npos ? error : error.substr(colon + 2);
}

Result<JsonScan> run(Feed& feed, const std::string& fileName, std::string_view arrayKey,
                     const OnJsonElement* onElement)
{
    Builder builder(feed, arrayKey, onElement);
    const bool done = nlohmann::json::sax_parse(FeedIterator(&feed), FeedIterator(nullptr), &builder);
    const Args place{{"file", fileName}, {"line", std::int64_t{feed.line()}}, {"column", feed.column()}};
    if (builder.tooDeep())
        return fail(Code::JsonTooDeep, place);
    if (!done) {
        Args args = place;
        args.emplace_back("detail", wordsOf(builder.error()));
        return fail(Code::JsonSyntax, args);
    }
    return JsonScan{builder.takeRoot(), builder.elements()};
}

void appendQuoted(std::string& json, const std::string& text)
{
    json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string numberText(double number)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

void append(std::string& json, const JsonNode& node)
{
    switch (node.type) {
    case JsonNode::Type::Null:
        json += "null";
        break;
    case JsonNode::Type::Boolean:
        json += node.integer != 0 ? "true" : "false";
        break;
    case JsonNode::Type::Integer:
        json += std::to_string(node.integer);
        break;
    case JsonNode::Type::Real:
        json += numberText(node.number);
        break;
    case JsonNode::Type::String:
        appendQuoted(json, node.text);
        break;
    case JsonNode::Type::Array:
    case JsonNode::Type::Object:
        json += node.isArray() ? '[' : '{';
        for (std::size_t i = 0; i < node.numbers.size(); ++i)
            json += (i == 0 ? "" : ",") + numberText(node.numbers[i]);
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            json += i == 0 ? "" : ",";
            if (node.isObject()) {
                appendQuoted(json, node.keys[i]);
                json += ':';
            }
            append(json, node.items[i]);
        }
        json += node.isArray() ? ']' : '}';
        break;
    }
}

} // namespace

const JsonNode* JsonNode::member(std::string_view key) const
{
    for (std::size_t i = std::min(keys.size(), items.size()); i-- > 0;) {
        if (keys[i] == key)
            return &items[i];
    }
    return nullptr;
}

std::string JsonNode::duplicateKey() const
{
    auto sorted = keys;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    return twice == sorted.end() ? std::string() : *twice;
}

std::string toJson(const JsonNode& node)
{
    std::string json;
    append(json, node);
    return json;
}

Result<JsonScan> scanJsonFile(const fs::path& path, std::size_t skip, std::string_view arrayKey,
                              const OnJsonElement& onElement)
{
    if (const auto info = regularFile(path); !info)
        return tl::unexpected(info.error());
    const CFilePtr file(std::fopen(path.c_str(), "rbe"));
    if (!file || std::fseek(file.get(), static_cast<long>(skip), SEEK_SET) != 0)
        return fail(Code::FileUnreadable, {{"file", utf8(path)}, {"detail", std::strerror(errno)}});
    Feed feed(file.get(), {}, skip, 1);
    return run(feed, utf8(path), arrayKey, &onElement);
}

Result<JsonNode> parseJson(std::string_view text, const std::string& fileName, std::uint32_t firstLine)
{
    Feed feed(nullptr, text, 0, firstLine);
    auto scan = run(feed, fileName, {}, nullptr);
    if (!scan)
        return tl::unexpected(scan.error());
    return std::move(scan->root);
}

} // namespace yike
