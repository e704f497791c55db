// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/status_line.h"

#include "app/desktop/document/place_text.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <QProgressBar>
#include <QToolButton>

#include <cmath>

namespace yike {

StatusLine::StatusLine(Desk& desk, QWidget* parent)
    : QStatusBar(parent), m_desk(desk), m_lonLat(plainLabel({})), m_projected(plainLabel({})),
      m_crs(plainLabel({})), m_scale(plainLabel({})), m_selected(plainLabel({})), m_said(plainLabel({})),
      m_job(plainLabel({})), m_bar(new QProgressBar), m_percent(plainLabel({})),
      m_cancel(iconButton(QStringLiteral("cancel"), tr("Cancel the job"), desk.theme(), 12)),
      m_findings(new QToolButton)
{
    setSizeGripEnabled(false);
    for (QLabel* part : {m_lonLat, m_projected, m_crs, m_scale, m_selected})
        addPart(part);
    m_said->setMinimumWidth(1);
    m_said->setObjectName(QStringLiteral("said"));
    addWidget(m_said, 1);
    m_bar->setFixedWidth(110);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_findings->setObjectName(QStringLiteral("findingsButton"));
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setIcon(tintedIcon(QStringLiteral("finding"), desk.theme()(ColourRole::Warn)));
    m_findings->setIconSize({14, 14});
    for (QWidget* part : std::initializer_list<QWidget*>{m_job, m_bar, m_percent, m_cancel, m_findings})
        addPermanentWidget(part);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_desk.jobs.cancel(m_jobId); });
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::findingsWanted);
    connect(&desk.jobs, &JobQueue::changed, this, &StatusLine::refreshJob);
    connect(&desk.map, &MapState::viewChanged, this, &StatusLine::refreshScale);
    connect(&desk.document, &PlanDocument::opened, this, &StatusLine::refreshCrs);
    connect(&desk.document, &PlanDocument::findingsChanged, this, &StatusLine::refreshFindings);
    connect(&desk.selection(), &Selection::unitSelected, this, &StatusLine::refreshSelection);
    refreshCrs();
    refreshScale();
    refreshSelection();
    refreshJob();
    refreshFindings();
}

void StatusLine::addPart(QLabel* label)
{
    label->setProperty("divided", true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addWidget(label);
}

void StatusLine::showPlace(Point world)
{
    m_projected->setText(
        QStringLiteral("X %1   Y %2").arg(qs(formatNumber(world.x, 1)), qs(formatNumber(world.y, 1))));
    const auto place = m_toLonLat ? m_toLonLat(world) : std::nullopt;
    m_lonLat->setText(place ? lonLatText(*place) : QString());
    m_lonLat->setVisible(place.has_value());
    m_projected->show();
}

void StatusLine::say(const QString& sentence)
{
    m_said->setStyleSheet({});
    m_said->setText(sentence);
    m_said->setToolTip(plainTip(sentence));
}

void StatusLine::sayProblem(const QString& sentence)
{
    m_said->setStyleSheet(QStringLiteral("color: %1;").arg(m_desk.theme()(ColourRole::Error).name()));
    m_said->setText(sentence);
    m_said->setToolTip(plainTip(sentence));
}

void StatusLine::refreshCrs()
{
    const bool open = m_desk.document.isOpen();
    const int epsg = open ? m_desk.document.baseline().epsg : 0;
    m_toLonLat = epsg ? lonLatOf(epsg) : nullptr;
    m_crs->setText(epsg ? crsText(epsg) : QString());
    m_crs->setVisible(epsg != 0);
    m_lonLat->hide();
    m_projected->hide();
    refreshScale();
}

void StatusLine::refreshScale()
{
    m_scale->setVisible(m_desk.document.isOpen());
    const double rough = m_desk.map.view().scaleDenominator();
    const double step = std::pow(10, std::floor(std::log10(std::max(1.0, rough))) - 2);
    m_scale->setText(tr("Scale 1:%1").arg(qs(formatNumber(std::round(rough / step) * step, 0))));
}

void StatusLine::refreshSelection()
{
    const auto unit = m_desk.selection().unit();
    m_selected->setVisible(unit.has_value());
    m_selected->setText(unit ? tr("Selected: %1").arg(qs(m_desk.document.plan().unit(*unit).name))
                             : QString());
}

void StatusLine::refreshJob()
{
    constexpr double kShowAfter = 0.2; // seconds: shorter jobs would only flicker
    constexpr double kRemainingAfter = 2;
    const auto jobs = m_desk.jobs.running();
    const bool shown = !jobs.empty() && jobs.front().seconds >= kShowAfter;
    for (QWidget* part : std::initializer_list<QWidget*>{m_job, m_bar, m_percent, m_cancel})
        part->setVisible(shown);
    if (!shown)
        return;
    const JobInfo& job = jobs.front();
    m_jobId = job.id;
    m_job->setText(jobs.size() > 1 ? tr("%1 (+%2)").arg(job.name).arg(jobs.size() - 1) : job.name);
    m_bar->setValue(int(job.fraction * 1000));
    QString text = QStringLiteral("%1 %").arg(int(job.fraction * 100));
    if (job.seconds > kRemainingAfter && job.fraction > 0.05)
        text += tr(" · %1 s left").arg(int(std::ceil(job.seconds * (1 - job.fraction) / job.fraction)));
    m_percent->setText(text);
}

void StatusLine::refreshFindings()
{
    const auto count = m_desk.document.isOpen() ? m_desk.document.findings().size() : 0;
    m_findings->setVisible(count > 0);
    m_findings->setText(tr("Findings: %1").arg(count));
    m_findings->setToolTip(plainTip(tr("Show the findings")));
    m_findings->setAccessibleName(tr("Show the findings"));
}

} // namespace yike
