// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/file_words.h"

#include "app/text/word.h"

#include <array>

namespace yike {

namespace {

constexpr std::array kRoles = {Word{"ignore", "不使用", "not used"},
                               Word{"communities", "社区边界", "communities"},
                               Word{"zones", "分区", "zones"},
                               Word{"facilities", "设施", "facilities"},
                               Word{"values", "统计数据", "figures of units"},
                               Word{"streets", "步行道路", "streets"},
                               Word{"buildings", "建筑", "buildings"},
                               Word{"demand", "人口", "people"},
                               Word{"barriers", "障碍", "barriers"},
                               Word{"entrances", "出入口", "entrances"},
                               Word{"water", "水域", "water"},
                               Word{"park", "绿地", "parks"},
                               Word{"rail", "铁路", "railways"},
                               Word{"terrain", "地形", "terrain"}};
constexpr std::array kEncodings = {Word{"format", "格式规定", "by the format"},
                                   Word{"utf8-valid", "是有效的 UTF-8", "it is valid UTF-8"},
                                   Word{"label", "文件标明", "as the file says"},
                                   Word{"hanzi-dominate", "常用汉字居多", "common Hanzi dominate"},
                                   Word{"fallback", "无从判断，暂用", "not to be told, taken for now"},
                                   Word{"chosen", "指定", "as told"}};
constexpr std::array kSystems = {
    Word{"none", "未知", "unknown"}, Word{"file", "文件标明", "as the file says"},
    Word{"format", "格式规定", "by the format"},
    Word{"inferred", "按坐标推断", "inferred from the coordinates"}, Word{"chosen", "指定", "as told"}};

} // namespace

std::string roleWord(std::string_view role, Language language)
{
    return nameOfKey(kRoles, role, language);
}

std::string encodingSourceWord(std::string_view source, Language language)
{
    return nameOfKey(kEncodings, source, language);
}

std::string crsSourceWord(std::string_view source, Language language)
{
    return nameOfKey(kSystems, source, language);
}

} // namespace yike
