// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli standards diff: what one catalogue says otherwise than another, line by line.
#include "app/cli/choose.h"
#include "app/cli/standards/standards_show.h"
#include "app/cli/text_table.h"
#include "app/text/words.h"
#include "core/standards/standard_diff.h"
#include "gis/project/catalogues.h"

#include <ostream>

namespace yike::cli {

namespace {

struct Args {
    std::string before;
    std::string after;
};

Json textOrNull(const std::optional<std::string>& text)
{
    return text ? Json(*text) : Json(nullptr);
}

Json toJson(const std::vector<EntryChange>& changes)
{
    Json list = Json::array();
    for (const EntryChange& change : changes)
        list.push_back({{"key", change.key},
                        {"before", textOrNull(change.before)},
                        {"after", textOrNull(change.after)}});
    return list;
}

const char* keyOf(PartChange::What what)
{
    switch (what) {
    case PartChange::What::Added:
        return "added";
    case PartChange::What::Removed:
        return "removed";
    case PartChange::What::Changed:
        break;
    }
    return "changed";
}

Json toJson(const std::vector<PartChange>& parts)
{
    Json list = Json::array();
    for (const PartChange& part : parts)
        list.push_back({{"id", part.id}, {"what", keyOf(part.what)}, {"lines", toJson(part.entries)}});
    return list;
}

std::string wordOf(PartChange::What what, const Session& session)
{
    switch (what) {
    case PartChange::What::Added:
        return session.either("新增", "added");
    case PartChange::What::Removed:
        return session.either("删除", "removed");
    case PartChange::What::Changed:
        break;
    }
    return session.either("修改", "changed");
}

void addLines(TextTable& table, const std::string& part, const std::string& what,
              const std::vector<EntryChange>& changes)
{
    for (const EntryChange& change : changes)
        table.add({part, what, change.key, change.before.value_or("—"), change.after.value_or("—")});
}

void addParts(TextTable& table, const std::string& kind, const std::vector<PartChange>& parts,
              const Session& session)
{
    for (const PartChange& part : parts) {
        const std::string name = kind + " " + part.id;
        if (part.what == PartChange::What::Changed)
            addLines(table, name, wordOf(part.what, session), part.entries);
        else
            table.add({name, wordOf(part.what, session), "", "", ""});
    }
}

void writeText(const StandardDiff& diff, const Session& session)
{
    if (diff.empty()) {
        session.out() << session.either("两份标准没有差别", "the two standards say the same") << '\n';
        return;
    }
    TextTable table({session.either("条目", "part"), session.either("差别", "what"),
                     session.either("键", "key"), session.either("前", "before"),
                     session.either("后", "after")});
    addLines(table, session.either("文件头", "head"), wordOf(PartChange::What::Changed, session), diff.head);
    addParts(table, session.either("分组", "group"), diff.groups, session);
    addParts(table, session.either("字段", "field"), diff.fields, session);
    addParts(table, session.either("选项", "option"), diff.options, session);
    addParts(table, session.either("指标", "indicator"), diff.indicators, session);
    table.write(session.out());
}

Exit runDiff(const Args& args, Session& session)
{
    const auto before = findStandard(args.before);
    if (!before)
        return session.failed(before.error());
    const auto after = findStandard(args.after);
    if (!after)
        return session.failed(after.error());
    const StandardDiff diff = diffStandards(before->value, after->value);
    if (!session.json())
        writeText(diff, session);
    return session.done({{"command", "standards diff"},
                         {"before", before->value.id},
                         {"after", after->value.id},
                         {"head", toJson(diff.head)},
                         {"groups", toJson(diff.groups)},
                         {"fields", toJson(diff.fields)},
                         {"options", toJson(diff.options)},
                         {"indicators", toJson(diff.indicators)}});
}

} // namespace

CLI::App* addStandardsDiff(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command = parent.add_subcommand("diff", "What the second says otherwise than the first");
    command->add_option("before", args->before, "Id or file")->required();
    command->add_option("after", args->after, "Id or file")->required();
    choose(*command, chosen, args, runDiff);
    return command;
}

} // namespace yike::cli
