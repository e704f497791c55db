// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Errors a user can cause come back as values. `Result` becomes std::expected when C++23 comes.

#include "core/base/issue.h"

#include <tl/expected.hpp>

namespace yike {

template <class T>
using Result = tl::expected<T, Error>;

/// A value that could be made, and what is odd about it: partial success is normal with geodata.
template <class T>
struct Loaded {
    T value;
    std::vector<Issue> issues;
};

/// For `return fail(Code::FileNotFound, {{"file", name}});`
inline tl::unexpected<Error> fail(Code code, Args args = {})
{
    return tl::unexpected<Error>(Error{code, std::move(args), nullptr});
}

/// As above, keeping the error underneath.
inline tl::unexpected<Error> fail(Code code, Args args, Error cause)
{
    return tl::unexpected<Error>(
        Error{code, std::move(args), std::make_shared<const Error>(std::move(cause))});
}

} // namespace yike
