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
};

} // namespace

std::span<const Sentence> coreSentences()
{
    return kSentences;
}

} // namespace yike
