// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many bytes a second this machine's memory moves, measured in the same run as what is held against it.

namespace yike::bench {

/// Bytes a second of McCalpin's triad a[i] = b[i] + s * c[i], with as many threads as set; the best of ten.
[[nodiscard]] double triadBytesPerSecond();

} // namespace yike::bench
