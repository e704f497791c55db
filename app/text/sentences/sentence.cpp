// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/sentences/library_words.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

template <std::size_t N>
bool isOne(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a number is shows in its argument's name.
std::string numberText(std::string_view name, double number)
{
    constexpr std::array<std::string_view, 3> kPeople = {"weight", "own", "stated"};
    constexpr std::array<std::string_view, 5> kLengths = {"metres", "urban", "rural", "largest", "ofMetres"};
    constexpr std::array<std::string_view, 5> kExact = {"factor", "least", "most", "value", "number"};
    constexpr std::array<std::string_view, 2> kPlaces = {"x", "y"};
    constexpr double kMostDegrees = 360;
    if (isOne(name, kPeople))
        return formatPeople(number);
    if (isOne(name, kLengths))
        return number < 10 ? formatMeasured(number) : formatNumber(number, 0);
    if (isOne(name, kExact))
        return plainNumber(number);
    if (isOne(name, kPlaces))
        return formatNumber(number, std::fabs(number) <= kMostDegrees ? 5 : 0);
    return formatMeasured(number);
}

std::string textOf(std::string_view name, const ArgValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return formatCount(*whole);
    return numberText(name, std::get<double>(value));
}

bool isSingular(const ArgValue& value)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    const auto* real = std::get_if<double>(&value);
    return (whole != nullptr && *whole == 1) || (real != nullptr && *real == 1);
}

/// "托育（childcare）、养老院（nursing-home）" of "childcare, nursing-home".
std::string namedKeys(const std::string& keys, std::string_view vocabulary, Language language)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from < keys.size();) {
        const auto comma = std::min(keys.find(", ", from), keys.size());
        const std::string key = keys.substr(from, comma - from);
        const std::string name = vocabulary == "category"   ? categoryName(key, language)
                                 : vocabulary == "capacity" ? capacityName(key, language)
                                                            : groupName(key, language);
        words.push_back(name == key ? key : name + either(language, "（" + key + "）", " (" + key + ")"));
        from = comma + 2;
    }
    return listText(words, language);
}

/// What was done about the offset of a map service.
std::string offsetText(const std::string& key, Language language)
{
    if (key == "none")
        return either(language, "原样，不还原", "as it is, nothing corrected");
    return key == "gcj02" ? "GCJ-02" : "BD-09";
}

/// What stands between the braces: name, name|one|many or name:vocabulary.
std::string argument(std::string_view inner, const Args& args, Language language)
{
    const auto mark = std::min(inner.find_first_of("|:"), inner.size());
    const std::string_view name = inner.substr(0, mark);
    const auto found =
        std::find_if(args.begin(), args.end(), [&](const auto& arg) { return arg.first == name; });
    if (found == args.end())
        return "{" + std::string(name) + "}";
    if (mark == inner.size())
        return textOf(name, found->second);
    const std::string_view rest = inner.substr(mark + 1);
    if (inner[mark] == ':' && rest == "offset")
        return offsetText(textOf(name, found->second), language);
    if (inner[mark] == ':' && rest == "library")
        return libraryText(textOf(name, found->second), language);
    if (inner[mark] == ':' && rest == "parser")
        return parserText(textOf(name, found->second), language);
    if (inner[mark] == ':')
        return namedKeys(textOf(name, found->second), rest, language);
    const auto bar = std::min(rest.find('|'), rest.size() - 1);
    return std::string(isSingular(found->second) ? rest.substr(0, bar) : rest.substr(bar + 1));
}

/// One pass over the pattern, so that text from data is never taken for a placeholder.
std::string fill(std::string_view pattern, const Args& args, Language language)
{
    std::string result;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            break;
        result += pattern.substr(0, open);
        result += argument(pattern.substr(open + 1, close - open - 1), args, language);
        pattern.remove_prefix(close + 1);
    }
    return result + std::string(pattern);
}

} // namespace

const Sentence* findSentence(Code code)
{
    for (const auto table :
         std::array{coreSentences(), gisSentences(), formatSentences(), importSentences(), appSentences()}) {
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const Sentence& row) { return row.code == code; });
        if (found != table.end())
            return &*found;
    }
    return nullptr;
}

std::string say(Code code, const Args& args, Language language)
{
    const Sentence* sentence = findSentence(code);
    if (sentence == nullptr)
        return std::string(codeName(code));
    return fill(language == Language::Chinese ? sentence->zh : sentence->en, args, language);
}

std::string say(const Error& error, Language language)
{
    std::string text = say(error.code, error.args, language);
    if (error.cause)
        text += (language == Language::Chinese ? "" : " ") + say(*error.cause, language);
    return text;
}

std::string say(const Issue& issue, Language language)
{
    return say(issue.code, issue.args, language);
}

} // namespace yike
