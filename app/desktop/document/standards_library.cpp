// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/standards_library.h"

#include "core/standards/catalogue.h"

#include <QDir>
#include <QFile>

static void initStandards()
{
    Q_INIT_RESOURCE(desktop);
}

namespace yike {

Result<std::vector<Standard>> builtInStandards()
{
    initStandards();
    std::vector<Standard> standards;
    const QDir folder(QStringLiteral(":/standards"));
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Code::FileUnreadable,
                        {{"file", name.toStdString()}, {"detail", std::string("resource")}});
        auto standard = loadStandard(file.readAll().toStdString(), name.toStdString());
        if (!standard)
            return tl::unexpected<Error>(standard.error());
        standards.push_back(std::move(standard->value));
    }
    return standards;
}

} // namespace yike
