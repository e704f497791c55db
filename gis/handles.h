// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Handles of the C libraries never travel bare: each has a unique_ptr alias here. Handles and contexts are
// made and used within one thread.

#include <gdal.h>
#include <geos_c.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <proj.h>

#include <cstdio>
#include <memory>

namespace yike {

/// A deleter made from a C function, so that a handle's unique_ptr is no bigger than the handle.
template <auto Function>
struct Calling {
    template <class Handle>
    void operator()(Handle* handle) const
    {
        Function(handle);
    }
};

// GDAL's C handles are all void*; the deleter tells them apart.
using DatasetPtr = std::unique_ptr<void, Calling<GDALClose>>;
using OgrFeaturePtr = std::unique_ptr<void, Calling<OGR_F_Destroy>>;
using OgrGeometryPtr = std::unique_ptr<void, Calling<OGR_G_DestroyGeometry>>;
using SpatialRefPtr = std::unique_ptr<void, Calling<OSRRelease>>;

using ProjContextPtr = std::unique_ptr<PJ_CONTEXT, Calling<proj_context_destroy>>;
using ProjPtr = std::unique_ptr<PJ, Calling<proj_destroy>>;
using GeosContextPtr = std::unique_ptr<GEOSContextHandle_HS, Calling<GEOS_finish_r>>;
using CFilePtr = std::unique_ptr<std::FILE, Calling<std::fclose>>;

} // namespace yike
