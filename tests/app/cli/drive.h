// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs the command line in this process and keeps what it said.

#include "app/cli/run_cli.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace yike::cli {

struct Answer {
    int exit = -1;
    std::string out;
    std::string err;
};

inline Answer drive(const std::vector<std::string>& args, std::stop_token stop = {})
{
    std::ostringstream out;
    std::ostringstream err;
    const int exit = runCli(args, {out, err, false, std::move(stop)});
    return {exit, out.str(), err.str()};
}

/// A folder of a test's own, also when tests run side by side; empty at first, removed at its end.
class TestFolder {
public:
    explicit TestFolder(const std::string& name)
        : m_path(std::filesystem::temp_directory_path() /
                 ("yike-cli-test-" + name + "-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    ~TestFolder() { std::filesystem::remove_all(m_path); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(m_path / name) << text;
        return file(name);
    }

private:
    std::filesystem::path m_path;
};

inline bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace yike::cli
