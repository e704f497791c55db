// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place that names the test framework, so that moving to Catch2 3 is one line.

#include <catch2/catch.hpp>
