// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/standards_library.h"

#include "core/standards/catalogue.h"
#include "gis/import/plan_builder.h"
#include "gis/platform/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

static void initStandards()
{
    Q_INIT_RESOURCE(desktop);
}

namespace yike {

namespace {

constexpr qint64 kMostBytes = 4'000'000; // of a catalogue; 500 rows are some 300,000

std::vector<LibraryEntry> entriesIn(const QDir& folder, bool builtIn)
{
    std::vector<LibraryEntry> entries;
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const std::filesystem::path path =
            builtIn ? std::filesystem::path() : std::filesystem::path(folder.filePath(name).toStdString());
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
            LibraryEntry entry{name.toStdString(), path, {}, {}, {}, {}};
            entry.error = Error{Code::FileUnreadable,
                                {{"file", name.toStdString()}, {"detail", file.errorString().toStdString()}},
                                nullptr};
            entries.push_back(std::move(entry));
            continue;
        }
        entries.push_back(readEntry(name.toStdString(), path, file.readAll().toStdString()));
    }
    return entries;
}

} // namespace

LibraryEntry readEntry(std::string fileName, std::filesystem::path file, std::string text)
{
    LibraryEntry entry{std::move(fileName), std::move(file), std::move(text), {}, {}, {}};
    auto loaded = loadStandard(entry.text, entry.fileName, &builtInTaxonomy(), &builtInFields());
    if (loaded) {
        entry.standard = std::move(loaded->value);
        entry.issues = std::move(loaded->issues);
    } else {
        entry.error = loaded.error();
    }
    return entry;
}

std::vector<LibraryEntry> standardsLibrary(const std::filesystem::path& folder)
{
    initStandards();
    std::vector<LibraryEntry> library = entriesIn(QDir(QStringLiteral(":/standards")), true);
    for (LibraryEntry& own : entriesIn(QDir(QString::fromStdString(folder.string())), false))
        library.push_back(std::move(own));
    return library;
}

std::vector<Standard> usable(const std::vector<LibraryEntry>& library)
{
    std::vector<Standard> standards;
    for (const LibraryEntry& entry : library) {
        const bool taken =
            entry.standard && std::any_of(standards.begin(), standards.end(),
                                          [&](const Standard& s) { return s.id == entry.standard->id; });
        if (entry.standard && !taken)
            standards.push_back(*entry.standard);
    }
    return standards;
}

Result<std::vector<Standard>> builtInStandards()
{
    initStandards();
    std::vector<Standard> standards;
    for (const LibraryEntry& entry : entriesIn(QDir(QStringLiteral(":/standards")), true)) {
        if (entry.error)
            return tl::unexpected<Error>(*entry.error);
        standards.push_back(*entry.standard);
    }
    return standards;
}

std::filesystem::path ownStandardsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return std::filesystem::path(folder.toStdString()) / "standards";
}

Result<void> saveOwnStandard(const std::filesystem::path& file, const std::string& text)
{
    std::error_code ignored; // where it cannot be made, writing says so
    std::filesystem::create_directories(file.parent_path(), ignored);
    return writeFileAtomically(file, text);
}

} // namespace yike
