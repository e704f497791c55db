// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the scorecard as a job.
#include "app/desktop/jobs/file_work.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorecard/score_book.h"

#include <QFileDialog>

namespace yike {

void FileWork::askScorecard()
{
    auto* dialog = new QFileDialog(m_window, tr("Export the scorecard"), {}, tr("Excel workbooks (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { scorecardTo(std::filesystem::path(file.toStdString())); });
    dialog->open();
}

void FileWork::scorecardTo(const std::filesystem::path& file)
{
    const ScoreSheet sheet = scoreSheet(m_desk);
    if (sheet.rows.empty())
        return emit failed(tr("The assessment is not ready yet"));
    m_desk.jobs.start<bool>(
        QStringLiteral("export"), tr("Exporting the scorecard"),
        [file, book = scoreBook(m_desk, sheet)](const Progress&) -> Result<bool> {
            if (auto written = exportBook(file, book); !written)
                return tl::unexpected<Error>(written.error());
            return true;
        },
        this,
        [this, file](Result<bool> written) {
            if (!written)
                return tell(written.error());
            emit said(tr("Scorecard written: %1").arg(qs(file.filename().string())));
        });
}

} // namespace yike
