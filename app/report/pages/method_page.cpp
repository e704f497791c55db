// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures came about: standard, demand, walking, options chosen, what the signs mean, what was found
// odd.
#include "app/map/paint/status_symbol.h"
#include "app/report/pages/pages_of_report.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/sentences/sentence.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>

namespace yike::report {

namespace {

class MethodPage {
public:
    MethodPage(Pages& pages, const Context& context)
        : m_pages(pages), m_context(context), m_language(context.language())
    {
    }

    void write()
    {
        m_pages.nextPage();
        m_pages.heading(m_pages.text(Label::Method), TypeSize::kPage);
        m_pages.heading(m_pages.text(Label::HowCounted), TypeSize::kSection);
        standard();
        demand();
        walking();
        row(Label::RollUpRow, m_pages.text(Label::RollUpText));
        row(Label::CrsRow, qt("EPSG:" + std::to_string(m_context.plan.epsg)));
        m_pages.skip(10);
        signs();
        options();
        unverified();
        findings();
    }

private:
    void row(Label name, const QString& text)
    {
        constexpr double kNames = 96;
        m_pages.need(20);
        m_pages.line(Pages::kLeft, kNames, m_pages.y + TypeSize::kTable * 0.75, m_pages.text(name),
                     TypeSize::kTable, m_pages.colour(ColourRole::Text2));
        m_pages.paragraph(text, TypeSize::kTable, m_pages.colour(ColourRole::Text), Pages::kLeft + kNames,
                          Pages::kWidth - kNames);
        m_pages.skip(2);
    }

    void standard()
    {
        const Standard& standard = *m_context.input.standard;
        row(Label::StandardRow,
            label(Label::VersionOf, m_language,
                  {qt(in(m_language, standard.name)), qt(m_context.assessment.standardVersion)}));
        row(Label::IssuerRow, qt(in(m_language, standard.issuer)) +
                                  (standard.issued ? " · " + qt(toIso(*standard.issued)) : QString()));
        row(Label::DateRow, qt(toIso(m_context.assessment.date)));
    }

    void demand()
    {
        const auto& demand = m_context.plan.demand;
        row(Label::DemandRow, demand ? label(Label::DemandFrom, m_language,
                                             {qt(word(demand->origin, m_language)),
                                              qt(formatCount(std::int64_t(demand->size())))})
                                     : m_pages.text(Label::NoDemand));
    }

    void walking()
    {
        const Assessment& assessment = m_context.assessment;
        row(Label::WalkRow, assessment.alongNetwork ? m_pages.text(Label::WalkNetwork)
                                                    : label(Label::WalkStraight, m_language,
                                                            {qt(plainNumber(assessment.detourFactor))}));
        row(Label::PaceRow,
            label(Label::PaceOf, m_language, {qt(formatNumber(assessment.paceMetresPerMinute, 0))}));
        if (!assessment.alongNetwork)
            return;
        if (const std::string rule = walkRuleText(assessment.walk, m_language); !rule.empty())
            row(Label::WalkRuleRow, qt(rule));
        const SnapLimits& snap = m_context.input.project->options.snap;
        row(Label::SnapRow,
            label(Label::SnapOf, m_language,
                  {qt(formatMetres(snap.urban.count())), qt(formatMetres(snap.rural.count()))}));
    }

    void signs()
    {
        m_pages.heading(m_pages.text(Label::HowToRead), TypeSize::kSection);
        constexpr std::array kMeanings = {Label::MeansMet, Label::MeansNotMet, Label::MeansNoData,
                                          Label::MeansNotApplicable, Label::MeansAdvisory};
        for (std::size_t i = 0; i < kMeanings.size(); ++i) {
            m_pages.need(20);
            const double middle = m_pages.y + TypeSize::kTable * 0.75;
            drawStatus(m_pages.painter(), QRectF(Pages::kLeft, middle - 6, 12, 12), Status(i),
                       m_pages.theme());
            m_pages.line(Pages::kLeft + 20, 90, middle, qt(word(Status(i), m_language)), TypeSize::kTable,
                         m_context.statusColour(Status(i)));
            m_pages.paragraph(m_pages.text(kMeanings[i]), TypeSize::kTable, m_pages.colour(ColourRole::Text),
                              Pages::kLeft + 116, Pages::kWidth - 116);
            m_pages.skip(2);
        }
        m_pages.skip(10);
    }

    [[nodiscard]] QString choiceName(const Option& option, const std::string& chosen) const
    {
        for (const Option::Choice& choice : option.choices) {
            if (choice.id == chosen)
                return qt(in(m_language, choice.name));
        }
        return chosen == "none" ? QString("—") : qt(chosen);
    }

    [[nodiscard]] QString usedBy(const Option& option) const
    {
        QStringList ids;
        for (const Indicator& indicator : m_context.indicators) {
            if (std::find(indicator.options.begin(), indicator.options.end(), option.id) !=
                indicator.options.end())
                ids.append(qt(indicator.id));
        }
        return ids.join(m_context.zh() ? "、" : ", ");
    }

    void options()
    {
        const auto& options = m_context.input.standard->options;
        if (options.empty())
            return;
        m_pages.heading(m_pages.text(Label::Options), TypeSize::kSection);
        Table table(m_pages,
                    {{m_pages.text(Label::OptionHead), 208, Pages::Align::Left, true},
                     {m_pages.text(Label::ChoiceHead), 178, Pages::Align::Left, true},
                     {m_pages.text(Label::ForHead), 184, Pages::Align::Left, true},
                     {"", 104, Pages::Align::Left}},
                    11);
        table.head();
        for (const Option& option : options) {
            const auto applied = m_context.assessment.options.find(option.id);
            const std::string chosen =
                applied == m_context.assessment.options.end() ? option.chosen : applied->second;
            const bool byPlanner = m_context.input.project->options.options.contains(option.id);
            table.row({qt(in(m_language, option.name)), choiceName(option, chosen), usedBy(option),
                       TableCell(m_pages.text(byPlanner ? Label::ByPlanner : Label::ByText),
                                 m_pages.colour(byPlanner ? ColourRole::Accent : ColourRole::Text2))});
        }
        m_pages.skip(10);
    }

    void unverified()
    {
        QStringList names;
        for (const Indicator& indicator : m_context.indicators) {
            if (indicator.verification != Verification::Verified)
                names.append(qt(indicator.id + " " + in(m_language, indicator.name)) + " (" +
                             qt(word(indicator.verification, m_language)) + ")");
        }
        if (names.isEmpty())
            return;
        m_pages.heading(m_pages.text(Label::Unverified), TypeSize::kSection);
        m_pages.paragraph(names.join(m_context.zh() ? "；" : "; "), TypeSize::kTable,
                          m_pages.colour(ColourRole::Text));
        m_pages.skip(10);
    }

    void findings()
    {
        if (m_context.assessment.issues.empty())
            return;
        m_pages.heading(m_pages.text(Label::Findings), TypeSize::kSection);
        for (const Issue& issue : m_context.assessment.issues)
            m_pages.paragraph("· " + qt(say(issue, m_language)), TypeSize::kTable,
                              m_pages.colour(ColourRole::Text));
    }

    Pages& m_pages;
    const Context& m_context;
    Language m_language;
};

} // namespace

void methodPage(Pages& pages, const Context& context)
{
    MethodPage(pages, context).write();
}

} // namespace yike::report
