// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/file_work.h"

#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/sentences/sentence.h"
#include "gis/project/project_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace yike {

namespace {

std::filesystem::path toPath(const QString& file)
{
    return {file.toStdString()};
}

QString fileName(const std::filesystem::path& file)
{
    return qs(file.filename().string());
}

/// A dialog that calls `chosen` and goes away; it never blocks the jobs behind it.
void ask(QWidget* window, const QString& title, const QString& filter, QFileDialog::AcceptMode accept,
         QFileDialog::FileMode mode, QObject* context, std::function<void(const QStringList&)> chosen)
{
    auto* dialog = new QFileDialog(window, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(accept);
    dialog->setFileMode(mode);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, std::move(chosen));
    dialog->open();
}

QString withEnding(const QString& file, const QString& ending)
{
    return QFileInfo(file).suffix().isEmpty() ? file + ending : file;
}

} // namespace

FileWork::FileWork(Desk& desk, QWidget* window) : QObject(window), m_desk(desk), m_window(window)
{
    connect(this, &FileWork::sheetReady, this, &FileWork::showSheet);
}

QString FileWork::sentence(const Error& error) const
{
    return qs(say(error, m_desk.language()));
}

void FileWork::tell(const Error& error)
{
    if (error.code == Code::Cancelled)
        emit said(tr("Cancelled"));
    else
        emit failed(sentence(error));
}

void FileWork::askOpen()
{
    ask(m_window, tr("Open project"), tr("Yike projects (*.yike)"), QFileDialog::AcceptOpen,
        QFileDialog::ExistingFile, this, [this](const QStringList& files) { open(toPath(files.front())); });
}

void FileWork::askImport()
{
    ask(m_window, tr("Import files"), tr("All files (*)"), QFileDialog::AcceptOpen,
        QFileDialog::ExistingFiles, this, [this](const QStringList& files) {
            std::vector<std::filesystem::path> paths;
            for (const QString& file : files)
                paths.push_back(toPath(file));
            import(paths);
        });
}

void FileWork::askSave()
{
    ask(m_window, tr("Save project"), tr("Yike projects (*.yike)"), QFileDialog::AcceptSave,
        QFileDialog::AnyFile, this, [this](const QStringList& files) {
            saveTo(toPath(withEnding(files.front(), QStringLiteral(".yike"))));
        });
}

void FileWork::openSample()
{
    const auto sample = sampleProject();
    if (sample.empty())
        emit failed(tr("The sample project is not installed"));
    else
        open(sample);
}

void FileWork::openAny(const std::vector<std::filesystem::path>& files)
{
    if (files.size() == 1 && files.front().extension() == ".yike")
        open(files.front());
    else if (!files.empty())
        import(files);
}

void FileWork::open(const std::filesystem::path& file)
{
    m_desk.jobs.start<Loaded<Project>>(
        QStringLiteral("open"), tr("Opening %1").arg(fileName(file)),
        [file](const Progress&) { return openProject(file); }, this,
        [this, file](Result<Loaded<Project>> project) {
            if (!project)
                return tell(project.error());
            m_desk.document.open(std::move(project->value), qs(file.string()), std::move(project->issues));
            emit said(tr("Opened %1").arg(fileName(file)));
        });
}

void FileWork::import(const std::vector<std::filesystem::path>& files)
{
    const Date today = toDate(QDate::currentDate());
    m_desk.jobs.start<ImportSheet>(
        QStringLiteral("import"), tr("Looking into the files"),
        [files, today](const Progress& progress) { return makeSheet(files, today, progress); }, this,
        [this](Result<ImportSheet> sheet) {
            if (!sheet)
                return tell(sheet.error());
            emit sheetReady(*sheet);
        });
}

void FileWork::showSheet(const ImportSheet& sheet)
{
    auto* dialog = new ImportDialog(m_desk, sheet, m_window);
    connect(dialog, &ImportDialog::importWanted, this, &FileWork::build);
    dialog->open();
}

void FileWork::build(const ImportSheet& sheet)
{
    m_desk.jobs.start<Loaded<Plan>>(
        QStringLiteral("import"), tr("Importing %1").arg(sheet.name),
        [sheet](const Progress& progress) { return planFromSheet(sheet, progress); }, this,
        [this, sheet](Result<Loaded<Plan>> plan) {
            if (!plan) {
                tell(plan.error());
                return showSheet(sheet); // with all choices, to be corrected
            }
            Project project;
            project.id = newProjectId();
            project.baseline = std::move(plan->value);
            const auto& standards = m_desk.document.standards();
            const bool known = std::any_of(standards.begin(), standards.end(),
                                           [&](const Standard& s) { return s.id == project.standard; });
            if (!known && !standards.empty())
                project.standard = standards.front().id;
            m_desk.document.open(std::move(project), {}, std::move(plan->issues));
            emit said(tr("Imported %1").arg(sheet.name));
        });
}

void FileWork::save()
{
    if (m_desk.document.file().isEmpty())
        askSave();
    else
        saveTo(toPath(m_desk.document.file()));
}

void FileWork::saveTo(const std::filesystem::path& file)
{
    const int index = m_desk.document.undoStack().index();
    m_desk.jobs.start<bool>(
        QStringLiteral("save"), tr("Saving %1").arg(fileName(file)),
        [file, project = m_desk.document.forSaving()](const Progress&) -> Result<bool> {
            if (auto saved = saveProject(file, project); !saved)
                return tl::unexpected<Error>(saved.error());
            return true;
        },
        this,
        [this, file, index](Result<bool> saved) {
            if (!saved)
                return tell(saved.error());
            if (index == m_desk.document.undoStack().index()) // nothing was edited meanwhile
                m_desk.document.markSaved(qs(file.string()));
            emit said(tr("Saved %1").arg(fileName(file)));
        });
}

std::filesystem::path sampleProject()
{
    const std::filesystem::path here = QCoreApplication::applicationDirPath().toStdString();
    for (const char* place : {"../share/yike/sample/chengwan.yike", "../../../data/sample/chengwan.yike"}) {
        std::error_code error;
        if (const auto file = here / place; std::filesystem::exists(file, error))
            return std::filesystem::canonical(file, error);
    }
    return {};
}

} // namespace yike
