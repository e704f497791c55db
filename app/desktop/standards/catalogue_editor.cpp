// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/catalogue_editor.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/text/sentences/sentence.h"

#include <QFontDatabase>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace yike {

namespace {

constexpr int kLineRole = Qt::UserRole;
constexpr int kColumnRole = Qt::UserRole + 1;

int argument(const Error& error, const std::string& name)
{
    for (const auto& [key, value] : error.args)
        if (key == name)
            if (const auto* number = std::get_if<std::int64_t>(&value))
                return int(*number);
    return 0;
}

} // namespace

CatalogueEditor::CatalogueEditor(Desk& desk, CatalogueDraft& draft, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_draft(draft), m_text(new QPlainTextEdit), m_mistakes(new QListWidget)
{
    m_text->setObjectName(QStringLiteral("catalogueText"));
    m_text->setAccessibleName(tr("Text of the standard"));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(13);
    m_text->setFont(font);
    m_mistakes->setObjectName(QStringLiteral("catalogueMistakes"));
    m_mistakes->setAccessibleName(tr("Mistakes in the text"));
    m_mistakes->setMaximumHeight(120);
    m_mistakes->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(m_mistakes);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_soon.start(); });
    connect(&m_soon, &QTimer::timeout, this, &CatalogueEditor::readNow);
    connect(m_mistakes, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        goTo(item->data(kLineRole).toInt(), item->data(kColumnRole).toInt());
    });
    connect(m_mistakes, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        goTo(item->data(kLineRole).toInt(), item->data(kColumnRole).toInt());
    });
    connect(&draft, &CatalogueDraft::opened, this, &CatalogueEditor::follow);
    connect(&draft, &CatalogueDraft::changed, this, &CatalogueEditor::follow);
    follow();
}

void CatalogueEditor::readNow()
{
    m_soon.stop();
    if (m_draft.editable())
        m_draft.setText(toStd(m_text->toPlainText()));
}

/// The form changed the text, or another standard was opened: the place in the text stays where it can.
void CatalogueEditor::follow()
{
    const QString text = qs(m_draft.entry().text);
    m_text->setReadOnly(!m_draft.editable());
    if (text != m_text->toPlainText()) {
        const QSignalBlocker quiet(m_text);
        const int place = m_text->textCursor().position();
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(std::min(place, int(text.size())));
        m_text->setTextCursor(cursor);
    }
    showMistakes();
}

void CatalogueEditor::showMistakes()
{
    m_mistakes->clear();
    QList<QTextEdit::ExtraSelection> marks;
    for (const Error& mistake : m_draft.mistakes()) {
        auto* item = new QListWidgetItem(qs(say(mistake, m_desk.language())), m_mistakes);
        const int line = argument(mistake, "line");
        item->setData(kLineRole, line);
        item->setData(kColumnRole, argument(mistake, "column"));
        item->setForeground(m_desk.theme()(ColourRole::Error));
        if (line < 1)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(m_desk.theme()(ColourRole::ErrorBg));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(m_text->document()->findBlockByLineNumber(line - 1));
        marks.push_back(mark);
    }
    m_text->setExtraSelections(marks);
    m_mistakes->setVisible(m_mistakes->count() > 0);
}

void CatalogueEditor::goTo(int line, int column)
{
    const QTextBlock block = m_text->document()->findBlockByLineNumber(std::max(0, line - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    m_text->setFocus();
}

} // namespace yike
