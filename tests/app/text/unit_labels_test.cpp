// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unit_labels.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Unit unit(std::uint32_t id, const char* code, const char* name, std::optional<std::uint32_t> parent = {})
{
    Unit made;
    made.id = UnitId(id);
    made.code = code;
    made.name = name;
    if (parent)
        made.parent = UnitId(*parent);
    return made;
}

} // namespace

TEST_CASE("communities of one name are told apart by their sub-district")
{
    const std::vector<Unit> units{unit(0, "1", "东街道"), unit(1, "2", "西街道"),
                                  unit(2, "11", "和平社区", 0), unit(3, "21", "和平社区", 1),
                                  unit(4, "22", "南山社区", 1)};
    const auto labels = unitLabels(units, Language::Chinese);
    CHECK(labels[2] == "和平社区（东街道）");
    CHECK(labels[3] == "和平社区（西街道）");
    CHECK(labels[4] == "南山社区");
    CHECK(unitLabels(units, Language::English)[2] == "和平社区 (东街道)");
}

TEST_CASE("where the sub-district is the same too the code tells them apart")
{
    const std::vector<Unit> units{unit(0, "1", "东街道"), unit(1, "11", "和平社区", 0),
                                  unit(2, "12", "和平社区", 0)};
    const auto labels = unitLabels(units, Language::Chinese);
    CHECK(labels[1] == "和平社区（11）");
    CHECK(labels[2] == "和平社区（12）");
}

TEST_CASE("units without parent and code keep their name")
{
    const std::vector<Unit> units{unit(0, "", "和平社区"), unit(1, "", "和平社区")};
    CHECK(unitLabels(units, Language::Chinese)[1] == "和平社区");
}
