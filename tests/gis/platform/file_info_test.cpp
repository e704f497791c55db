// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/file_info.h"

#include "gis/platform/atomic_file.h"
#include "gis/platform/process.h"
#include "gis/platform/sha256.h"
#include "tests/support/catch.h"

#include <sys/stat.h>

using namespace yike;

TEST_CASE("only regular files are read and a pipe does not hang the program")
{
    const auto folder = *ScratchFolder::create();
    const auto pipe = folder.path() / "pipe.geojson";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(regularFile(pipe).error().code == Code::FileNotRegular);
    CHECK(readWholeFile(pipe, 100).error().code == Code::FileNotRegular);
    CHECK(sha256File(pipe).error().code == Code::FileNotRegular);
    CHECK(regularFile("/dev/zero").error().code == Code::FileNotRegular);
    CHECK(regularFile(folder.path()).error().code == Code::FileNotRegular);
    CHECK(regularFile(folder.path() / "absent").error().code == Code::FileNotFound);
}

TEST_CASE("a file is read whole within its limit")
{
    const auto folder = *ScratchFolder::create();
    const auto file = folder.path() / "名单.txt";
    REQUIRE(writeFileAtomically(file, "望潮区"));
    CHECK(regularFile(file)->size == 9);
    CHECK(regularFile(file)->modified > 1700000000);
    CHECK(*readWholeFile(file, 9) == "望潮区");
    CHECK(readWholeFile(file, 8).error().code == Code::FileTooLarge);
    CHECK(*readFileStart(file, 3) == "望");
    CHECK(utf8(file.filename()) == "名单.txt");
}

TEST_CASE("SHA-256 has the published values")
{
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const auto folder = *ScratchFolder::create();
    REQUIRE(writeFileAtomically(folder.path() / "abc", "abc"));
    CHECK(*sha256File(folder.path() / "abc") == sha256("abc"));
    CHECK(sha256File(folder.path() / "absent").error().code == Code::FileNotFound);
}

TEST_CASE("a scratch folder goes with everything in it")
{
    std::filesystem::path path;
    {
        const auto folder = *ScratchFolder::create();
        path = folder.path();
        REQUIRE(writeFileAtomically(path / "x", "x"));
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("the process knows its peak memory")
{
    CHECK(peakMemory() > 1'000'000);
}

TEST_CASE("the state folder follows the desktop's rule")
{
    const auto folder = *ScratchFolder::create();
    const char* before = std::getenv("XDG_STATE_HOME");
    const std::string old = before == nullptr ? "" : before;
    ::setenv("XDG_STATE_HOME", folder.path().c_str(), 1);
    CHECK(*userStateFolder() == folder.path() / "yike");
    CHECK(std::filesystem::is_directory(folder.path() / "yike"));
    before == nullptr ? ::unsetenv("XDG_STATE_HOME") : ::setenv("XDG_STATE_HOME", old.c_str(), 1);
}
