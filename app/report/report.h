// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The gap report as PDF: what a planner signs and hands in. Vector maps, text that can be searched, the same
// bytes for the same input.

#include "app/text/language.h"
#include "core/assessment/assessment.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/scenario/project.h"
#include "core/standards/standard.h"

#include <QByteArray>

#include <filesystem>
#include <string>

namespace yike {

/// All borrowed: they live until writeReport() returns.
struct ReportInput {
    const Project* project = nullptr;
    const Standard* standard = nullptr;     ///< as in the catalogue; its options are applied here
    const Assessment* assessment = nullptr; ///< of the baseline

    const Scenario* scenario = nullptr; ///< compared with the baseline, with its own assessment
    const Assessment* scenarioAssessment = nullptr;

    Language language = Language::Chinese;
    Date printed{};       ///< the date on the paper and in the file
    std::string fileName; ///< of the project, without folder; may be empty
    std::string headline; ///< indicator on the cover map; empty: chosen by headlineOf()
};

/// The indicator that speaks for all: an area per household of communities, else the first of communities
/// that has a verdict, else the first with data.
[[nodiscard]] std::string headlineOf(const Standard& standard, const Assessment& assessment);

/// Sixteen hexadecimal digits that change when a source, an option or any result does.
[[nodiscard]] std::string contentHash(const ReportInput& input);

/// The PDF's bytes. Needs a QGuiApplication. Errors: Code::Cancelled, Code::ReportNotMade.
[[nodiscard]] Result<QByteArray> renderReport(const ReportInput& input, const Progress& progress = {});

/// Renders, checks and puts the file in place; on any error an older file stays whole.
[[nodiscard]] Result<void> writeReport(const ReportInput& input, const std::filesystem::path& path,
                                       const Progress& progress = {});

} // namespace yike
