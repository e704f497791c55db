// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Communities with their parents as columns become the tree of units: parents told apart by code where they
// have one, else by name within their own parent.

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/model/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

/// What a row says about one level above the community.
struct ParentName {
    std::string code;
    std::string name;

    [[nodiscard]] bool empty() const { return code.empty() && name.empty(); }
};

/// A row of a community layer, read.
struct CommunityRow {
    std::int64_t row = 0; ///< feature id
    std::string code;
    std::string name;
    ParentName subDistrict;
    ParentName county;
    ParentName city;
    std::string managedBy; ///< code or name of a county-level unit; may equal the county's
    Setting setting = Setting::Unknown;
    bool isVirtual = false;
    MultiPolygon shape;
    Values values;
};

struct TreeOptions {
    std::string layer;                ///< for issues
    std::string cityName;             ///< of the city where no column names one
    std::string planName;             ///< stands in where nothing, not even a code, names the city
    bool codesTellParents = false;    ///< in China the digits of a 12-digit code name its parents
    std::vector<ParentName> counties; ///< county-level units that exist even if no community lies in them
};

/// Units ordered by level (cities first), then code, name and row; ids are their places. Shapes stand on
/// communities only. Duplicate codes and names and parents with two names come back as issues.
[[nodiscard]] Loaded<std::vector<Unit>> buildUnitTree(std::vector<CommunityRow> rows,
                                                      const TreeOptions& options);

/// By the digits of a statutory code (01-20 district, 21-70 county, 71-80 a zone that is none, 81-99
/// county-level city), else by the name.
[[nodiscard]] CountyKind countyKindOf(std::string_view code, std::string_view name);

} // namespace yike
