// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array kSentences = {
    Sentence{Code::Cancelled, "已取消，没有改动任何数据。", "Cancelled; nothing was changed."},
    Sentence{Code::Internal, "程序内部错误：{detail}。数据没有改动，请保存后重试并报告此问题。",
             "Internal error: {detail}. Your data was not changed; please save, try again and report it."},
    Sentence{Code::NoWalkableStreets, "{count} 条线路中没有一条可供步行。请检查道路类别的对应，或改用直线距离。",
             "None of the {count} lines may be walked on. Check how street classes are mapped, or measure straight "
             "lines."},
    Sentence{Code::DemandUnsnapped,
             "{count} 个居住点附近没有可步行的道路（城镇 {urban} 米、农村 {rural} 米以内），按不可达计。请补画道路或检查位置。",
             "{count} homes have no walkable street near them (within {urban} m, rural {rural} m) and count as not "
             "reached. Add the missing streets or check the places."},
    Sentence{Code::StreetsApart,
             "路网有 {count} 片与主网不相连，共 {metres} 米（全网 {of} 米）。岛屿属正常；其他请检查路口是否相接。",
             "{count} parts of the street network do not connect to the main one: {metres} m of {of} m. Islands are "
             "right so; elsewhere check that streets meet."},
};

} // namespace

std::span<const Sentence> coreSentences()
{
    return kSentences;
}

} // namespace yike
