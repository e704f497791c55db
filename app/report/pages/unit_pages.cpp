// SPDX-License-Identifier: GPL-3.0-or-later
// A page a sub-district: its map and a table of its communities with the status of every indicator, so that
// every community of the plan stands in the report by its whole name.
#include "app/report/pages/pages_of_report.h"
#include "app/report/report_map.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/geometry/measure.h"

#include <algorithm>

namespace yike::report {

namespace {

constexpr double kLeastMap = 320;
constexpr double kMostMap = 500;
constexpr double kMatrixColumn = 25;
constexpr double kHouseholds = 74;

class UnitPages {
public:
    UnitPages(Pages& pages, const Context& context)
        : m_pages(pages), m_context(context), m_headline(context.headline())
    {
        for (const Indicator& indicator : context.indicators) {
            if (indicator.level == Level::Community && indicator.kind != Kind::Narrative)
                m_columns.push_back(&indicator);
        }
        constexpr std::size_t kMost = 16;
        m_columns.resize(std::min(m_columns.size(), kMost));
    }

    void write()
    {
        std::vector<UnitId> left = m_context.plan.unitsAt(Level::Community);
        for (const UnitId group : m_context.groups()) {
            const auto communities = m_context.communitiesOf(group);
            page(m_context.plan.unit(group), communities);
            std::erase_if(left, [&](UnitId id) {
                return std::find(communities.begin(), communities.end(), id) != communities.end();
            });
        }
        if (!left.empty())
            rest(left);
    }

private:
    void page(const Unit& unit, const std::vector<UnitId>& communities)
    {
        m_pages.nextPage();
        m_pages.heading(m_context.nameOf(unit), TypeSize::kPage);
        m_pages.y -= 4;
        m_pages.paragraph(facts(unit, communities), TypeSize::kText, m_pages.colour(ColourRole::Text2));
        m_pages.skip(6);
        map(unit, communities.size());
        table(communities);
    }

    /// Communities that no sub-district has; all of them where there are none.
    void rest(const std::vector<UnitId>& communities)
    {
        m_pages.nextPage();
        const bool all = m_context.groups().empty();
        m_pages.heading(m_pages.text(all ? Label::AllCommunities : Label::OtherCommunities), TypeSize::kPage);
        table(communities);
    }

    [[nodiscard]] QString facts(const Unit& unit, const std::vector<UnitId>& communities) const
    {
        const QString parent = unit.parent ? m_context.nameOf(m_context.plan.unit(*unit.parent))
                                           : qt(word(unit.level, m_context.language()));
        const QString count = qt(formatCount(std::int64_t(communities.size())));
        const auto households = m_context.value(unit, "households.resident");
        const auto people = m_context.value(unit, "population");
        if (!households || !people)
            return label(Label::UnitFactsShort, m_context.language(), {parent, count});
        return label(Label::UnitFacts, m_context.language(),
                     {parent, count, qt(formatNumber(households, 0)), qt(formatNumber(people, 0))});
    }

    /// As high as the page has room for beside the table, within bounds.
    [[nodiscard]] double mapHeight(std::size_t rows) const
    {
        constexpr double kRow = 22;
        constexpr double kAround = 84; // legend, table head, note
        return std::clamp(Pages::kBottom - m_pages.y - kAround - kRow * double(rows), kLeastMap, kMostMap);
    }

    void map(const Unit& unit, std::size_t rows)
    {
        Box box = boundsOf(unit.shape);
        for (const UnitId id : m_context.communitiesOf(unit.id))
            box.add(boundsOf(m_context.plan.unit(id).shape));
        if (box.empty() || m_headline == nullptr)
            return;
        m_pages.paragraph(qt(m_headline->id + " " + in(m_context.language(), m_headline->name)),
                          TypeSize::kTable, m_pages.colour(ColourRole::Heading));
        m_pages.skip(2);
        const double height = mapHeight(rows);
        const QRectF frame(Pages::kLeft, m_pages.y, Pages::kWidth, height);
        drawMap(m_pages, m_context, frame,
                {m_headline, &m_context.assessment, &m_context.plan, box, unit.id, {}, nullptr, true});
        m_pages.y += height + 3;
        drawLegend(m_pages, m_context.tally(*m_headline, fillLevel(m_headline), unit.id));
        m_pages.skip(4);
    }

    [[nodiscard]] Table makeTable() const
    {
        std::vector<TableColumn> columns = {
            {m_pages.text(Label::CommunityHead), 128, Pages::Align::Left, true},
            {m_pages.text(Label::HouseholdsHead), kHouseholds, Pages::Align::Right}};
        if (m_headline != nullptr) {
            columns.push_back({qt(m_headline->id), 52, Pages::Align::Right});
            columns.push_back({m_pages.text(Label::Gap), 66, Pages::Align::Right});
        }
        const double room = Pages::kWidth - 128 - kHouseholds - (m_headline != nullptr ? 118 : 0);
        const double width =
            std::max(kMatrixColumn, room / double(std::max<std::size_t>(1, m_columns.size())));
        for (const Indicator* indicator : m_columns)
            columns.push_back({qt(indicator->id), width, Pages::Align::Centre});
        return Table(m_pages, columns, 11);
    }

    void table(const std::vector<UnitId>& communities)
    {
        Table table = makeTable();
        table.head();
        for (const UnitId id : communities)
            row(table, m_context.plan.unit(id));
        m_pages.skip(4);
        m_pages.paragraph(m_pages.text(Label::MatrixNote), TypeSize::kSmall,
                          m_pages.colour(ColourRole::Text2));
    }

    void row(Table& table, const Unit& unit)
    {
        const auto households = m_context.value(unit, "households.resident");
        const QString name =
            qt(unit.name) + (unit.isVirtual ? " (" + m_pages.text(Label::Virtual) + ")" : "");
        std::vector<TableCell> cells = {name, qt(formatNumber(households, 0))};
        if (m_headline != nullptr) {
            const Cell* cell = m_context.cell(*m_headline, unit.id);
            cells.push_back(cell == nullptr ? TableCell("—")
                                            : TableCell(m_context.valueOf(*m_headline, *cell, unit),
                                                        m_context.statusColour(cell->status)));
            cells.push_back(cell == nullptr ? TableCell()
                                            : TableCell(qt(shortfallText(*m_headline, *cell, unit,
                                                                         m_context.language()))));
        }
        for (const Indicator* indicator : m_columns) {
            const Cell* cell = m_context.cell(*indicator, unit.id);
            cells.push_back(cell == nullptr ? TableCell() : m_context.status(*cell, false));
        }
        table.row(cells);
    }

    Pages& m_pages;
    const Context& m_context;
    const Indicator* m_headline;
    std::vector<const Indicator*> m_columns;
};

} // namespace

void unitPages(Pages& pages, const Context& context)
{
    UnitPages(pages, context).write();
}

} // namespace yike::report
