// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/atomic_file.h"

#include "gis/platform/file_info.h"
#include "gis/platform/process.h"
#include "tests/support/catch.h"

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace yike;
namespace fs = std::filesystem;

namespace {

const std::string kOld = "the old file";

/// Exit code of `work` in a child, so that limits and users can be changed.
template <class Work>
int inChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

void limitFileSize(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit limit {
        bytes, bytes
    };
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string content(const fs::path& file)
{
    return *readWholeFile(file, 1U << 24U);
}

Result<void> accept(const fs::path&)
{
    return {};
}

} // namespace

TEST_CASE("a new file and a replaced one hold exactly what was written")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "项目.yike";
    auto file = *AtomicFile::create(target);
    REQUIRE(file.write("ab"));
    REQUIRE(file.write("cd"));
    CHECK_FALSE(fs::exists(target));
    REQUIRE(file.commit());
    CHECK(content(target) == "abcd");
    REQUIRE(writeFileAtomically(target, "second"));
    CHECK(content(target) == "second");
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a file that is not committed leaves nothing behind")
{
    const auto folder = *ScratchFolder::create();
    {
        auto file = *AtomicFile::create(folder.path() / "x");
        REQUIRE(file.write("abc"));
    }
    CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("the mode of the old file is kept")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "x";
    REQUIRE(writeFileAtomically(target, kOld));
    fs::permissions(target, fs::perms(0640));
    REQUIRE(writeFileAtomically(target, "new"));
    CHECK(fs::status(target).permissions() == fs::perms(0640));
}

TEST_CASE("behind a link the file it points to is replaced and the link stays")
{
    const auto folder = *ScratchFolder::create();
    fs::create_directory(folder.path() / "real");
    const auto real = folder.path() / "real" / "x";
    REQUIRE(writeFileAtomically(real, kOld));
    fs::create_symlink("real/x", folder.path() / "link");
    REQUIRE(writeFileAtomically(folder.path() / "link", "new"));
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(content(real) == "new");

    fs::create_symlink("round", folder.path() / "round");
    CHECK(writeFileAtomically(folder.path() / "round", "new").error().code == Code::FileNotWritten);
}

TEST_CASE("folders and pipes and missing places are refused")
{
    const auto folder = *ScratchFolder::create();
    fs::create_directory(folder.path() / "sub");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(AtomicFile::create(folder.path() / "sub").error().code == Code::FileNotRegular);
    CHECK(AtomicFile::create(folder.path() / "pipe").error().code == Code::FileNotRegular);
    CHECK(AtomicFile::create(folder.path() / "absent" / "x").error().code == Code::FileNotWritten);
}

TEST_CASE("a read-only folder is refused and its files stay as they are")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "x";
    REQUIRE(writeFileAtomically(target, kOld));
    fs::permissions(folder.path(), fs::perms(0555));
    const int code = inChild([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            return 3;
        const auto refused = AtomicFile::create(target);
        return refused.has_value() ? 1 : refused.error().code == Code::FileNotWritten ? 0 : 2;
    });
    fs::permissions(folder.path(), fs::perms(0755));
    CHECK(code == 0);
    CHECK(content(target) == kOld);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("on a full disk at any size the old file is whole and the error is told")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "x";
    constexpr std::size_t kBytes = 100'000;
    const std::string fresh(kBytes, 'n');
    for (const std::size_t chunk : {std::size_t{1000}, std::size_t{16384}, kBytes}) {
        for (std::size_t limit = 0; limit < kBytes; limit += 4096) {
            REQUIRE(writeFileAtomically(target, kOld));
            const int code = inChild([&] {
                limitFileSize(limit);
                auto file = AtomicFile::create(target);
                for (std::size_t at = 0; at < kBytes; at += chunk)
                    (void)file->write(std::string_view(fresh).substr(at, chunk));
                const auto done = file->commit(); // also after failed writes the commit must refuse
                return done ? 1 : done.error().code == Code::FileNotWritten ? 0 : 2;
            });
            REQUIRE(code == 0);
            REQUIRE(content(target) == kOld);
            REQUIRE(filesIn(folder.path()) == 1);
        }
    }
    CHECK(inChild([&] {
              limitFileSize(kBytes);
              return writeFileAtomically(target, fresh) ? 0 : 1;
          }) == 0);
    CHECK(content(target) == fresh);
}

TEST_CASE("what a library wrote is verified before it takes the old file's place")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "out.geojson";
    REQUIRE(writeFileAtomically(target, kOld));
    {
        auto replacement = *AtomicReplacement::beside(target);
        CHECK(replacement.path().extension() == ".geojson");
        CHECK(replacement.path().parent_path() == folder.path());
        std::ofstream(replacement.path()) << "half";
        const auto refused = replacement.commit([](const fs::path& written) -> Result<void> {
            return fail(Code::FileUnreadable, {{"file", utf8(written)}});
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::FileUnreadable);
    }
    CHECK(content(target) == kOld);
    CHECK(filesIn(folder.path()) == 1);

    auto replacement = *AtomicReplacement::beside(target);
    std::ofstream(replacement.path()) << "whole";
    REQUIRE(replacement.commit(accept));
    CHECK(content(target) == "whole");
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a library that wrote nothing leaves the old file")
{
    const auto folder = *ScratchFolder::create();
    const auto target = folder.path() / "x.csv";
    REQUIRE(writeFileAtomically(target, kOld));
    auto replacement = *AtomicReplacement::beside(target);
    CHECK(replacement.commit(accept).error().code == Code::FileNotWritten);
    CHECK(content(target) == kOld);
}

TEST_CASE("the longest possible name can be written")
{
    const auto folder = *ScratchFolder::create();
    const std::string name(255, 'a');
    const auto target = folder.path() / name;
    CHECK(writeFileAtomically(target, "x"));
    CHECK(AtomicReplacement::beside(target));
}
