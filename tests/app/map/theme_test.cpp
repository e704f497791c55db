// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/theme.h"

#include "tests/support/catch.h"

#include <QFile>

using namespace yike;

namespace {

const std::array kThemes = {&Theme::light(), &Theme::darkTheme()};
const std::array kStatuses = {Status::Met, Status::NotMet, Status::NoData, Status::NotApplicable,
                              Status::Advisory};
const std::array kCategories = {"community-centre", "elder-care", "childcare",  "health", "fitness",
                                "culture",          "education",  "employment", "market", "emergency"};

} // namespace

TEST_CASE("text is readable on panels and on its chips in both themes")
{
    for (const Theme* theme : kThemes) {
        for (const ColourRole role :
             {ColourRole::Text, ColourRole::Text2, ColourRole::Text3, ColourRole::Accent, ColourRole::Warn,
              ColourRole::Error, ColourRole::New, ColourRole::Changed, ColourRole::Removed,
              ColourRole::Heading})
            CHECK(contrast((*theme)(role), (*theme)(ColourRole::Panel)) >= 4.5);
        for (const Status status : kStatuses) {
            CHECK(contrast(theme->status(status).text, (*theme)(ColourRole::Panel)) >= 4.5);
            CHECK(contrast(theme->status(status).text, theme->status(status).chip) >= 4.5);
            CHECK(contrast((*theme)(ColourRole::Text), theme->status(status).fill) >= 4.5);
        }
        CHECK(contrast((*theme)(ColourRole::WarnBg), (*theme)(ColourRole::Warn)) >= 4.5);
        CHECK(contrast((*theme)(ColourRole::ErrorBg), (*theme)(ColourRole::Error)) >= 4.5);
        CHECK(contrast((*theme)(ColourRole::OnAccent), (*theme)(ColourRole::Accent)) >= 4.5);
        CHECK(contrast((*theme)(ColourRole::Text), (*theme)(ColourRole::SelectBg)) >= 4.5);
        CHECK(contrast((*theme)(ColourRole::WaterName), (*theme)(ColourRole::Water)) >= 4.5);
    }
}

TEST_CASE("signs and borders stand out in both themes")
{
    for (const Theme* theme : kThemes) {
        CHECK(contrast((*theme)(ColourRole::Field), (*theme)(ColourRole::Panel)) >= 3);
        for (const Status status : kStatuses) {
            CHECK(contrast(theme->status(status).solid, (*theme)(ColourRole::Panel)) >= 3);
            CHECK(contrast((*theme)(ColourRole::Glyph), theme->status(status).solid) >= 3);
        }
        for (const char* category : kCategories)
            CHECK(contrast((*theme)(ColourRole::Glyph), theme->category(category)) >= 4.5);
    }
}

TEST_CASE("contrast is that of the web guidelines")
{
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(Qt::white, Qt::white) == Approx(1));
    CHECK(contrast(QColor("#1B232B"), Qt::white) == Approx(15.9).margin(0.1)); // look/README
}

TEST_CASE("every category has an icon that is built in")
{
    useResources();
    for (const char* category : kCategories)
        CHECK(QFile::exists(":/icons/" + categoryIcon(category) + ".svg"));
    CHECK(categoryIcon("market") == "commerce");
}
