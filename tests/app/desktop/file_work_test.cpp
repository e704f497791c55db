// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/desk_fixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yike;
using namespace yike::test;

TEST_CASE("a saved project opens again with its scenario and nothing to save", "[files]")
{
    const QTemporaryDir folder;
    const std::filesystem::path file = (folder.path() + QStringLiteral("/town.yike")).toStdString();
    DeskFixture desk;
    desk.openTown();
    const FacilityId first = desk.document.baseline().facilities.begin()->first;
    desk.window.tools().closeFacility(first);
    desk.settle();
    CHECK(desk.document.isModified());
    desk.window.files().saveTo(file);
    desk.settle();
    CHECK_FALSE(desk.document.isModified());

    DeskFixture other;
    other.window.files().open(file);
    other.settle();
    REQUIRE(other.document.isOpen());
    REQUIRE(other.document.project().scenarios.size() == 1);
    CHECK_FALSE(other.document.isModified());
    other.document.activate(0);
    other.settle();
    CHECK(other.document.plan().facilities.at(first).status == FacilityStatus::Closed);
    CHECK(other.document.assessment()->indicators.size() == desk.document.assessment()->indicators.size());
    for (const IndicatorResult& result : desk.document.assessment()->indicators)
        CHECK(other.document.assessment()->find(result.indicator)->cells == result.cells);
}

TEST_CASE("the report is a PDF and a folder that is not there is said", "[files]")
{
    const QTemporaryDir folder;
    const QString file = folder.path() + QStringLiteral("/gap.pdf");
    DeskFixture desk;
    desk.openTown();
    QString problem;
    QObject::connect(&desk.window.files(), &FileWork::failed, &desk.window,
                     [&](const QString& text) { problem = text; });
    desk.window.files().reportTo(file.toStdString());
    desk.settle();
    CHECK(problem.isEmpty());
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    desk.window.files().reportTo("/nowhere/gap.pdf");
    desk.settle();
    CHECK_FALSE(problem.isEmpty());
}
