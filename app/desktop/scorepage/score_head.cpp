// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/score_head.h"

#include "app/desktop/models/scorecard_model.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/desktop/style/plan_fields.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace yike {

namespace {

} // namespace

ScoreHead::ScoreHead(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_detail(nullptr), m_tiles(new QHBoxLayout), m_state(new QComboBox),
      m_export(new QPushButton(tr("Export XLSX")))
{
    const Theme& theme = desk.theme();
    setObjectName(QStringLiteral("scoreHead"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(50);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 12, 4);
    row->setSpacing(10);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(styledLabel(tr("Standard scorecard"), 16, theme(ColourRole::Text), true));
    m_detail = styledLabel({}, 12, theme(ColourRole::Text2));
    names->addWidget(m_detail);
    row->addLayout(names);
    row->addSpacing(12);
    m_tiles->setSpacing(6);
    row->addLayout(m_tiles);
    row->addStretch(1);
    row->addWidget(styledLabel(tr("As of"), 12, theme(ColourRole::Text2)));
    QDateEdit* date = dateField(desk);
    date->setObjectName(QStringLiteral("scoreDate"));
    row->addWidget(date);
    m_state->setObjectName(QStringLiteral("scoreState"));
    m_state->setAccessibleName(tr("Baseline or scenario"));
    m_state->setMaximumWidth(170);
    row->addWidget(m_state);
    m_export->setIcon(icon(QStringLiteral("export"), theme));
    m_export->setObjectName(QStringLiteral("exportScorecard"));
    row->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, &ScoreHead::exportWanted);
    connect(m_state, &QComboBox::activated, this,
            [this](int i) { m_desk.document.activate(i == 0 ? kBaseline : PlanState(std::size_t(i - 1))); });
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::scenariosChanged,
                              &PlanDocument::stateActivated, &PlanDocument::settingsChanged})
        connect(&desk.document, signal, this, &ScoreHead::refreshSettings);
    refreshSettings();
}

void ScoreHead::refreshSettings()
{
    const QSignalBlocker quietState(m_state);
    const PlanDocument& document = m_desk.document;
    m_state->clear();
    m_state->addItem(tr("Baseline"));
    for (const Scenario& scenario : document.project().scenarios)
        m_state->addItem(qs(scenario.name));
    m_state->setCurrentIndex(document.active() ? int(*document.active()) + 1 : 0);
    setEnabled(document.isOpen());
}

void ScoreHead::addTile(QWidget* sign, const QString& number, const QColor& colour, const QString& word)
{
    auto* tile = new QWidget;
    auto* row = new QHBoxLayout(tile);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(6);
    if (sign)
        row->addWidget(sign);
    row->addWidget(styledLabel(number, 20, colour, true));
    QLabel* said = styledLabel(word, 12, m_desk.theme()(ColourRole::Text2));
    row->addWidget(said);
    if (sign)
        m_words.push_back(said);
    tile->setToolTip(plainTip(number + QLatin1Char(' ') + word));
    m_tiles->addWidget(tile);
}

void ScoreHead::show(const ScoreSheet& sheet)
{
    clear(*m_tiles);
    m_words.clear();
    const Theme& theme = m_desk.theme();
    m_detail->setText(sheet.area ? sheet.areaName + QStringLiteral(" · ") + sheet.areaDetail : QString());
    m_export->setEnabled(!sheet.rows.empty());
    if (sheet.rows.empty())
        return;
    const std::pair<Status, int> counts[] = {{Status::Met, sheet.met},
                                             {Status::NotMet, sheet.notMet},
                                             {Status::NoData, sheet.noData},
                                             {Status::Advisory, sheet.advisory}};
    for (const auto& [status, count] : counts)
        addTile(new StatusSign(status, 17, theme), QString::number(count), theme.status(status).text,
                qs(word(status, m_desk.language())));
    if (sheet.overdue > 0)
        addTile(iconLabel(QStringLiteral("deadline"), 17, theme(ColourRole::Error)),
                QString::number(sheet.overdue), theme(ColourRole::Error), tr("overdue"));
    if (sheet.due > 0)
        addTile(nullptr, QString::number(sheet.due), theme(ColourRole::Warn),
                dueWords(sheet.dueInDays, sheet.allDueInDays));
    QTimer::singleShot(0, this, &ScoreHead::fitWords); // when the new labels know their size
}

/// Where the window is narrow the signs speak alone; the tooltip keeps the word.
void ScoreHead::fitWords()
{
    for (QLabel* label : findChildren<QLabel*>())
        label->ensurePolished();
    for (QLabel* said : m_words)
        said->show();
    layout()->invalidate();
    layout()->activate();
    if (layout()->sizeHint().width() <= width())
        return;
    for (QLabel* said : m_words)
        said->hide();
}

void ScoreHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

} // namespace yike
