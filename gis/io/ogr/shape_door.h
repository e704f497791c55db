// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The door every shape passes on its way in: nothing non-finite, rings closed, one kind per shape. What was
// changed or refused is counted per kind of finding, with the first row it happened to.

#include "core/base/feature_batch.h"
#include "gis/handles.h"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace yike {

class ShapeDoor {
public:
    explicit ShapeDoor(std::string layer) : m_layer(std::move(layer)) {}

    /// The parts of a geometry by kind, as a format hands them over.
    struct Parts {
        std::vector<std::vector<Path>> points;
        std::vector<std::vector<Path>> lines;
        std::vector<std::vector<Path>> polygons;
        bool isCollection = false;
    };

    /// The shape of the highest dimension among the parts; none if it cannot be used.
    [[nodiscard]] Shape admit(std::int64_t row, Parts parts);
    /// As above from OGR, curves made linear, Z and M left out; null gives no shape.
    [[nodiscard]] Shape admit(std::int64_t row, OGRGeometryH geometry);

    /// One more finding of a kind; arguments are those of the first.
    void note(Code code, Severity severity, std::int64_t row, Args args = {},
              std::optional<Coordinate> at = std::nullopt);

    /// The findings since the last call, in the order of their codes.
    [[nodiscard]] std::vector<Issue> takeIssues();

private:
    bool collect(std::int64_t row, OGRGeometryH geometry, Parts& parts, int depth);
    bool isUsable(std::int64_t row, std::vector<std::vector<Path>>& parts);
    void mend(std::int64_t row, std::vector<std::vector<Path>>& polygons);
    void dropShort(std::int64_t row, std::vector<std::vector<Path>>& lines);

    std::string m_layer;
    std::map<Code, Issue> m_issues;
};

/// Joins issues of the same code, layer and arguments (row, count and place apart): counts add up, the
/// first place stays. Order of first appearance.
void mergeIssues(std::vector<Issue>& issues);

} // namespace yike
