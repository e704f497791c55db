// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/page.h"

#include "app/text/format.h"

#include <QPageLayout>
#include <QTextLayout>
#include <QTextOption>

namespace yike::report {

namespace {

constexpr int kResolution = 960; ///< ten device dots a pixel: coordinates of 0.1 px are kept
constexpr double kHeaderMiddle = 31;
constexpr double kHeaderRule = 44;
constexpr double kFooterRule = 1070;
constexpr double kFooterMiddle = 1085;
constexpr double kLineHeight = 1.5;

} // namespace

Pages::Pages(QIODevice& device, RunningText running, Language language, int total)
    : m_writer(std::make_unique<QPdfWriter>(&device)), m_running(std::move(running)), m_language(language),
      m_font(mapFont(true)), m_total(total)
{
    m_writer->setResolution(kResolution);
    m_writer->setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    m_writer->setTitle(m_running.title);
    m_writer->setCreator("Yike");
    m_painter = std::make_unique<QPainter>(m_writer.get());
    startPage();
}

Pages::~Pages() = default;

void Pages::startPage()
{
    ++m_number;
    m_painter->resetTransform();
    m_painter->scale(kResolution / 96.0, kResolution / 96.0);
    m_painter->setRenderHint(QPainter::Antialiasing);
    line(kLeft, kWidth * 0.7, kHeaderMiddle, m_running.left, TypeSize::kSmall, colour(ColourRole::Text2));
    line(kLeft, kWidth, kHeaderMiddle, m_running.right, TypeSize::kSmall, colour(ColourRole::Text2),
         Align::Right);
    rule(kHeaderRule, colour(ColourRole::Line));
    rule(kFooterRule, colour(ColourRole::Line));
    const QString page =
        label(Label::PageOf, m_language, {qt(formatCount(m_number)), qt(formatCount(m_total))});
    line(kLeft, kWidth - 110, kFooterMiddle, m_running.footer, TypeSize::kSmall, colour(ColourRole::Text2));
    line(kLeft, kWidth, kFooterMiddle, page, TypeSize::kSmall, colour(ColourRole::Text2), Align::Right);
    y = kTop;
}

void Pages::nextPage()
{
    m_writer->newPage();
    startPage();
}

bool Pages::need(double height)
{
    if (y + height <= kBottom || y == kTop)
        return false;
    nextPage();
    return true;
}

bool Pages::finish()
{
    const bool ended = m_painter->end();
    m_painter.reset();
    m_writer.reset();
    return ended;
}

void Pages::line(double x, double width, double middle, const QString& text, double size,
                 const QColor& colour, Align align)
{
    if (text.isEmpty())
        return;
    const Lettering letters = lettering(size);
    double wide = letters.width(text);
    const QString shown = wide > width + 0.5 ? letters.elided(text, width) : text;
    wide = letters.width(shown);
    const double left = align == Align::Left    ? x
                        : align == Align::Right ? x + width - wide
                                                : x + (width - wide) / 2;
    letters.draw(*m_painter, {left, middle + (letters.ascent() - letters.descent()) / 2}, shown, colour);
}

QStringList Pages::wrapped(const QString& text, double width, double size) const
{
    // Ten times too large, so that sizes such as 12.5 px are whole pixels.
    QFont font = m_font;
    font.setPixelSize(int(size * 10 + 0.5));
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * 10);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void Pages::paragraph(const QString& text, double size, const QColor& colour, double x, double width)
{
    const double height = size * kLineHeight;
    for (const QString& shown : wrapped(text, width, size)) {
        need(height);
        line(x, width, y + height / 2, shown, size, colour);
        y += height;
    }
}

void Pages::heading(const QString& text, double size)
{
    const double height = size * 1.5;
    need(height + 60);
    line(kLeft, kWidth, y + height / 2, text, size, colour(ColourRole::Heading));
    y += height + 4;
}

void Pages::rule(double at, const QColor& colour, double width, double from, double to)
{
    m_painter->setPen(QPen(colour, width));
    m_painter->drawLine(QPointF(from, at), QPointF(to, at));
}

} // namespace yike::report
