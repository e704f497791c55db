// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/platform/sha256.h"

#include "gis/handles.h"
#include "gis/platform/file_info.h"
#include "gis/platform/posix.h"

#include <array>
#include <openssl/evp.h>
#include <vector>

namespace yike {

namespace {

class Digest {
public:
    Digest() : m_context(EVP_MD_CTX_new()) { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }

    void add(const void* bytes, std::size_t count) { EVP_DigestUpdate(m_context.get(), bytes, count); }

    std::string hex()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
        std::string text;
        for (unsigned i = 0; i < size; ++i) {
            text += "0123456789abcdef"[digest[i] >> 4U];
            text += "0123456789abcdef"[digest[i] & 15U];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, Calling<EVP_MD_CTX_free>> m_context;
};

} // namespace

std::string sha256(std::string_view bytes)
{
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

Result<std::string> sha256File(const std::filesystem::path& path)
{
    if (const auto info = regularFile(path); !info)
        return tl::unexpected(info.error());
    const CFilePtr file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(Code::FileUnreadable, {{"file", utf8(path)}, {"detail", errorText(errno)}});
    Digest digest;
    std::vector<char> buffer(std::size_t{1} << 20U);
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), file.get()))
        digest.add(buffer.data(), got);
    if (std::ferror(file.get()) != 0)
        return fail(Code::FileUnreadable, {{"file", utf8(path)}, {"detail", errorText(EIO)}});
    return digest.hex();
}

} // namespace yike
