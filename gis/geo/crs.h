// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A coordinate reference system as a value. Coordinates are always x first: easting or longitude, northing
// or latitude, whatever order the definition asks for.

#include "core/base/point.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace yike {

struct Crs {
    int epsg = 0;     ///< 0 where no EPSG entry matches
    std::string name; ///< as the EPSG database or the file says, "CGCS2000 / 3-degree Gauss-Kruger CM 123E"
    std::string wkt;  ///< WKT 2
    bool geographic = false;  ///< degrees, else metres or another length
    double metresPerUnit = 1; ///< of a projected system

    [[nodiscard]] bool operator==(const Crs& other) const
    {
        return epsg != 0 || other.epsg != 0 ? epsg == other.epsg : wkt == other.wkt;
    }
};

inline constexpr int kWgs84 = 4326;
inline constexpr int kCgcs2000 = 4490;

[[nodiscard]] Result<Crs> crsFromEpsg(int epsg);
/// "EPSG:4550", "4550", WKT 1 of any flavour (also of an Esri .prj), WKT 2 or PROJJSON. Of an unnumbered
/// definition the EPSG entry it describes is looked for.
[[nodiscard]] Result<Crs> crsFromText(std::string_view text);

/// "EPSG:4550 (CGCS2000 / 3-degree Gauss-Kruger CM 123E)" or the bare name.
[[nodiscard]] std::string label(const Crs& crs);

/// True for systems on Beijing 1954 or Xian 1980, which lie 50 to 100 m off without secret parameters.
[[nodiscard]] bool isOnOldChineseDatum(const Crs& crs);

/// Mainland, Hainan, Taiwan and the near sea by a handful of rectangles: good enough to choose a zone.
[[nodiscard]] bool isInChina(LonLat place);

/// Where a plan around `centre` is computed: the CGCS2000 3-degree zone inside China (EPSG:4550 for Dalian),
/// the UTM zone elsewhere.
[[nodiscard]] Result<Crs> workingCrs(LonLat centre);

} // namespace yike
