// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a row of a standard is computed, in words: what goes over what, by which target, for whom, until when,
// under which options. The same on the command line, in the inspector and in the report.

#include "app/text/language.h"
#include "core/standards/reading/fields.h"
#include "core/standards/standard.h"

#include <string>
#include <vector>

namespace yike {

struct ComputedHow {
    std::string formula; ///< "社区综合服务设施的建筑面积 ÷ 常住户数 × 100"
    std::string target;  ///< "≥ 30 ㎡/百户"; says where the text gives none or where it was inferred
    std::string level;   ///< whose units get the verdict, and what happens above and below them
    std::string applies; ///< "城市社区", with the condition where there is one
    std::string due;     ///< "2025-12-31（推定）", "每年", "没有期限"
    std::vector<std::string> options; ///< "户数口径：常住户数"; with the default choice
};

/// For an indicator as the catalogue has it, or with its options applied. `fields` names the figures; one
/// that it does not have is shown by its key.
[[nodiscard]] ComputedHow computedHow(const Indicator& indicator, const Standard& standard,
                                      const FieldVocabulary& fields, Language language);

/// What the operand adds up: "养老床位数（仅城市社区）"; empty for none.
[[nodiscard]] std::string operandText(const Operand& operand, const FieldVocabulary& fields,
                                      Language language);

/// The name of what a cell may lack: a figure ("常住户数"), an attribute or a category of facilities; its key
/// where none of them has it.
[[nodiscard]] std::string fieldName(const std::string& key, const FieldVocabulary& fields, Language language);

} // namespace yike
