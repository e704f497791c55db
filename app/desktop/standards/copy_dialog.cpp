// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/copy_dialog.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace yike {

CopyDialog::CopyDialog(const Standard& original, const std::string& id,
                       const std::vector<LibraryEntry>& library, QWidget* parent)
    : QDialog(parent), m_id(new QLineEdit(qs(id))),
      m_zh(new QLineEdit(tr("%1 (copy)").arg(qs(original.name.zh)))),
      m_en(new QLineEdit(qs(original.name.en) + QStringLiteral(" (copy)"))), m_problem(plainLabel({})),
      m_ok(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("copyDialog"));
    setWindowTitle(tr("Copy the standard"));
    setMinimumWidth(480);
    for (const LibraryEntry& entry : library) {
        m_taken.push_back(std::filesystem::path(entry.fileName).stem().string());
        if (entry.standard)
            m_taken.push_back(entry.standard->id);
    }
    m_zh->setObjectName(QStringLiteral("copyNameZh"));
    m_en->setObjectName(QStringLiteral("copyNameEn"));
    m_id->setObjectName(QStringLiteral("copyId"));
    auto* form = new QFormLayout;
    form->addRow(plainLabel(tr("Name in Chinese")), m_zh);
    form->addRow(plainLabel(tr("Name in English")), m_en);
    form->addRow(plainLabel(tr("Short name for files")), m_id);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("Copy"), QDialogButtonBox::AcceptRole);
    m_ok->setProperty("primary", true);
    m_ok->setObjectName(QStringLiteral("copyOk"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    for (QLineEdit* field : {m_id, m_zh, m_en})
        connect(field, &QLineEdit::textChanged, this, &CopyDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit wanted(toStd(m_id->text()), Text{toStd(m_zh->text().trimmed()), toStd(m_en->text().trimmed())});
        accept();
    });
    check();
}

void CopyDialog::check()
{
    static const QRegularExpression kId(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9.-]*$"));
    const bool fits = kId.match(m_id->text()).hasMatch();
    const bool taken = std::find(m_taken.begin(), m_taken.end(), toStd(m_id->text())) != m_taken.end();
    const bool named = !m_zh->text().trimmed().isEmpty() && !m_en->text().trimmed().isEmpty();
    m_problem->setText(!fits    ? tr("The short name takes letters, digits, dots and hyphens")
                       : taken  ? tr("There is a standard of this short name already")
                       : !named ? tr("The standard needs a name in both languages")
                                : QString());
    m_ok->setEnabled(fits && !taken && named);
}

} // namespace yike
