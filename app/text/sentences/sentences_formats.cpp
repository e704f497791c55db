// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument. Tables, OpenStreetMap,
// GeoJSON.
constexpr std::array kSentences = {
    Sentence{Code::EncodingNotKnown, "不认识编码“{encoding}”。请用 GB18030、UTF-8、Big5 等名称。",
             "The encoding “{encoding}” is not known. Use a name such as GB18030, UTF-8 or Big5."},
    Sentence{
        Code::CsvQuoteOpen, "“{file}”第 {line} 行的引号没有闭合。请在该行补上引号后再打开。",
        "In “{file}” a quote opened in line {line} is never closed. Close it there and open the file again."},
    Sentence{Code::TableTooWide,
             "“{file}”第 {line} 行的列数或单元格长度超过上限，可能不是表格。请检查分隔符。",
             "In “{file}” line {line} has more or longer cells than a table can have. Check the delimiter."},
    Sentence{Code::TableEmpty, "“{file}”里没有任何行。请选择有内容的表。",
             "“{file}” holds no rows. Choose a table with content."},
    Sentence{Code::TextDamaged,
             "“{layer}”中有些字节不是有效的 {encoding}，已用替代符显示。请换一种编码试试。",
             "Some bytes of “{layer}” are not valid {encoding} and show as replacement signs. Try another "
             "encoding."},
    Sentence{Code::HeaderFound, "“{layer}”的表头取第 {row} 行起共 {rows} 行，其上的行作为标题。可改选。",
             "The header of “{layer}” was taken to start in row {row} and to have {rows} {rows|row|rows}; rows above "
             "are titles. It can be changed."},
    Sentence{Code::HeaderMissing, "“{layer}”没有表头，各列以字母命名。可指定表头所在的行。",
             "“{layer}” has no header; its columns are named by letters. The header row can be chosen."},
    Sentence{Code::TotalRowsDropped,
             "“{layer}”中有 {count} 行合计、小计没有计入（{count||如}第 {row} 行）。可改为保留。",
             "{count} {count|row|rows} of totals in “{layer}” {count|was|were} left out ({count|in|for "
             "example in} row "
             "{row}). {count|It|They} can be kept."},
    Sentence{Code::NoteRowsDropped, "“{layer}”中有 {count} 行注释没有计入。",
             "{count} {count|row|rows} of remarks in “{layer}” {count|was|were} left out."},
    Sentence{Code::MergedCellsFilled, "“{layer}”的合并单元格已向下填充 {count} 格。",
             "Merged cells of “{layer}” were filled down into {count} {count|cell|cells}."},
    Sentence{Code::MergedCellsGuessed,
             "“{layer}”的“{column}”列像是合并单元格，空格按上一行填充。可改为不填。",
             "Column “{column}” of “{layer}” looks merged; its blanks take the text above. This can be "
             "switched off."},
    Sentence{Code::MergedFigures,
             "“{layer}”有 {count} 处合并单元格里是数字（{count||如}第 {row} "
             "行），只计入第一行，以免重复。请核对。",
             "In “{layer}” {count} merged {count|block holds|blocks hold} a figure ({count|in|for example "
             "in} row {row}); it "
             "counts for the first row only, so as not to count twice. Check {count|it|them}."},
    Sentence{Code::UnitsInCells, "“{layer}”的“{column}”列有 {count} 格带单位“{unit}”，已按数字读入。",
             "In column “{column}” of “{layer}” {count} {count|cell carries|cells carry} the unit “{unit}”; "
             "{count|it was read as a number|they were read as numbers}."},
    Sentence{Code::UnitsConverted,
             "“{layer}”的“{column}”列有 {count} 格以“{unit}”为单位，已乘以 {factor} 换算。请核对。",
             "In column “{column}” of “{layer}” {count} {count|cell is|cells are} in “{unit}”; {count|it "
             "was|they were} multiplied by {factor}. Check {count|it|them}."},
    Sentence{Code::ColumnMixed,
             "“{layer}”的“{column}”列大多是数字，但有 {count} "
             "格是文字（如“{example}”），整列按文字读入。请改正这些格。",
             "Column “{column}” of “{layer}” is mostly figures, but {count} {count|cell is|cells are} text "
             "(such as “{example}”), so it was read as text. Correct {count|that cell|those cells}."},
    Sentence{Code::ColumnNotFound, "“{layer}”里没有“{column}”列。请从现有的列中选择。",
             "“{layer}” has no column “{column}”. Choose one of its columns."},
    Sentence{Code::CoordinateColumnsFound, "“{layer}”的位置取自“{x}”列和“{y}”列。可改选。",
             "The positions of “{layer}” come from columns “{x}” and “{y}”. Others can be chosen."},
    Sentence{
        Code::CoordinateColumnsSwapped, "“{layer}”的横纵坐标列是反的，已对调。请在地图上核对。",
        "The coordinate columns of “{layer}” were the wrong way round and were swapped. Check on the map."},
    Sentence{Code::CoordinateNotNumber,
             "“{layer}”有 {count} 行的坐标不是数字（{count||如}第 {row} 行），按未定位处理。",
             "In “{layer}” {count} {count|row has|rows have} coordinates that are not numbers ({count|in|for "
             "example in} row "
             "{row}); {count|it counts|they count} as not placed."},
    Sentence{Code::CoordinateZero,
             "“{layer}”有 {count} 行的坐标是（0，0）（{count||如}第 {row} 行），按未定位处理。",
             "In “{layer}” {count} {count|row has|rows have} the coordinates (0, 0) ({count|in|for example "
             "in} row {row}); "
             "{count|it counts|they count} as not placed."},
    Sentence{Code::OsmNodesMissing,
             "图层“{layer}”中有 {count} 个节点不在文件里，道路在这些地方断开。请导出范围更大的数据。",
             "In layer “{layer}” {count} {count|node is|nodes are} not in the file; streets are cut there. "
             "Export a larger area."},
    Sentence{Code::OsmAreasBroken, "图层“{layer}”中有 {count} 个面不能闭合，已略去。请在原数据中修正。",
             "In layer “{layer}” {count} {count|area does not close and was|areas do not close and were} "
             "left out. Mend {count|it|them} at the source."},
    Sentence{Code::JsonSyntax,
             "“{file}”第 {line} 行第 {column} 列不是有效的 "
             "JSON：{detail:parser}。请用导出它的程序重新导出，或改正该处。",
             "“{file}” is not valid JSON at line {line}, column {column}: {detail:parser}. Correct it there "
             "or export "
             "the file again."},
    Sentence{Code::JsonTooDeep, "“{file}”第 {line} 行的嵌套层数过多，不是正常的 GeoJSON。请重新导出。",
             "“{file}” nests too deeply at line {line} to be GeoJSON. Export it again."},
    Sentence{
        Code::JsonBareArray,
        "“{file}”是一个 JSON 数组（第 {line} 行起），不是 GeoJSON。请在外面包上 FeatureCollection 后再打开。",
        "“{file}” is a bare JSON array (from line {line}), not GeoJSON. Wrap it into a FeatureCollection and "
        "open it again."},
    Sentence{Code::JsonNotObject,
             "“{file}”第 {line} 行不是 JSON 对象，因此不是 GeoJSON。请选择 GeoJSON 文件。",
             "“{file}” holds no JSON object at line {line}, so it is not GeoJSON. Choose a GeoJSON file."},
    Sentence{Code::TopoJsonUnsupported, "“{file}”是 TopoJSON（第 {line} 行）。请另存为 GeoJSON 后再打开。",
             "“{file}” is TopoJSON (line {line}). Save it as GeoJSON and open that."},
    Sentence{Code::GeoJsonNothingUsable,
             "“{file}”里没有可用的要素，第一处问题在第 {line} 行。请改正后再打开。",
             "Nothing in “{file}” can be used; the first problem is at line {line}. Correct it and open the "
             "file again."},
    Sentence{Code::GeoJsonTypeUnknown,
             "“{file}”第 {line} 行的类型“{what}”不是 GeoJSON 类型。请改正或重新导出。",
             "In “{file}” the type “{what}” at line {line} is not one of GeoJSON's. Correct it or export the "
             "file again."},
    Sentence{Code::GeoJsonMemberMissing, "“{file}”第 {line} 行的对象缺少“{what}”。请补上或重新导出。",
             "In “{file}” the object at line {line} has no “{what}”. Add it or export the file again."},
    Sentence{
        Code::GeoJsonMemberWrong, "“{file}”第 {line} 行的“{what}”类型不对。请改正或重新导出。",
        "In “{file}” the “{what}” at line {line} is of the wrong kind. Correct it or export the file again."},
    Sentence{
        Code::GeoJsonKeyTwice, "“{file}”第 {line} 行的对象里“{what}”出现了两次，含义不明。请删去一个。",
        "In “{file}” the object at line {line} has “{what}” twice, which is ambiguous. Remove one of them."},
    Sentence{Code::GeoJsonCoordinatesBad,
             "“{file}”第 {line} 行的坐标不符合 {what} 的写法，该图形无法使用。请改正或重新导出。",
             "In “{file}” the coordinates at line {line} are not those of a {what}, so the shape cannot be "
             "used. Correct them or export the file again."},
    Sentence{Code::GeoJsonNotFeature, "“{file}”第 {line} 行应是 Feature，却是“{what}”。请核对该要素。",
             "In “{file}” a Feature should stand at line {line}, but it is “{what}”. Check it."},
    Sentence{Code::GeoJsonTypeCase, "“{file}”第 {line} 行的类型“{what}”大小写不对，已照常读入。",
             "In “{file}” the type “{what}” at line {line} is in the wrong case; it was read all the same."},
    Sentence{Code::GeoJsonMemberOdd, "“{file}”第 {line} 行的“{what}”不合规范，已忽略它。",
             "In “{file}” the “{what}” at line {line} is not as the standard says; it was ignored."},
    Sentence{Code::GeoJsonPositionLong, "“{file}”第 {line} 行的坐标多于三个数，只用前两个。",
             "In “{file}” positions at line {line} have more than three numbers; the first two are used."},
    Sentence{Code::GeoJsonTurning, "“{file}”第 {line} 行的多边形绕向与规范相反，不影响结果。",
             "In “{file}” the polygon at line {line} turns the other way than the standard says; results are "
             "the same."},
    Sentence{Code::GeoJsonCrsLink,
             "“{file}”第 {line} 行用链接说明坐标系，本程序不联网，按 WGS 84 读入。如不对请改选。",
             "“{file}” points to its coordinate system by a link (line {line}), which is not followed; WGS "
             "84 is assumed. Choose another if that is wrong."},
};

} // namespace

std::span<const Sentence> formatSentences()
{
    return kSentences;
}

} // namespace yike
