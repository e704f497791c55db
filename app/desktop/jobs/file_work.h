// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Opening, importing, saving, printing: asks for a file where needed, runs the work as a job, hands the
// result to the document.

#include "app/desktop/document/desk.h"
#include "app/desktop/jobs/import_work.h"

#include <QObject>

#include <filesystem>
#include <span>

class QWidget;

namespace yike {

class FileWork : public QObject {
    Q_OBJECT
public:
    FileWork(Desk& desk, QWidget* window);

    void askOpen();
    void askImport();
    void askSave();
    void askReport();
    void askScorecard();
    void openSample();
    /// A project, or files and folders to import.
    void openAny(const std::vector<std::filesystem::path>& files);
    void open(const std::filesystem::path& file);
    void import(const std::vector<std::filesystem::path>& files);
    void save();
    void saveTo(const std::filesystem::path& file);
    void reportTo(const std::filesystem::path& file);
    /// The page of the scorecard as a workbook.
    void scorecardTo(const std::filesystem::path& file);

    [[nodiscard]] QString sentence(const Error& error) const;

signals:
    void said(const QString& sentence);
    void failed(const QString& sentence);
    void sheetReady(const yike::ImportSheet& sheet);

private:
    void showSheet(const ImportSheet& sheet);
    void build(const ImportSheet& sheet);
    void tell(const Error& error);

    Desk& m_desk;
    QWidget* m_window;
};

/// data/sample of the source tree or of the installation; empty where there is none.
[[nodiscard]] std::filesystem::path sampleProject();

} // namespace yike
