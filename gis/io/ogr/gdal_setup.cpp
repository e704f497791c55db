// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/gdal_setup.h"

#include "gis/io/text_encoding.h"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <mutex>

namespace yike {

namespace {

// Never VRT, SQLite, WFS, HTTP and their like: those open what a file tells them to.
constexpr std::array kAllowed = {"ESRI Shapefile", "GPKG",    "FlatGeobuf",  "XLSX",         "XLS", "ODS",
                                 "LIBKML",         "KML",     "OpenFileGDB", "MapInfo File", "DXF", "GTiff",
                                 "MBTiles",        "GeoJSON", "GeoJSONSeq",  "CSV",          "MEM", "Memory"};

/// Must not return null: GDAL would then go to the real network.
CPLHTTPResult* denyNetwork(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*,
                           void*)
{
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("network access is switched off");
    return result;
}

void dropOtherDrivers()
{
    for (int i = GDALGetDriverCount() - 1; i >= 0; --i) {
        GDALDriverH driver = GDALGetDriver(i);
        const std::string_view name = GDALGetDriverShortName(driver);
        if (std::find(kAllowed.begin(), kAllowed.end(), name) == kAllowed.end()) {
            GDALDeregisterDriver(driver);
            GDALDestroyDriver(driver);
        }
    }
}

} // namespace

void setUpGdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        CPLHTTPSetFetchCallback(denyNetwork, nullptr);
        OSRSetPROJEnableNetwork(0);
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "/none");
        CPLSetConfigOption("GDAL_DRIVER_PATH", "disable"); // plug-ins would add drivers
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");      // no .aux.xml beside a source
        CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");
        CPLSetConfigOption("OGR_ARC_STEPSIZE", "2");
        CPLSetConfigOption("CPL_ZIP_ENCODING", "ISO-8859-1"); // byte for byte; zip_reader decodes names
        CPLSetConfigOption("OGR_SQLITE_LIST_VIRTUAL_OGR", "NO");
        GDALAllRegister();
        dropOtherDrivers();
    });
}

GdalMessages::GdalMessages()
{
    CPLPushErrorHandlerEx(collect, this);
    CPLErrorReset();
}

GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

void GdalMessages::collect(CPLErr severity, CPLErrorNum, const char* message)
{
    constexpr std::size_t kEnough = 5;
    auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (severity == CE_Debug)
        return;
    self->m_worst = std::max(self->m_worst, severity);
    std::string text = toValidUtf8(message);
    const bool known =
        std::find(self->m_messages.begin(), self->m_messages.end(), text) != self->m_messages.end();
    if (!known && self->m_messages.size() < kEnough)
        self->m_messages.push_back(std::move(text));
}

std::string GdalMessages::text() const
{
    std::string joined;
    for (const auto& message : m_messages)
        joined += (joined.empty() ? "" : "; ") + message;
    return joined;
}

DatasetPtr openDataset(const std::filesystem::path& file, unsigned flags,
                       const std::vector<const char*>& drivers, const std::vector<std::string>& openOptions)
{
    setUpGdal();
    std::vector<const char*> allowed = drivers;
    allowed.push_back(nullptr);
    CPLStringList options;
    for (const auto& option : openOptions)
        options.AddString(option.c_str());
    return DatasetPtr(GDALOpenEx(file.c_str(), flags | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                 allowed.data(), options.List(), nullptr));
}

GdalOption::GdalOption(const char* key, const char* value)
    : m_key(key), m_wasSet(CPLGetThreadLocalConfigOption(key, nullptr) != nullptr)
{
    if (m_wasSet)
        m_before = CPLGetThreadLocalConfigOption(key, nullptr);
    CPLSetThreadLocalConfigOption(key, value);
}

GdalOption::~GdalOption()
{
    CPLSetThreadLocalConfigOption(m_key, m_wasSet ? m_before.c_str() : nullptr);
}

} // namespace yike
