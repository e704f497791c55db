// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/import_work.h"

#include "app/desktop/qt_conversions.h"
#include "gis/import/mapping/guess_request.h"
#include "gis/import/plan_builder.h"

namespace yike {

namespace {

constexpr Offset kOffsets[] = {Offset::None, Offset::Gcj02, Offset::Bd09};

std::optional<Offset> offsetNamed(const QString& name)
{
    for (const Offset offset : kOffsets)
        if (qs(offsetName(offset)) == name)
            return offset;
    return std::nullopt;
}

QString shapeName(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Polygon:
        return QStringLiteral("polygon");
    case ShapeKind::Line:
        return QStringLiteral("line");
    case ShapeKind::Point:
        return QStringLiteral("point");
    case ShapeKind::None:
        break;
    }
    return QStringLiteral("table");
}

/// The sheet's choices put into the request.
ImportRequest requestOf(const ImportSheet& sheet)
{
    ImportRequest request = *sheet.request;
    request.name = toStd(sheet.name);
    request.evaluationDate = sheet.evaluationDate;
    request.repairShapes = sheet.repairShapes;
    for (std::size_t i = 0; i < sheet.layers.size(); ++i) {
        const SheetLayer& chosen = sheet.layers[i];
        InputLayer& layer = request.layers[i];
        const auto role = roleNamed(toStd(chosen.role)).value_or(Role::Ignore);
        if (role != layer.role)
            layer.mapping.reset(); // of the other role
        layer.role = role;
        layer.open.encoding = toStd(chosen.encoding);
        layer.open.crs = toStd(chosen.crs);
        layer.offset = offsetNamed(chosen.offset);
    }
    return request;
}

SheetLayer describe(const InputLayer& input)
{
    SheetLayer layer;
    layer.file = qs(input.file.filename().string());
    layer.layer = qs(input.open.layer);
    layer.role = qs(roleName(input.role));
    layer.encoding = qs(input.open.encoding);
    layer.crs = qs(input.open.crs);
    layer.offset = input.offset ? qs(offsetName(*input.offset)) : QString();
    const auto reader = openVector(input.file, input.open);
    if (!reader) {
        layer.error = reader.error();
        return layer;
    }
    const LayerInfo& info = (*reader)->layer();
    layer.shape = shapeName(info.kind);
    layer.rows = info.rows.value_or(-1);
    layer.foundEncoding = qs(info.encoding.encoding);
    layer.foundCrs = info.crs ? qs(label(*info.crs)) : QString();
    for (const Crs& candidate : info.crsCandidates)
        layer.crsCandidates << QStringLiteral("EPSG:%1").arg(candidate.epsg);
    layer.issues = (*reader)->issues();
    return layer;
}

Result<ImportSheet> describeAll(ImportSheet sheet, const ImportRequest& request, const Progress& progress)
{
    sheet.layers.clear();
    for (std::size_t i = 0; i < request.layers.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        progress.report(double(i) / double(request.layers.size()));
        sheet.layers.push_back(describe(request.layers[i]));
    }
    sheet.request = std::make_shared<const ImportRequest>(request);
    return sheet;
}

} // namespace

QStringList importRoles()
{
    QStringList names;
    for (const Role role : kAllRoles)
        if (role != Role::Terrain)
            names << qs(roleName(role));
    return names;
}

QStringList importOffsets()
{
    QStringList names;
    for (const Offset offset : kOffsets)
        names << qs(offsetName(offset));
    return names;
}

QStringList importEncodings()
{
    return {QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("Big5"),
            QStringLiteral("windows-1252")};
}

Result<ImportSheet> makeSheet(const std::vector<std::filesystem::path>& files, Date today,
                              const Progress& progress)
{
    auto guessed = guessRequest(files, progress.part(0, 0.5));
    if (!guessed)
        return tl::unexpected<Error>(guessed.error());
    ImportSheet sheet;
    sheet.name = qs(guessed->value.name);
    sheet.evaluationDate = guessed->value.evaluationDate.ok() ? guessed->value.evaluationDate : today;
    sheet.issues = guessed->issues;
    return describeAll(std::move(sheet), guessed->value, progress.part(0.5, 1));
}

Result<ImportSheet> inspectAgain(const ImportSheet& sheet, const Progress& progress)
{
    return describeAll(sheet, requestOf(sheet), progress);
}

Result<Loaded<Plan>> planFromSheet(const ImportSheet& sheet, const Progress& progress)
{
    return buildPlan(requestOf(sheet), builtInTaxonomy(), progress);
}

} // namespace yike
