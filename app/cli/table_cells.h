// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cells of the tables that commands write: what is not known stays blank, never 0 or "".

#include "app/text/language.h"
#include "core/base/feature_batch.h"

#include <optional>
#include <string>

namespace yike::cli {

[[nodiscard]] inline CellValue numberCell(const std::optional<double>& number)
{
    return number ? CellValue(*number) : CellValue();
}

[[nodiscard]] inline CellValue textCell(const std::string& text)
{
    return text.empty() ? CellValue() : CellValue(text);
}

[[nodiscard]] inline bool isChinese(Language language)
{
    return language == Language::Chinese;
}

} // namespace yike::cli
