// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON with the line of every value, and a scan that hands over the elements of one big array one by one:
// GeoJSON files are checked and read without holding more than one feature in memory.

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

struct JsonNode {
    enum class Type : std::uint8_t { Null, Boolean, Integer, Real, String, Array, Object };

    Type type = Type::Null;
    std::uint32_t line = 0;        ///< where the value begins, from 1
    double number = 0;             ///< of numbers and booleans
    std::int64_t integer = 0;      ///< of integers and booleans
    std::string text;              ///< of strings
    std::vector<double> numbers;   ///< of arrays that hold nothing but numbers; then `items` is empty
    std::vector<JsonNode> items;   ///< of arrays and objects
    std::vector<std::string> keys; ///< of objects, beside `items`

    [[nodiscard]] bool isObject() const { return type == Type::Object; }
    [[nodiscard]] bool isArray() const { return type == Type::Array; }
    [[nodiscard]] bool isString() const { return type == Type::String; }
    /// Null if there is no such member; the last one where a key stands twice.
    [[nodiscard]] const JsonNode* member(std::string_view key) const;
    /// A key that stands twice; empty if none does.
    [[nodiscard]] std::string duplicateKey() const;
};

/// The value as JSON text, for properties that are lists or objects.
[[nodiscard]] std::string toJson(const JsonNode& node);

/// Where an element of the array stands in the file.
struct JsonSpan {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint32_t line = 1;
};

struct JsonScan {
    JsonNode root;             ///< without the elements that were handed over
    std::int64_t elements = 0; ///< handed over
};

using OnJsonElement = std::function<void(JsonNode element, const JsonSpan& where)>;

/// Reads the whole file, UTF-8 from byte `skip` on; elements of the array `arrayKey` of the root object go to
/// `onElement`. JsonSyntax with line, column and the parser's words; JsonTooDeep.
[[nodiscard]] Result<JsonScan> scanJsonFile(const std::filesystem::path& file, std::size_t skip,
                                            std::string_view arrayKey, const OnJsonElement& onElement);

/// A piece that has been read from a file; `firstLine` is that of its first byte.
[[nodiscard]] Result<JsonNode> parseJson(std::string_view text, const std::string& fileName,
                                         std::uint32_t firstLine);

} // namespace yike
