// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include "tests/support/catch.h"

#include <vector>

using namespace yike;

TEST_CASE("a step of a computation reports within its own stretch", "[progress]")
{
    std::vector<double> said;
    const Progress whole({}, [&](double fraction) { said.push_back(fraction); });
    const Progress half = whole.part(0.5, 1.0);
    half.report(0.0);
    half.part(0.0, 0.5).report(1.0);
    half.report(1.0);
    CHECK(said == std::vector<double>{0.5, 0.75, 1.0});
}

TEST_CASE("a cancelled computation learns it from every part", "[progress]")
{
    std::stop_source stop;
    const Progress part = Progress(stop.get_token(), nullptr).part(0.2, 0.3);
    CHECK_FALSE(part.cancelled());
    stop.request_stop();
    CHECK(part.cancelled());
    CHECK_FALSE(Progress().cancelled());
}
