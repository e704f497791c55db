// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names for what the analyses find: assumptions, measures, prices, groups of people.

#include "app/text/language.h"
#include "core/analysis/costs/cost_to_close.h"
#include "core/analysis/crowding/decay.h"
#include "core/analysis/equity.h"
#include "core/analysis/sensitivity.h"
#include "core/analysis/side_by_side.h"

#include <string>

namespace yike {

[[nodiscard]] std::string word(Assumption assumption, Language language);
[[nodiscard]] std::string word(RemedyKind kind, Language language);
/// What a price counts: "㎡", "处", "人·年".
[[nodiscard]] std::string word(Per per, Language language);
[[nodiscard]] std::string word(PriceBasis basis, Language language);
[[nodiscard]] std::string word(Unpriced why, Language language);
[[nodiscard]] std::string word(Disagreement why, Language language);
[[nodiscard]] std::string word(Topic::Question question, Language language);
[[nodiscard]] std::string word(DecayKind kind, Language language);
/// Why a row has no verdict to try: "原文没有达标线".
[[nodiscard]] std::string word(Unjudged why, Language language);

/// The stable English keys of JSON: "slower-pace", "build", "person-year" ...
[[nodiscard]] std::string key(Assumption assumption);
[[nodiscard]] std::string key(RemedyKind kind);
[[nodiscard]] std::string key(Per per);
[[nodiscard]] std::string key(PriceBasis basis);
[[nodiscard]] std::string key(Unpriced why);
[[nodiscard]] std::string key(Disagreement why);
[[nodiscard]] std::string key(Topic::Question question);
[[nodiscard]] std::string key(DecayKind kind);
[[nodiscard]] std::string key(Unjudged why);

/// "population.60plus" -> "60岁及以上", "population.0to3" -> "0—3岁"; other keys as they are.
[[nodiscard]] std::string groupName(const std::string& weight, Language language);

/// "4—15岁"; "60岁及以上" without an end.
[[nodiscard]] std::string ageText(const AgeSpan& ages, Language language);

/// What to do about a gap without a price: which line the cost table lacks, or who else has to act.
[[nodiscard]] std::string adviceText(const UnpricedGap& gap, Language language);

/// "扩建 渔火社区党群服务中心 87 ㎡（其中居民活动区域 53 ㎡）".
[[nodiscard]] std::string remedyText(const Remedy& measure, const Shortage& shortage, const Plan& plan,
                                     Language language);

/// "其中居民活动区域 53 ㎡" of what is added or built; empty where the standard asks for none.
[[nodiscard]] std::string roomsText(const Remedy& measure, Language language);

/// "47.9 万元"; "CNY 479 000".
[[nodiscard]] std::string formatYuan(std::int64_t yuan, Language language);

} // namespace yike
