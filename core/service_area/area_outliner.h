// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From the streets that were reached to the outlines around them, window by window: for one facility in one
// thread, for many together in parallel.

#include "core/base/progress.h"
#include "core/service_area/field/owned_field.h"
#include "core/service_area/outline/rings.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace yike {

/// What all outlines of a run share.
struct OutlineRules {
    AreaGrid grid;
    double access = 40;                  ///< metres
    std::vector<std::uint32_t> limitsMm; ///< ascending, each once
    bool slopes = false;                 ///< whether a metre of street may cost less than one
    const LegMask* mask = nullptr;       ///< never null in use

    /// Streets no farther than this have ground on both sides as far as the leg goes. Below 0: none has.
    [[nodiscard]] double streetMm(std::size_t limit) const { return limitsMm[limit] - access * 1000; }
    /// How far streets are wanted at all.
    [[nodiscard]] std::uint32_t searchMm() const;
};

/// A part of the plane with the pieces whose legs touch it.
struct OutlineTile {
    GridWindow window;
    std::vector<std::uint32_t> pieces;
};
[[nodiscard]] std::vector<OutlineTile> tilesFor(const OutlineRules& rules,
                                                std::span<const StreetPiece> pieces);

/// Chains of each limit.
using LimitChains = std::vector<std::vector<Chain>>;

/// For one thread at a time; made once and reused.
class AreaOutliner {
public:
    /// The outline of all pieces together. Adds to `chains`, one entry a limit. False when cancelled.
    [[nodiscard]] bool outline(const OutlineRules& rules, std::span<const StreetPiece> pieces,
                               const OutlineTile& tile, const Progress& progress, LimitChains& chains);
    /// As outline(), for each owner what is nearest to it.
    [[nodiscard]] bool split(const OutlineRules& rules, std::span<const StreetPiece> pieces,
                             const OutlineTile& tile, const Progress& progress,
                             std::map<std::uint32_t, LimitChains>& chains);

private:
    bool stampLimit(const OutlineRules& rules, std::span<const StreetPiece> pieces, const OutlineTile& tile,
                    std::size_t limit, const Progress& progress);
    void stampPart(const OutlineRules& rules, const StreetPiece& piece, double fromMm, double toMm);
    void stampFrontier(const OutlineRules& rules, const StreetPiece& piece, std::size_t limit);
    void findOwners();
    void labelNodes();
    void extendBy(std::int32_t row, const std::uint32_t* labels);
    void traceOwned(const OutlineRules& rules, const AreaField& area, std::size_t limit,
                    std::map<std::uint32_t, LimitChains>& chains);

    DistanceRaster m_raster;
    OwnerRaster m_owners;
    ContourTracer m_tracer;
    std::vector<std::uint8_t> m_within;
    std::vector<std::uint32_t> m_nearest; ///< the owner of each node, if it is within
    std::vector<std::uint32_t> m_labels;  ///< the owner of each node within, or kNobody
    std::vector<GridWindow> m_extents;    ///< per owner: its nodes and one more around
};

} // namespace yike
