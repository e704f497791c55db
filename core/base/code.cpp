// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code.h"

#include <array>

namespace yike {

namespace {

constexpr std::array kNames = {
#define YIKE_CODE(id, name) std::string_view(name),
#include "core/base/codes.inc"
#undef YIKE_CODE
};

constexpr std::array kCodes = {
#define YIKE_CODE(id, name) Code::id,
#include "core/base/codes.inc"
#undef YIKE_CODE
};

} // namespace

std::string_view codeName(Code code)
{
    return kNames.at(static_cast<std::size_t>(code));
}

std::span<const Code> allCodes()
{
    return kCodes;
}

} // namespace yike
