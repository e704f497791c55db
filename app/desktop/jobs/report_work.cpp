// SPDX-License-Identifier: GPL-3.0-or-later
// Printing the report as a job: of the baseline, and of the active scenario beside it.
#include "app/desktop/jobs/file_work.h"

#include "app/desktop/qt_conversions.h"
#include "app/report/report.h"

#include <QFileDialog>
#include <QFileInfo>

namespace yike {

namespace {

/// Everything a report borrows, kept alive for the job.
struct ReportSnapshot {
    Project project;
    Standard standard;
    std::shared_ptr<const Assessment> assessment;
    std::optional<Scenario> scenario;
    std::shared_ptr<const Assessment> scenarioAssessment;
    ReportInput input;
};

std::shared_ptr<ReportSnapshot> snapshotOf(const PlanDocument& document, Language language)
{
    auto snapshot = std::make_shared<ReportSnapshot>();
    snapshot->project = document.project();
    snapshot->standard = *document.standard();
    snapshot->assessment = document.assessment(kBaseline);
    if (const Scenario* scenario = document.activeScenario();
        scenario && !document.isStale(document.active())) {
        snapshot->scenario = *scenario;
        snapshot->scenarioAssessment = document.assessment();
    }
    ReportInput& input = snapshot->input;
    input.project = &snapshot->project;
    input.standard = &snapshot->standard;
    input.assessment = snapshot->assessment.get();
    input.scenario = snapshot->scenario ? &*snapshot->scenario : nullptr;
    input.scenarioAssessment = snapshot->scenarioAssessment.get();
    input.language = language;
    input.printed = toDate(QDate::currentDate());
    input.fileName = toStd(QFileInfo(document.file()).fileName());
    return snapshot;
}

} // namespace

void FileWork::askReport()
{
    auto* dialog = new QFileDialog(m_window, tr("Export the report"), {}, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { reportTo(std::filesystem::path(file.toStdString())); });
    dialog->open();
}

void FileWork::reportTo(const std::filesystem::path& file)
{
    if (m_desk.document.isStale(kBaseline) || !m_desk.document.standard())
        return emit failed(tr("The assessment is not ready yet"));
    m_desk.jobs.start<bool>(
        QStringLiteral("report"), tr("Printing the report"),
        [file, snapshot =
                   snapshotOf(m_desk.document, m_desk.language())](const Progress& progress) -> Result<bool> {
            if (auto written = writeReport(snapshot->input, file, progress); !written)
                return tl::unexpected<Error>(written.error());
            return true;
        },
        this,
        [this, file](Result<bool> written) {
            if (!written)
                return tell(written.error());
            emit said(tr("Report written: %1").arg(qs(file.filename().string())));
        });
}

} // namespace yike
