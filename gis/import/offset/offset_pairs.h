// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two layers of which one holds places and the other the ground that places fit: units that their rows name,
// or streets that they stand by.

#include "core/base/progress.h"
#include "gis/import/offset/offset_vote.h"
#include "gis/import/open_layer.h"

#include <string>
#include <vector>

namespace yike {

struct PairLayer {
    InputLayer* input = nullptr;
    ShapeKind kind = ShapeKind::None; ///< None: mixed
    std::string name;                 ///< of its file
};

struct OffsetPair {
    enum class By { OwnUnit, NearStreet };
    By by = By::OwnUnit;
    PairLayer places;
    PairLayer ground;
    InQuestion inQuestion = InQuestion::Places;

    [[nodiscard]] const PairLayer& asked() const
    {
        return inQuestion == InQuestion::Places ? places : ground;
    }
    [[nodiscard]] const PairLayer& other() const
    {
        return inQuestion == InQuestion::Places ? ground : places;
    }
};

/// The pairs in which `asked` can be held against one of `settled`, the surest kind first.
[[nodiscard]] std::vector<OffsetPair> pairsOf(const PairLayer& asked, const std::vector<PairLayer>& settled);

struct PairQuestion {
    Crs working;
    std::size_t hypotheses = OffsetVote::kOfLayer;
};

/// Reads both layers. Errors: Cancelled; of a layer.
[[nodiscard]] Result<OffsetVote> voteOf(const OffsetPair& pair, const PairQuestion& question,
                                        const Progress& progress);

} // namespace yike
