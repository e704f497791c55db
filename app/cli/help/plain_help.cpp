// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/plain_help.h"

#include "app/cli/help/help_words.h"
#include "app/cli/help/value_names.h"
#include "app/cli/text_table.h"
#include "app/text/phrases.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace yike::cli {

namespace {

constexpr std::size_t kLineWidth = 100;
constexpr std::size_t kColumn = 36; ///< where descriptions begin

std::string translated(const std::string& english, Language language)
{
    if (language == Language::English)
        return english;
    const std::string_view chinese = chineseHelp(english);
    return chinese.empty() ? english : std::string(chinese);
}

/// Bytes of the character at the front of UTF-8 text.
std::size_t bytesOfFirst(std::string_view text)
{
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    return bytes;
}

/// A line may end at a space or behind a Chinese character, not before a mark that closes something.
bool mayBreakBefore(std::string_view next, std::string_view before)
{
    constexpr std::string_view kClosing[] = {"，", "。", "；", "：", "、", "）", "？"};
    if (std::find(std::begin(kClosing), std::end(kClosing), next) != std::end(kClosing))
        return false;
    return next.size() > 1 || before.size() > 1;
}

/// Text in lines of at most `width` cells.
std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t lastBreak = 0; // bytes of `line` that may stand alone
    std::string_view before;
    while (!text.empty()) {
        const std::string_view next = text.substr(0, bytesOfFirst(text));
        if (next == " " || (!line.empty() && mayBreakBefore(next, before)))
            lastBreak = line.size();
        if (displayWidth(line) + displayWidth(next) > width && lastBreak > 0) {
            lines.push_back(line.substr(0, lastBreak));
            line.erase(0, lastBreak);
            line.erase(0, line.find_first_not_of(' '));
            lastBreak = 0;
        }
        if (next != " " || !line.empty())
            line += next;
        before = next;
        text.remove_prefix(next.size());
    }
    lines.push_back(line);
    return lines;
}

/// "  --pace 数（10–200）        步速……"
std::string entry(const std::string& name, const std::string& description)
{
    std::string text = "  " + name;
    bool first = displayWidth(text) + 2 <= kColumn; // else the description begins below
    if (!first)
        text += '\n';
    for (const std::string& line : wrapped(description, kLineWidth - kColumn)) {
        text += std::string(first ? kColumn - displayWidth(text) : kColumn, ' ') + line + '\n';
        first = false;
    }
    return text;
}

class PlainHelp : public CLI::Formatter {
public:
    explicit PlainHelp(Language language) : m_language(language)
    {
        label("Usage", say("用法", "Usage"));
        label("OPTIONS", say("选项", "OPTIONS"));
        label("SUBCOMMAND", say("命令", "COMMAND"));
        label("SUBCOMMANDS", say("命令", "COMMAND"));
        label("Positionals", say("参数", "Arguments"));
    }

    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override
    {
        std::string text = "\n" + group + say("：", ":") + "\n";
        for (const CLI::Option* option : options)
            text += entry(make_option_name(option, is_positional) + valueText(*option),
                          option->get_description() + needsText(*option));
        return text;
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode) const override
    {
        const auto commands = app->get_subcommands([](const CLI::App*) { return true; });
        if (commands.empty())
            return {};
        std::string text = "\n" + say("命令：", "Commands:") + "\n";
        for (const CLI::App* command : commands)
            text += entry(command->get_name(), command->get_description());
        return text;
    }

    std::string make_description(const CLI::App* app) const override { return app->get_description() + "\n"; }

private:
    [[nodiscard]] std::string say(const std::string& chinese, const std::string& english) const
    {
        return either(m_language, chinese, english);
    }

    [[nodiscard]] std::string valueText(const CLI::Option& option) const
    {
        std::string text;
        if (option.get_type_size() != 0 && !option.get_positional())
            text += " " + valueName(option.get_type_name(), m_language);
        if (option.get_required())
            text += say("（必填）", " (required)");
        return text;
    }

    [[nodiscard]] std::string needsText(const CLI::Option& option) const
    {
        std::string text;
        for (const CLI::Option* other : option.get_needs())
            text += say("；须同时给 ", "; needs ") + other->get_name();
        return text;
    }

    Language m_language;
};

} // namespace

void sayHelpIn(Language language, CLI::App& app)
{
    app.formatter(std::make_shared<PlainHelp>(language));
    app.description(translated(app.get_description(), language));
    app.footer(translated(app.get_footer(), language));
    for (CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
        option->description(translated(option->get_description(), language));
        option->group(either(language, "选项", "Options"));
    }
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        sayHelpIn(language, *command);
}

} // namespace yike::cli
