// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// GDAL kept on a short lead: only drivers of the allow-list, no network, nothing written beside a source, its
// complaints collected instead of printed.

#include "core/base/result.h"
#include "gis/handles.h"

#include <cpl_error.h>
#include <filesystem>
#include <string>
#include <vector>

namespace yike {

/// Registers the drivers and denies the network; cheap when done already, safe from any thread.
void setUpGdal();

/// Collects this thread's GDAL messages while it lives. Lives of several must nest.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// Valid UTF-8, joined by "; ", each once; empty if GDAL was content.
    [[nodiscard]] std::string text() const;
    /// The worst class seen: CE_None, CE_Warning, CE_Failure ...
    [[nodiscard]] CPLErr worst() const { return m_worst; }

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum number, const char* message);

    std::vector<std::string> m_messages;
    CPLErr m_worst = CE_None;
};

/// Opens with one of `drivers` only. `file` must be an absolute path to a regular file (or .gdb folder).
[[nodiscard]] DatasetPtr openDataset(const std::filesystem::path& file, unsigned flags,
                                     const std::vector<const char*>& drivers,
                                     const std::vector<std::string>& openOptions = {});

/// A thread-local GDAL option for as long as this lives.
class GdalOption {
public:
    GdalOption(const char* key, const char* value);
    ~GdalOption();
    GdalOption(const GdalOption&) = delete;
    GdalOption& operator=(const GdalOption&) = delete;

private:
    const char* m_key;
    std::string m_before;
    bool m_wasSet;
};

} // namespace yike
