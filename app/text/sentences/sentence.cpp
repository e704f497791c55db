// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include "app/text/format.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

std::string textOf(const ArgValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return formatCount(*whole);
    return formatNumber(std::get<double>(value), 2);
}

std::string argument(std::string_view name, const Args& args)
{
    const auto found =
        std::find_if(args.begin(), args.end(), [&](const auto& arg) { return arg.first == name; });
    return found == args.end() ? "{" + std::string(name) + "}" : textOf(found->second);
}

/// One pass over the pattern, so that text from data is never taken for a placeholder.
std::string fill(std::string_view pattern, const Args& args)
{
    std::string result;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            break;
        result += pattern.substr(0, open);
        result += argument(pattern.substr(open + 1, close - open - 1), args);
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
    return fill(language == Language::Chinese ? sentence->zh : sentence->en, args);
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
