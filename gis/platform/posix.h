// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small things every POSIX call here needs: an owned file descriptor and the words for errno. Only
// gis/platform includes this.

#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace yike {

class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~FileDescriptor() { (void)close(); }

    explicit operator bool() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }

    /// 0, or errno: on some file systems a full disk is told only here.
    int close()
    {
        const int descriptor = std::exchange(m_descriptor, -1);
        return descriptor >= 0 && ::close(descriptor) != 0 ? errno : 0;
    }

private:
    int m_descriptor = -1;
};

inline std::string errorText(int error)
{
    return std::generic_category().message(error);
}

} // namespace yike
