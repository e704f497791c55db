// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/catalogues.h"

#include "gis/platform/process.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace yike;

TEST_CASE("the Dalian plan comes with the program")
{
    const auto standard = findStandard("dalian-2023-2025");
    REQUIRE(standard);
    CHECK(standard->value.find("34a") != nullptr);
    const auto files = catalogueFiles();
    CHECK(std::any_of(files.begin(), files.end(),
                      [](const auto& f) { return f.stem() == "dalian-2023-2025"; }));
    CHECK(std::none_of(files.begin(), files.end(), [](const auto& f) { return f.stem() == "taxonomy"; }));
}

TEST_CASE("an unknown standard is refused with those that are known")
{
    const auto refused = findStandard("dalian-1999");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::StandardUnknown);
    CHECK(std::get<std::string>(refused.error().args[1].second).find("dalian-2023-2025") !=
          std::string::npos);
}

TEST_CASE("a planner's own catalogue is read by its path and its mistakes have a line")
{
    const auto folder = ScratchFolder::create();
    const auto file = folder->path() / "mine.toml";
    std::ofstream(file) << "id = \"mine\"\nname = 7\n";
    const auto refused = findStandard(file.string());
    REQUIRE_FALSE(refused);
    CHECK(std::any_of(refused.error().args.begin(), refused.error().args.end(),
                      [](const auto& arg) { return arg.first == "line"; }));
    CHECK(findStandard((folder->path() / "absent.toml").string()).error().code == Code::FileNotFound);
}

TEST_CASE("another resource folder can be chosen by the environment")
{
    const auto folder = ScratchFolder::create();
    ::setenv("YIKE_RESOURCES", folder->path().c_str(), 1);
    CHECK(catalogueFiles().empty());
    ::unsetenv("YIKE_RESOURCES");
    CHECK_FALSE(catalogueFiles().empty());
}
