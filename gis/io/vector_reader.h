// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One interface to every kind of vector file and table. A reader is pulled batch by batch and hands over
// plain values, so that reading can move into another process. Sources are never written to.

#include "core/base/feature_batch.h"
#include "core/base/result.h"
#include "gis/geo/crs_inference.h"
#include "gis/io/text_encoding.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// What the planner may decide otherwise than the reader would. Everything unset is detected and said.
struct OpenOptions {
    std::string layer;    ///< layer, sheet or file in a zip; empty: the first one with rows
    std::string encoding; ///< a name or label, "GBK", "UTF-8"
    std::string crs;      ///< "EPSG:4550" or a definition, in place of what the file says
    char delimiter = 0;   ///< of a CSV
    std::string xColumn;  ///< of a table: the column with longitude or easting; "-" for none
    std::string yColumn;
    std::optional<int> headerRow;  ///< of a sheet or CSV: the first row of the header, from 1
    std::optional<int> headerRows; ///< how many rows the header takes; 0: none
    bool fillMerged = true;        ///< merged cells count for every row they cover
    bool keepTotals = false;       ///< rows such as 合计 stay
    std::optional<LonLat> near;    ///< where the data should lie; orders the candidates of an unknown system
};

struct LayerInfo {
    std::string name;                 ///< valid UTF-8
    std::string format;               ///< "ESRI Shapefile", "GeoJSON", "CSV" ...
    ShapeKind kind = ShapeKind::None; ///< None for tables, and where shapes of several kinds are mixed
    std::optional<std::int64_t> rows; ///< as counted or as the file says
    std::vector<Column> columns;
    EncodingFound encoding;
    std::optional<Crs> crs; ///< absent: not known, see the issues; or no shapes
    CrsSource crsSource = CrsSource::None;
    std::vector<Crs> crsCandidates; ///< where the planner has to choose
    std::optional<Extent> extent;
};

class VectorReader {
public:
    virtual ~VectorReader() = default;

    [[nodiscard]] const LayerInfo& layer() const { return m_layer; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_layer.columns; }
    /// What was decided or found on opening; findings about rows come with the batches.
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }

    /// Up to 4,096 rows; nothing at the end. After an error there is no more to come.
    [[nodiscard]] virtual Result<std::optional<FeatureBatch>> next() = 0;

protected:
    LayerInfo m_layer;
    std::vector<Issue> m_issues;
};

/// Opens one layer of a regular file (or of a .gdb folder) in a format of the allow-list.
[[nodiscard]] Result<std::unique_ptr<VectorReader>> openVector(const std::filesystem::path& file,
                                                               const OpenOptions& options = {});

/// Names of the layers, sheets or zipped files that openVector() would take as OpenOptions::layer.
[[nodiscard]] Result<std::vector<std::string>> listLayers(const std::filesystem::path& file);

/// Everything at once, for layers known to be small: one batch whose issues include those of opening.
struct WholeLayer {
    LayerInfo layer;
    FeatureBatch rows;
    std::vector<Issue> issues;
};
[[nodiscard]] Result<WholeLayer> readWhole(const std::filesystem::path& file,
                                           const OpenOptions& options = {});

} // namespace yike
