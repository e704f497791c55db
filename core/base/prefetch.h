// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks the processor for memory before it is needed: what a search over a large graph waits for most.

namespace yike {

/// Only a hint: any address will do, and nothing happens where the compiler has no word for it. Inlined by
/// force, because gcc takes a function that only prefetches for one without effect and drops its calls.
#if defined(__GNUC__)
[[gnu::always_inline]] inline void prefetchToWrite(const void* address)
{
    __builtin_prefetch(address, 1);
}
[[gnu::always_inline]] inline void prefetchToRead(const void* address)
{
    __builtin_prefetch(address, 0);
}
#else
inline void prefetchToWrite(const void*) {}
inline void prefetchToRead(const void*) {}
#endif

} // namespace yike
