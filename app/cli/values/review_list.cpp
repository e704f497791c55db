// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values/review_list.h"

#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <array>
#include <ostream>

namespace yike::cli {

namespace {

struct DoubtWords {
    const char* key;
    const char* zh;
    const char* en;
};
constexpr std::array<DoubtWords, 6> kDoubts = {
    {{"unmatched", "找不到单元，未使用", "no unit; not used"},
     {"ambiguous", "多个单元同名，未使用", "several units bear the name; not used"},
     {"twice", "同一单元重复，未使用", "its unit has a row already; not used"},
     {"code-unknown", "代码不存在，已按名称连接", "joined by name, no unit has the code"},
     {"name-differs", "已按代码连接，名称不一致", "joined by code, the unit is called otherwise"},
     {"parent-unknown", "上级对不上，已按名称连接", "joined by name alone, its parent is not there"}}};

const DoubtWords& wordsOf(RowDoubt doubt)
{
    return kDoubts.at(static_cast<std::size_t>(doubt));
}

std::string placeOf(UnitId id, const Plan& plan)
{
    const Unit& unit = plan.unit(id);
    const std::string parent = unit.parent ? plan.unit(*unit.parent).name + " / " : std::string();
    return parent + unit.name + (unit.code.empty() ? "" : " " + unit.code);
}

std::string placesOf(const std::vector<UnitId>& ids, const Plan& plan, Language language)
{
    std::string text;
    for (const UnitId id : ids)
        text += (text.empty() ? "" : language == Language::Chinese ? "；" : "; ") + placeOf(id, plan);
    return text;
}

Json unitJson(UnitId id, const Plan& plan)
{
    const Unit& unit = plan.unit(id);
    return {{"unit", unit.code},
            {"name", unit.name},
            {"level", yike::key(unit.level)},
            {"parent", unit.parent ? Json(plan.unit(*unit.parent).name) : Json(nullptr)}};
}

Json rowJson(const JoinedTable& table, const ReviewRow& row, const Plan& plan)
{
    Json json;
    json["file"] = table.file;
    json["layer"] = row.layer;
    json["row"] = row.says.row;
    json["level"] = yike::key(row.says.level);
    json["code"] = row.says.code;
    json["name"] = row.says.name;
    json["parent"] = row.says.parentName.empty() ? row.says.parentCode : row.says.parentName;
    json["numbers"] = row.says.numbers;
    json["doubt"] = key(row.doubt);
    json["joined"] = row.joined ? unitJson(*row.joined, plan) : Json(nullptr);
    json["candidates"] = Json::array();
    for (const UnitId id : row.candidates)
        json["candidates"].push_back(unitJson(id, plan));
    return json;
}

std::vector<std::string> headOf(Language language)
{
    if (language == Language::Chinese)
        return {"文件", "表", "行", "层级", "代码", "名称", "上级", "问题", "已连接到", "可能是"};
    return {"file", "sheet", "row", "level", "code", "name", "parent", "question", "joined to", "may be"};
}

std::vector<std::string> rowTexts(const JoinedTable& table, const ReviewRow& row, const Plan& plan,
                                  Language language)
{
    return {table.file,
            row.layer,
            std::to_string(row.says.row),
            yike::word(row.says.level, language),
            row.says.code,
            row.says.name,
            row.says.parentName.empty() ? row.says.parentCode : row.says.parentName,
            word(row.doubt, language),
            row.joined ? placeOf(*row.joined, plan) : std::string(),
            placesOf(row.candidates, plan, language)};
}

} // namespace

std::string key(RowDoubt doubt)
{
    return wordsOf(doubt).key;
}

std::string word(RowDoubt doubt, Language language)
{
    return language == Language::Chinese ? wordsOf(doubt).zh : wordsOf(doubt).en;
}

Json reviewJson(const std::vector<JoinedTable>& tables, const Plan& plan)
{
    Json json;
    json["tables"] = Json::array();
    json["review"] = Json::array();
    for (const JoinedTable& table : tables) {
        json["tables"].push_back({{"file", table.file},
                                  {"layer", table.layer},
                                  {"rows", table.joined.rows},
                                  {"joined_rows", table.joined.joinedRows},
                                  {"numbers", table.joined.numbers},
                                  {"to_review", table.joined.review.size()}});
        for (const ReviewRow& row : table.joined.review)
            json["review"].push_back(rowJson(table, row, plan));
    }
    return json;
}

ExportTable reviewTable(const std::vector<JoinedTable>& tables, const Plan& plan, Language language)
{
    ExportTable review{language == Language::Chinese ? "核对清单" : "review", {}, {}, {}};
    for (const std::string& head : headOf(language))
        review.columns.push_back({head, ColumnType::Text});
    for (const JoinedTable& table : tables) {
        for (const ReviewRow& row : table.joined.review) {
            std::vector<CellValue> cells;
            for (std::string& text : rowTexts(table, row, plan, language))
                cells.push_back(text.empty() ? CellValue() : CellValue(std::move(text)));
            review.rows.push_back(std::move(cells));
        }
    }
    return review;
}

void writeReview(const std::vector<JoinedTable>& tables, const Plan& plan, Language language,
                 std::ostream& out)
{
    const bool zh = language == Language::Chinese;
    TextTable rows(headOf(language));
    bool any = false;
    for (const JoinedTable& table : tables) {
        const std::string joined = formatCount(table.joined.joinedRows);
        const std::string all = formatCount(table.joined.rows);
        const std::string numbers = formatCount(table.joined.numbers);
        out << table.file << " / " << table.layer << ": "
            << (zh ? joined + " 行对上单元（共 " + all + " 行），" + numbers + " 个数值"
                   : joined + " of " + formatNoun(table.joined.rows, "row", "rows") + " joined to a unit, " +
                         formatNoun(table.joined.numbers, "number", "numbers"))
            << '\n';
        for (const ReviewRow& row : table.joined.review) {
            rows.add(rowTexts(table, row, plan, language));
            any = true;
        }
    }
    if (any)
        rows.write(out);
}

} // namespace yike::cli
