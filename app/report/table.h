// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one table of the report: a grey head that comes again on every page, thin rules, rows as high as their
// text.

#include "app/report/page.h"

#include <optional>
#include <vector>

namespace yike::report {

struct TableColumn {
    QString head;
    double width = 0; ///< pixels, padding included
    Pages::Align align = Pages::Align::Left;
    bool wraps = false; ///< else elided
};

struct TableCell {
    QString text;
    QColor colour;                ///< invalid: that of text
    std::optional<Status> status; ///< its sign before the text

    TableCell() = default;
    TableCell(QString shown) : text(std::move(shown)) {}
    TableCell(QString shown, QColor in) : text(std::move(shown)), colour(std::move(in)) {}
    TableCell(QString shown, QColor in, Status sign)
        : text(std::move(shown)), colour(std::move(in)), status(sign)
    {
    }
};

class Table {
public:
    /// The columns are stretched or squeezed together to the page's width.
    Table(Pages& pages, std::vector<TableColumn> columns, double size = TypeSize::kTable);

    void head();
    void row(const std::vector<TableCell>& cells);
    /// A line over all columns that opens a group; stays with its first row.
    void group(const QString& text, const QColor& colour);

private:
    [[nodiscard]] double lineHeight() const { return m_size * 1.4; }
    /// Lines of a wrapping cell; what is endless is cut after some.
    [[nodiscard]] QStringList linesOf(const TableCell& cell, const TableColumn& column) const;
    void drawCell(const TableCell& cell, const TableColumn& column, double x, double height);

    Pages& m_pages;
    std::vector<TableColumn> m_columns;
    double m_size;
};

} // namespace yike::report
