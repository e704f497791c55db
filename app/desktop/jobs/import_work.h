// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The import sheet as plain values, between the readers below and the dialog above: what each layer is, what
// was detected, what the planner changed.

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/model/plan.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <vector>

namespace yike {

struct ImportRequest;

/// What a layer of the sheet shows and lets change. Empty encoding, crs and offset mean: as detected.
struct SheetLayer {
    QString file;
    QString layer;
    QString role;     ///< key of importRoles()
    QString encoding; ///< chosen
    QString crs;      ///< chosen
    QString offset;   ///< key of importOffsets(), or empty
    QString shape;    ///< "polygon", "line", "point", "table"
    qint64 rows = -1; ///< -1: not known
    QString foundEncoding;
    QString foundCrs;
    QStringList crsCandidates; ///< "EPSG:4550" ..., where the planner has to choose
    std::vector<Issue> issues;
    std::optional<Error> error; ///< it cannot be read
};

struct ImportSheet {
    std::shared_ptr<const ImportRequest> request;
    QString name;
    Date evaluationDate{};
    bool repairShapes = false;
    std::vector<SheetLayer> layers;
    std::vector<Issue> issues;
};

/// Roles and offsets a layer can have, as stable keys.
[[nodiscard]] QStringList importRoles();
[[nodiscard]] QStringList importOffsets();
[[nodiscard]] QStringList importEncodings();

/// What is in the files, ready to be looked at.
[[nodiscard]] Result<ImportSheet> makeSheet(const std::vector<std::filesystem::path>& files, Date today,
                                            const Progress& progress);
/// Reads again what the layers say, with the planner's choices.
[[nodiscard]] Result<ImportSheet> inspectAgain(const ImportSheet& sheet, const Progress& progress);
/// The plan the sheet describes.
[[nodiscard]] Result<Loaded<Plan>> planFromSheet(const ImportSheet& sheet, const Progress& progress);

} // namespace yike
