// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values/template_book.h"

#include "app/cli/arguments.h"
#include "app/cli/table_cells.h"
#include "app/text/clause_text.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike::cli {

namespace {

constexpr std::array kLevels = {Level::Community, Level::SubDistrict, Level::County, Level::City};

/// "常住户数（户）", "是否新建社区（是/否）": the name decides where the column goes, the brackets say how it
/// is filled in.
std::string headOf(const Field& field, Language language)
{
    std::string how = in(language, field.unit);
    if (field.type == FieldType::YesNo)
        how = isChinese(language) ? "是/否" : "yes/no";
    if (field.type == FieldType::Day)
        how = isChinese(language) ? "年-月-日" : "year-month-day";
    const std::string name = in(language, field.name);
    return how.empty() ? name : name + (isChinese(language) ? "（" + how + "）" : " (" + how + ")");
}

CellValue knownCell(const Field& field, const Unit& unit, Language language)
{
    const auto known = unit.values.find(field.key);
    if (known == unit.values.end())
        return {};
    const double number = known->second.number;
    if (field.type == FieldType::YesNo && (number == 0 || number == 1)) // a count serves as yes/no too
        return CellValue(std::string(number == 0 ? (isChinese(language) ? "否" : "no")
                                                 : (isChinese(language) ? "是" : "yes")));
    if (const auto day = dateOfNumber(number); day && field.type == FieldType::Day)
        return CellValue(toIso(*day));
    const bool whole = number == std::floor(number) && std::abs(number) < 9e15;
    return whole ? CellValue(static_cast<std::int64_t>(number)) : CellValue(number);
}

std::vector<Column> unitColumns(Language language)
{
    std::vector<Column> columns;
    for (const auto& [chinese, english] :
         {std::pair{"层级", "level"}, {"代码", "code"}, {"名称", "name"}, {"上级", "parent"}})
        columns.push_back({isChinese(language) ? chinese : english, ColumnType::Text});
    return columns;
}

std::vector<CellValue> unitCells(const Unit& unit, const Plan& plan, Language language)
{
    return {textCell(word(unit.level, language)), textCell(unit.code), textCell(unit.name),
            textCell(unit.parent ? plan.unit(*unit.parent).name : std::string())};
}

std::vector<std::string> titlesOf(const Plan& plan, const Standard& standard, Language language)
{
    if (isChinese(language))
        return {"Yike 一刻数值填报表：" + plan.name + "，" + in(language, standard.name),
                "填报说明：空格表示没有数据，0 "
                "就是零，“—”等同空格；是/否栏填“是”或“否”。已填的是现有数据，可以改。",
                "填报说明：每行一个单位，请不要改动前四栏和表头；各栏用于哪些条款见“填表须知”。"};
    return {
        "Yike, figures to fill in: " + plan.name + ", " + in(language, standard.name),
        "How to fill in: a blank cell means no data, 0 means zero, a dash is a blank; write yes or no in "
        "yes/no columns. What stands there already is known and may be changed.",
        "How to fill in: one unit a row; please leave the first four columns and the header as they are. The "
        "sheet \"How to fill in\" says what each column serves."};
}

ExportTable tableOf(const std::vector<TemplateTable>& parts, const Plan& plan, const Standard& standard,
                    Language language)
{
    ExportTable table{word(parts.front().level, language),
                      unitColumns(language),
                      {},
                      {},
                      titlesOf(plan, standard, language)};
    std::vector<const Field*> fields;
    for (const TemplateTable& part : parts) {
        for (const Field& field : part.fields) {
            const bool there = std::any_of(fields.begin(), fields.end(),
                                           [&](const Field* known) { return known->key == field.key; });
            if (!there)
                fields.push_back(&field);
        }
    }
    for (const Field* field : fields)
        table.columns.push_back({headOf(*field, language), ColumnType::Text});
    for (const TemplateTable& part : parts) {
        for (const UnitId id : part.units) {
            auto row = unitCells(plan.unit(id), plan, language);
            for (const Field* field : fields)
                row.push_back(knownCell(*field, plan.unit(id), language));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string usersOf(const Field& field, const Standard& standard, Language language)
{
    std::string users;
    for (const Indicator& indicator : standard.indicators) {
        const auto keys = valueKeysOf(indicator);
        if (std::find(keys.begin(), keys.end(), field.key) != keys.end())
            users += (users.empty()         ? ""
                      : isChinese(language) ? "；"
                                            : "; ") +
                     indicator.id + " " + in(language, indicator.name);
    }
    return users;
}

/// Its headers name no unit and no figure, so that reading the file back passes it by.
ExportTable helpTable(const std::vector<TemplateTable>& tables, const Standard& standard, Language language)
{
    ExportTable help{isChinese(language) ? "填表须知" : "How to fill in", {}, {}, {}};
    for (const auto& [chinese, english] :
         {std::pair{"填报表", "sheet"}, {"栏目", "column"}, {"用于", "serves"}})
        help.columns.push_back({isChinese(language) ? chinese : english, ColumnType::Text});
    for (const TemplateTable& table : tables) {
        for (const Field& field : table.fields)
            help.rows.push_back({textCell(word(table.level, language)), textCell(headOf(field, language)),
                                 textCell(usersOf(field, standard, language))});
    }
    return help;
}

/// Whether the label holds the text as a whole number: 任务1 is not asked for by 任务14.
bool names(const std::string& label, const std::string& text)
{
    for (auto at = label.find(text); at != std::string::npos; at = label.find(text, at + 1)) {
        const auto next = at + text.size();
        if (next == label.size() || label[next] < '0' || label[next] > '9')
            return true;
    }
    return false;
}

bool isCalled(const Indicator& indicator, const std::string& text)
{
    return indicator.id == text || names(clauseSearchText(indicator.clause), text);
}

bool isAskedFor(const Indicator& indicator, const TemplateScope& scope)
{
    const bool group = scope.group.empty() || indicator.group == scope.group;
    const bool clause = std::any_of(scope.clauses.begin(), scope.clauses.end(),
                                    [&](const std::string& text) { return isCalled(indicator, text); });
    return group && (scope.clauses.empty() || clause);
}

} // namespace

Result<void> checkScope(const Standard& standard, const TemplateScope& scope)
{
    const auto& rows = standard.indicators;
    std::vector<std::string> ids;
    std::vector<std::string> groups;
    for (const Indicator& row : rows) {
        ids.push_back(row.id);
        if (!row.group.empty() && std::find(groups.begin(), groups.end(), row.group) == groups.end())
            groups.push_back(row.group);
    }
    for (const std::string& text : scope.clauses)
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return isCalled(row, text); }))
            return fail(Code::ClauseUnknown,
                        {{"value", text}, {"standard", standard.id}, {"allowed", listed(ids)}});
    if (!scope.group.empty() && std::find(groups.begin(), groups.end(), scope.group) == groups.end())
        return fail(Code::GroupUnknown,
                    {{"value", scope.group}, {"standard", standard.id}, {"allowed", listed(groups)}});
    return {};
}

Standard inScope(Standard standard, const TemplateScope& scope)
{
    std::erase_if(standard.indicators,
                  [&](const Indicator& indicator) { return !isAskedFor(indicator, scope); });
    std::erase_if(standard.options, [&](const Option& option) { // their choices read figures too
        return std::none_of(
            standard.indicators.begin(), standard.indicators.end(), [&](const auto& indicator) {
                return std::count(indicator.options.begin(), indicator.options.end(), option.id) > 0;
            });
    });
    return standard;
}

std::vector<TemplateTable> templateTables(const Plan& plan, const Standard& standard,
                                          const FieldVocabulary& vocabulary, std::optional<Level> level)
{
    std::vector<TemplateTable> tables;
    for (const Level each : kLevels) {
        if (level && *level != each)
            continue;
        TemplateTable table{each, fieldsToFill(standard, vocabulary, each), plan.unitsAt(each)};
        std::erase_if(table.units, [&](UnitId id) { return plan.unit(id).isVirtual; });
        if (!table.fields.empty() && !table.units.empty())
            tables.push_back(std::move(table));
    }
    return tables;
}

ExportBook templateBook(const std::vector<TemplateTable>& tables, const Plan& plan, const Standard& standard,
                        bool asCsv, Language language)
{
    ExportBook book;
    if (asCsv) {
        book.tables.push_back(tableOf(tables, plan, standard, language));
        return book;
    }
    for (const TemplateTable& table : tables)
        book.tables.push_back(tableOf({table}, plan, standard, language));
    book.tables.push_back(helpTable(tables, standard, language));
    return book;
}

} // namespace yike::cli
