// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sheets of a report: A4 in pixels of 1/96 inch with header, footer and a cursor that runs down the page.
// A first run only counts the pages, so that each can say how many there are.

#include "app/map/paint/lettering.h"
#include "app/map/theme.h"
#include "app/report/report_words.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <memory>

namespace yike::report {

/// What stands at the head and foot of every page.
struct RunningText {
    QString left;   ///< header: place and title
    QString right;  ///< header: "示例数据 · 非正式成果", or nothing
    QString footer; ///< program, project, hash, coordinate system
    QString title;  ///< of the document
};

/// Sizes of text in the report, pixels of 1/96 inch: one weight, rank by size and colour.
struct TypeSize {
    static constexpr double kTitle = 30;
    static constexpr double kPage = 22;
    static constexpr double kSection = 17;
    static constexpr double kText = 12.5;
    static constexpr double kTable = 12;
    static constexpr double kSmall = 10.5;
};

class Pages {
public:
    static constexpr double kLeft = 62;
    static constexpr double kRight = 736;
    static constexpr double kWidth = kRight - kLeft;
    static constexpr double kTop = 58;
    static constexpr double kBottom = 1058;

    /// `total` 0: counting, then maps need not be drawn.
    Pages(QIODevice& device, RunningText running, Language language, int total);
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool counting() const { return m_total == 0; }
    [[nodiscard]] int count() const { return m_number; }
    [[nodiscard]] QPainter& painter() { return *m_painter; }
    [[nodiscard]] const Theme& theme() const { return Theme::light(); }
    [[nodiscard]] const QColor& colour(ColourRole role) const { return theme()(role); }
    [[nodiscard]] Lettering lettering(double size) const { return {m_font, size}; }
    [[nodiscard]] QString text(Label which) const { return label(which, m_language); }

    void nextPage();
    /// A new page unless `height` fits under the cursor. True if it was turned.
    bool need(double height);
    /// Ends the document; false if the painter failed.
    bool finish();

    /// Top of the next thing on the page.
    double y = kTop;
    void skip(double height) { y += height; }

    enum class Align { Left, Right, Centre };
    /// One line with its middle at `middle`, within [x, x + width], elided in the middle.
    void line(double x, double width, double middle, const QString& text, double size, const QColor& colour,
              Align align = Align::Left);
    /// Lines broken to `width`.
    [[nodiscard]] QStringList wrapped(const QString& text, double width, double size) const;
    /// Writes wrapped lines from the cursor and moves it; turns the page where needed.
    void paragraph(const QString& text, double size, const QColor& colour, double x = kLeft,
                   double width = kWidth);
    void heading(const QString& text, double size);
    void rule(double y, const QColor& colour, double width = 0.8, double from = kLeft, double to = kRight);

private:
    void startPage();

    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    RunningText m_running;
    Language m_language;
    QFont m_font;
    int m_total;
    int m_number = 0;
};

/// QString of our own UTF-8 text.
[[nodiscard]] inline QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace yike::report
