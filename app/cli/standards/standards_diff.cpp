// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli standards diff: what one catalogue says otherwise than another, in words.
#include "app/cli/choose.h"
#include "app/cli/standards/standards_show.h"
#include "app/text/entry_text.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"
#include "core/standards/standard_diff.h"
#include "gis/import/plan_builder.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <ostream>
#include <type_traits>

namespace yike::cli {

namespace {

struct DiffArgs {
    std::string before;
    std::string after;
};

Json textOrNull(const std::optional<std::string>& text)
{
    return text ? Json(*text) : Json(nullptr);
}

Json changesJson(const std::vector<EntryChange>& changes)
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

Json changesJson(const std::vector<PartChange>& parts)
{
    Json list = Json::array();
    for (const PartChange& part : parts)
        list.push_back({{"id", part.id}, {"what", keyOf(part.what)}, {"lines", changesJson(part.entries)}});
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

/// "城市社区10分钟健身圈" of a part by its id, in the standard that has it.
template <class Part>
std::string nameOf(const std::vector<Part>& parts, const std::string& id, Language language)
{
    for (const Part& part : parts) {
        if constexpr (std::is_same_v<Part, Field>) {
            if (part.key == id)
                return in(language, part.name);
        } else if (part.id == id) {
            return in(language, part.name);
        }
    }
    return {};
}

/// What two standards say otherwise, part by part, in words.
class DiffText {
public:
    DiffText(const Standard& before, const Standard& after, const Session& session)
        : m_before(before), m_after(after),
          m_fields(withFieldsOf(withFieldsOf(builtInFields(), before), after)), m_session(session)
    {
    }

    void write(const StandardDiff& diff) const
    {
        std::ostream& out = m_session.out();
        out << headOf(m_before) << m_session.either(" → ", " -> ") << headOf(m_after) << '\n';
        if (diff.empty()) {
            out << m_session.either("两份标准没有差别", "The two standards say the same") << '\n';
            return;
        }
        out << countsText(diff.indicators) << "\n\n";
        if (!diff.head.empty())
            out << m_session.either("文件头：", "Head: ") << wordOf(PartChange::What::Changed, m_session)
                << '\n';
        writeLines(diff.head);
        writeParts(m_session.either("分组", "Group"), diff.groups, m_before.groups, m_after.groups);
        writeParts(m_session.either("数据项", "Figure"), diff.fields, m_before.fields, m_after.fields);
        writeParts(m_session.either("选项", "Option"), diff.options, m_before.options, m_after.options);
        writeParts(m_session.either("指标", "Row"), diff.indicators, m_before.indicators, m_after.indicators);
    }

private:
    [[nodiscard]] std::string headOf(const Standard& standard) const
    {
        return in(m_session.language(), standard.name) + m_session.either("（", " (") + standard.id + " " +
               standard.version + m_session.either("）", ")");
    }

    [[nodiscard]] std::string countsText(const std::vector<PartChange>& rows) const
    {
        const auto count = [&](PartChange::What what) {
            return formatCount(std::count_if(rows.begin(), rows.end(),
                                             [&](const PartChange& row) { return row.what == what; }));
        };
        const std::string changed = count(PartChange::What::Changed);
        const std::string added = count(PartChange::What::Added);
        const std::string removed = count(PartChange::What::Removed);
        return yike::either(m_session.language(),
                            "指标：修改 " + changed + " 行，新增 " + added + " 行，删除 " + removed + " 行",
                            "Rows: " + changed + " changed, " + added + " added, " + removed + " removed");
    }

    [[nodiscard]] std::string valueText(const EntryChange& change, const std::optional<std::string>& value,
                                        Language language) const
    {
        return value ? entryText(change.key, *value, m_fields, language) : "—";
    }

    /// Where the words are the same in the language, it is the other one that changed.
    void writeLines(const std::vector<EntryChange>& changes) const
    {
        const Language language = m_session.language();
        const Language other = language == Language::Chinese ? Language::English : Language::Chinese;
        for (const EntryChange& change : changes) {
            std::string before = valueText(change, change.before, language);
            std::string after = valueText(change, change.after, language);
            if (before == after) {
                before = valueText(change, change.before, other);
                after = valueText(change, change.after, other);
            }
            m_session.out() << "    " << entryName(change.key, language) << m_session.either("：", ": ")
                            << before << m_session.either(" → ", " -> ") << after << '\n';
        }
    }

    template <class Part>
    void writeParts(const std::string& kind, const std::vector<PartChange>& parts,
                    const std::vector<Part>& before, const std::vector<Part>& after) const
    {
        for (const PartChange& part : parts) {
            const auto& having = part.what == PartChange::What::Added ? after : before;
            m_session.out() << kind << ' ' << part.id << ' ' << nameOf(having, part.id, m_session.language())
                            << m_session.either("：", ": ") << wordOf(part.what, m_session) << '\n';
            writeLines(part.entries);
        }
    }

    const Standard& m_before;
    const Standard& m_after;
    FieldVocabulary m_fields;
    const Session& m_session;
};

Exit runDiff(const DiffArgs& args, Session& session)
{
    const auto before = findStandard(args.before);
    if (!before)
        return session.failed(before.error());
    const auto after = findStandard(args.after);
    if (!after)
        return session.failed(after.error());
    const StandardDiff diff = diffStandards(before->value, after->value);
    if (!session.json())
        DiffText(before->value, after->value, session).write(diff);
    return session.done({{"command", "standards diff"},
                         {"before", before->value.id},
                         {"after", after->value.id},
                         {"head", changesJson(diff.head)},
                         {"groups", changesJson(diff.groups)},
                         {"fields", changesJson(diff.fields)},
                         {"options", changesJson(diff.options)},
                         {"indicators", changesJson(diff.indicators)}});
}

} // namespace

CLI::App* addStandardsDiff(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<DiffArgs>();
    CLI::App* command = parent.add_subcommand("diff", "What the second says otherwise than the first");
    command->add_option("before", args->before, "Id or file")->required();
    command->add_option("after", args->after, "Id or file")->required();
    choose(*command, chosen, args, runDiff);
    return command;
}

} // namespace yike::cli
