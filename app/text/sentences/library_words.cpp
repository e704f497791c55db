// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/library_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yike {

namespace {

/// Words of a library that contain the left mean the right. The first that fits holds.
struct Saying {
    std::string_view part;
    std::string_view zh;
};

constexpr std::array kParsers = {Saying{"end-of-file", "内容没有写完"},
                                 Saying{"unexpected end of input", "内容没有写完"},
                                 Saying{"empty input", "没有内容"},
                                 Saying{"ill-formed UTF-8", "不是有效的 UTF-8"},
                                 Saying{"invalid UTF-8", "不是有效的 UTF-8"},
                                 Saying{"nvalid utf-8", "不是有效的 UTF-8"},
                                 Saying{"missing closing quote", "引号没有配对"},
                                 Saying{"end-of-line", "这一行没有写完，引号或括号可能没有配对"},
                                 Saying{"line breaks are prohibited", "文字不能在此换行，引号可能没有配对"},
                                 Saying{"control character", "含有不允许的控制字符"},
                                 Saying{"cannot redefine", "同一个键写了两次"},
                                 Saying{"cannot insert", "同一个键写了两次"},
                                 Saying{"escape", "反斜杠转义写得不对"},
                                 Saying{"date", "日期或时间写得不对"},
                                 Saying{"leading zero", "数字前面不能有 0"},
                                 Saying{"invalid number", "数字写得不对"},
                                 Saying{"parsing integer", "数字写得不对"},
                                 Saying{"parsing floating-point", "数字写得不对"},
                                 Saying{"parsing value", "取值写得不对"},
                                 Saying{"value could not be determined", "取值写得不对，文字要加引号"},
                                 Saying{"invalid literal", "有不认识的词，文字要加引号"},
                                 Saying{"parsing array", "方括号里写得不对"},
                                 Saying{"parsing object", "花括号里写得不对"},
                                 Saying{"inline table", "花括号里写得不对"},
                                 Saying{"table header", "方括号里的表名写得不对"},
                                 Saying{"parsing key", "键写得不对，或缺少等号"},
                                 Saying{"parsing root table", "行首应是键、表名或注释"},
                                 Saying{"type must be", "内容的类型不对"},
                                 Saying{"not found", "缺少应有的内容"}};
constexpr std::array kLibraries = {Saying{"Ring Self-intersection", "环自相交"},
                                   Saying{"Self-intersection", "自相交"},
                                   Saying{"Hole lies outside shell", "洞在外环之外"},
                                   Saying{"Holes are nested", "洞互相嵌套"},
                                   Saying{"Nested shells", "面互相嵌套"},
                                   Saying{"Interior is disconnected", "内部不连通"},
                                   Saying{"Duplicate Rings", "环重复"},
                                   Saying{"Too few points", "点数不足"},
                                   Saying{"Invalid Coordinate", "坐标无效"},
                                   Saying{"Ring is not closed", "环没有闭合"},
                                   Saying{"No such file or directory", "找不到文件"},
                                   Saying{"Permission denied", "没有权限"},
                                   Saying{"Is a directory", "这是文件夹"},
                                   Saying{"Not a directory", "路径中有一段不是文件夹"},
                                   Saying{"No space left on device", "磁盘已满"},
                                   Saying{"Disk quota exceeded", "磁盘配额已满"},
                                   Saying{"Read-only file system", "磁盘只读"},
                                   Saying{"File too large", "文件过大"},
                                   Saying{"Too many open files", "打开的文件过多"},
                                   Saying{"Input/output error", "磁盘读写出错"},
                                   Saying{"disk is full", "磁盘已满"},
                                   Saying{"database is locked", "文件正被其他程序使用"},
                                   Saying{"file is not a database", "不是数据库文件"},
                                   Saying{"malformed", "内容已损坏"}};

template <class Table>
const Saying* find(const Table& table, std::string_view words)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Saying& saying) {
        return words.find(saying.part) != std::string_view::npos;
    });
    return found == table.end() ? nullptr : &*found;
}

/// A library speaks ASCII; anything else is a name or already said.
bool isForeign(std::string_view words)
{
    return !words.empty() && std::all_of(words.begin(), words.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string with(std::string_view chinese, const std::string& words)
{
    return std::string(chinese) + "（" + words + "）";
}

} // namespace

std::string libraryText(const std::string& words, Language language)
{
    const Saying* saying =
        language == Language::Chinese && isForeign(words) ? find(kLibraries, words) : nullptr;
    return saying == nullptr ? words : with(saying->zh, words);
}

std::string parserText(const std::string& words, Language language)
{
    if (language != Language::Chinese || !isForeign(words))
        return words;
    const Saying* saying = find(kParsers, words);
    return with(saying == nullptr ? "写法有误" : saying->zh, words);
}

} // namespace yike
