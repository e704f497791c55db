// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/filter_bar.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/plan_fields.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yike {

namespace {

QComboBox* combo(const char* name, const QString& accessible)
{
    auto* made = new QComboBox;
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(accessible);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return made;
}

template <class T>
std::optional<T> chosen(const QComboBox& combo)
{
    const int value = combo.currentData().toInt();
    return value < 0 ? std::nullopt : std::optional(T(value));
}

} // namespace

FilterBar::FilterBar(Desk& desk, ScoreModel& model, ScoreFilter& filter, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(model), m_filter(filter),
      m_text(searchField(tr("Find by number, name or clause"), desk.theme())),
      m_status(combo("filterStatus", tr("Status"))), m_group(combo("filterGroup", tr("Section"))),
      m_level(combo("filterLevel", tr("Level of the verdict"))),
      m_due(combo("filterDeadline", tr("Deadline"))), m_clear(new QPushButton(tr("Clear the filter"))),
      m_grouped(segmentButton(QStringLiteral("bySection"), tr("By section"))), m_count(plainLabel({}))
{
    setObjectName(QStringLiteral("scoreBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(7);
    addFields(*row);
    row->addStretch(1);
    row->addWidget(m_count);
    addSwitches(*row);
    fillChoices();
    connectFields();
    refresh();
}

void FilterBar::addFields(QHBoxLayout& row)
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setMaximumWidth(230);
    row.addWidget(m_text, 1);
    for (QComboBox* box : {m_status, m_group, m_level, m_due})
        row.addWidget(box);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(9);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setProperty("link", true);
    row.addWidget(m_clear);
}

void FilterBar::addSwitches(QHBoxLayout& row)
{
    m_grouped->setChecked(true);
    row.addWidget(m_grouped);
    row.addSpacing(8);
    row.addWidget(plainLabel(tr("Show")));
    auto* shows = new QHBoxLayout;
    shows->setSpacing(0);
    shows->setContentsMargins(0, 0, 2, 0);
    for (QPushButton* button : {segment(QStringLiteral("showComputable"), ScoreFilter::Show::Computable),
                                segment(QStringLiteral("showAll"), ScoreFilter::Show::All),
                                segment(QStringLiteral("showNotMet"), ScoreFilter::Show::NotMet)})
        shows->addWidget(button);
    row.addLayout(shows);
}

void FilterBar::connectFields()
{
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::apply);
    for (QComboBox* box : {m_status, m_group, m_level, m_due})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_grouped, &QPushButton::toggled, this, [this](bool on) {
        m_model.setGrouped(on);
        emit groupingChanged();
    });
}

QPushButton* FilterBar::segment(const QString& name, ScoreFilter::Show show)
{
    QPushButton* button = segmentButton(name, {});
    button->setAutoExclusive(true);
    button->setChecked(m_filter.wanted().show == show);
    connect(button, &QPushButton::toggled, this, [this](bool on) {
        if (on)
            apply();
    });
    m_shows.push_back(button);
    return button;
}

void FilterBar::fillChoices()
{
    const Language language = m_desk.language();
    m_status->addItem(tr("every status"), -1);
    for (const Status status :
         {Status::Met, Status::NotMet, Status::NoData, Status::Advisory, Status::NotApplicable})
        m_status->addItem(qs(word(status, language)), int(status));
    m_level->addItem(tr("every level"), -1);
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City})
        m_level->addItem(qs(word(level, language)), int(level));
    m_due->addItem(tr("every deadline"), -1);
    for (const DueState state : {DueState::Overdue, DueState::Due, DueState::OnTime, DueState::Met,
                                 DueState::Passed, DueState::Continuous, DueState::None})
        m_due->addItem(qs(word(state, language)), int(state));
}

void FilterBar::refresh()
{
    const ScoreSheet& sheet = m_model.sheet();
    const QString names[] = {tr("Computable %1").arg(sheet.computable()), tr("All %1").arg(sheet.rows.size()),
                             tr("Not met only")};
    for (std::size_t i = 0; i < m_shows.size(); ++i)
        setSegmentText(*m_shows[i], names[i]);
    {
        const QSignalBlocker quiet(m_group);
        const QString before = m_group->currentText();
        m_group->clear();
        m_group->addItem(tr("every section"), -1);
        for (std::size_t i = 0; i < sheet.groups.size(); ++i)
            m_group->addItem(sheet.groups[i], int(i));
        m_group->setCurrentIndex(std::max(0, m_group->findText(before)));
    }
    apply();
}

void FilterBar::clear()
{
    for (QComboBox* box : {m_status, m_group, m_level, m_due})
        box->setCurrentIndex(0);
    m_text->clear();
}

void FilterBar::apply()
{
    ScoreFilter::Wanted wanted;
    for (std::size_t i = 0; i < m_shows.size(); ++i)
        if (m_shows[i]->isChecked())
            wanted.show = ScoreFilter::Show(i);
    wanted.status = chosen<Status>(*m_status);
    wanted.group = chosen<int>(*m_group);
    wanted.level = chosen<Level>(*m_level);
    wanted.due = chosen<DueState>(*m_due);
    wanted.text = m_text->text().trimmed();
    m_filter.want(std::move(wanted));
    m_clear->setVisible(m_filter.wanted().narrowed());
    m_count->setText(tr("%1 of %2").arg(m_filter.kept()).arg(m_model.sheet().rows.size()));
    emit filtered();
}

} // namespace yike
