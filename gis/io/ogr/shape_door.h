// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The door every shape passes on its way in: nothing non-finite, rings closed, one kind per shape. What was
// changed or refused is counted per kind of finding over the whole layer, with the row that first_row.h
// names.

#include "core/base/feature_batch.h"
#include "gis/handles.h"
#include "gis/io/first_row.h"

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

    [[nodiscard]] static KeyedRow keyOf(std::int64_t row, const Parts& parts);

    /// The shape of the highest dimension among the parts; none if it cannot be used.
    [[nodiscard]] Shape admit(std::int64_t row, Parts parts);
    /// As above from OGR, curves made linear, Z and M left out; null gives no shape.
    [[nodiscard]] Shape admit(std::int64_t row, OGRGeometryH geometry);

    /// One more finding of a kind; arguments are those of the row that is named.
    void note(Code code, Severity severity, const KeyedRow& row, const Args& args = {},
              std::optional<Coordinate> at = std::nullopt);

    /// The findings since the last call, in the order of their codes. Asked at the end of a layer, so that
    /// they do not depend on how its rows come in batches.
    [[nodiscard]] std::vector<Issue> takeIssues();

private:
    [[nodiscard]] Shape admit(const KeyedRow& row, Parts parts);
    bool isUsable(const KeyedRow& row, std::vector<std::vector<Path>>& parts);
    void mend(const KeyedRow& row, std::vector<std::vector<Path>>& polygons);
    void dropShort(const KeyedRow& row, std::vector<std::vector<Path>>& lines);

    struct Noted {
        Issue issue;
        FirstRow rows;
    };
    std::string m_layer;
    std::map<Code, Noted> m_noted;
};

/// Joins issues of the same code, layer and arguments (row, count and place apart): counts add up, the
/// first place stays. Order of first appearance.
void mergeIssues(std::vector<Issue>& issues);

} // namespace yike
