// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The two languages of the program. Chinese is the first.

namespace yike {

enum class Language { Chinese, English };

} // namespace yike
