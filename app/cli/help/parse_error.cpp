// SPDX-License-Identifier: GPL-3.0-or-later
// Idea: the parser throws one class for each kind of mistake and puts the names into its message; they are
// read back from the message by its fixed words, and the allowed values are asked of the option itself.
#include "app/cli/help/parse_error.h"

#include "app/cli/arguments.h"
#include "app/cli/category_names.h"
#include "app/cli/help/value_names.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <regex>

namespace yike::cli {

namespace {

/// The innermost command that was named.
const CLI::App& chosenIn(const CLI::App& app)
{
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app : chosenIn(*parsed.front());
}

std::string commandsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return listed(names);
}

/// Also options that the command has from the program above it.
const CLI::Option* optionNamed(const std::string& name, const CLI::App& command)
{
    for (const CLI::App* app = &command; app != nullptr; app = app->get_parent()) {
        if (const CLI::Option* option = app->get_option_no_throw(name))
            return option;
    }
    return nullptr;
}

Error of(Code code, Args args)
{
    return {code, std::move(args), nullptr};
}

/// "The following argument was not expected: nonsense"; of several the first that was typed is told.
Error unknown(const std::string& message, const CLI::App& command)
{
    const std::string all = message.substr(message.find(": ") + 2);
    const std::string value = all.substr(all.rfind(' ') + 1); // the last named comes first
    const std::string commands = commandsOf(command);
    if (!commands.empty() && !value.starts_with("-"))
        return of(Code::CommandUnknown, {{"value", value}, {"allowed", commands}});
    return of(Code::ArgumentUnknown, {{"value", value}});
}

/// "--category is required", "A subcommand is required".
Error missing(const std::string& message, const CLI::App& command)
{
    const std::string name = message.substr(0, message.find(" is required"));
    if (name == "A subcommand")
        return of(Code::CommandUnfinished, {{"allowed", commandsOf(command)}});
    return of(Code::ArgumentMissing, {{"option", name}});
}

Error unfit(const std::string& name, const std::string& value, const CLI::App& command)
{
    const CLI::Option* option = optionNamed(name, command);
    if (option != nullptr && (option->get_type_size() == 0 || option->get_expected_max() == 0))
        return of(Code::ArgumentNoValue, {{"option", name}});
    const ValueKind kind = option == nullptr ? ValueKind{} : valueKind(option->get_type_name());
    if (!kind.choices.empty())
        return of(Code::ArgumentNotAllowed, {{"option", name}, {"value", value}, {"allowed", kind.choices}});
    if (!kind.range)
        return of(Code::ArgumentNotNumber, {{"option", name}, {"value", value}});
    char* end = nullptr;
    const bool isNumber = std::isfinite(std::strtod(value.c_str(), &end)) && *end == 0 && !value.empty();
    if (!isNumber)
        return of(Code::ArgumentNotNumber, {{"option", name}, {"value", value}});
    return of(
        Code::ArgumentOutside,
        {{"option", name}, {"value", value}, {"least", kind.range->first}, {"most", kind.range->second}});
}

/// The option and the value in the messages of validators and conversions.
std::optional<Error> unfitIn(const std::string& message, const CLI::App& command)
{
    static const std::regex kMessages[] = {std::regex(R"((\S+): Value (.*) not in range .*)"),
                                           std::regex(R"((\S+): Check (.*) value in .* FAILED)"),
                                           std::regex(R"((\S+): (.*) not in \{.*\})"),
                                           std::regex(R"(Could not convert: (\S+) = (.*))")};
    std::smatch found;
    for (const std::regex& pattern : kMessages) {
        if (std::regex_match(message, found, pattern))
            return unfit(found[1], found[2], command);
    }
    return std::nullopt;
}

/// "--category: shop": the text that no category is called.
std::optional<Error> unknownCategory(const std::string& message)
{
    const std::string start = std::string(kCategoryOption) + ": ";
    if (!message.starts_with(start))
        return std::nullopt;
    const auto named = categoryNamed(message.substr(start.size()));
    return named ? std::nullopt : std::optional(named.error());
}

/// What is wrong with how many values an option has, or that it has any, or has no other beside it.
std::optional<Error> miscounted(const std::string& message)
{
    struct Pattern {
        std::regex text; ///< the option, and where `number` is named, the number or the other option
        Code code;
        const char* number;
    };
    static const Pattern kPatterns[] = {
        {std::regex(R"((\S+) requires (\S+))"), Code::ArgumentNeeds, "needs"},
        {std::regex(R"((\S+): At least (\d+) required but received \d+)"), Code::ArgumentTooFew, "least"},
        {std::regex(R"((\S+): At Most (\d+) required but received \d+)"), Code::ArgumentTooMany, "most"},
        {std::regex(R"((\S+): Should be true/false or a number)"), Code::ArgumentNoValue, nullptr},
        {std::regex(R"((\S+): too many inputs for a flag)"), Code::ArgumentNoValue, nullptr},
        {std::regex(R"((\S+) was given a disallowed flag override)"), Code::ArgumentNoValue, nullptr}};
    std::smatch found;
    for (const auto& [text, code, number] : kPatterns) {
        if (!std::regex_match(message, found, text))
            continue;
        Args args{{"option", found[1].str()}};
        if (number != nullptr)
            args.emplace_back(number, found[2].str());
        return of(code, std::move(args));
    }
    return std::nullopt;
}

/// "Expected exactly 2 arguments to --route-from, got 1"
std::optional<Error> expectedOther(const std::string& message)
{
    static const std::regex pattern(R"(Expected (?:exactly|at least) (\d+) arguments to (\S+), got (\d+))");
    std::smatch found;
    if (!std::regex_match(message, found, pattern))
        return std::nullopt;
    const bool few = std::stol(found[3]) < std::stol(found[1]);
    return of(few ? Code::ArgumentTooFew : Code::ArgumentTooMany,
              {{"option", found[2].str()}, {few ? "least" : "most", found[1].str()}});
}

/// "--out: 1 required TEXT missing"
std::optional<Error> valueMissing(const std::string& message)
{
    static const std::regex pattern(R"((\S+): \d+ required .* missing)");
    std::smatch found;
    if (!std::regex_match(message, found, pattern))
        return std::nullopt;
    return of(Code::ArgumentValueMissing, {{"option", found[1].str()}});
}

} // namespace

Error asError(const CLI::ParseError& error, const CLI::App& app)
{
    const CLI::App& command = chosenIn(app);
    const std::string message = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return unknown(message, command);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return missing(message, command);
    if (auto found = unknownCategory(message))
        return *found;
    if (auto found = unfitIn(message, command))
        return *found;
    for (const auto read : {valueMissing, miscounted, expectedOther})
        if (auto found = read(message))
            return *found;
    return of(Code::WrongUse, {{"detail", message}});
}

} // namespace yike::cli
