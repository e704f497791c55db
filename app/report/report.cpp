// SPDX-License-Identifier: GPL-3.0-or-later
// The document is written twice into memory: first to count its pages, then for good. Qt's PDF writer reports
// neither a full disk nor a broken painter, so the bytes are checked before AtomicFile puts them in place.
// What Qt takes from the clock is set to the report's own date, so that the same input gives the same bytes.
#include "app/report/report.h"

#include "app/report/pages/pages_of_report.h"
#include "app/text/words.h"
#include "core/standards/change.h"
#include "gis/platform/atomic_file.h"
#include "gis/platform/sha256.h"

#include <QBuffer>
#include <QHashSeed>

#include <algorithm>
#include <cstdio>

namespace yike {

namespace {

using namespace report;

/// Numbers with all their digits, so that any change of a result changes the hash.
std::string exact(const std::optional<double>& number)
{
    if (!number)
        return "-";
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", *number);
    return text;
}

std::string resultsText(const Assessment& assessment)
{
    std::string text = assessment.standard + "|" + assessment.standardVersion + "|" + toIso(assessment.date);
    for (const auto& [option, choice] : assessment.options)
        text += "|" + option + "=" + choice;
    for (const IndicatorResult& result : assessment.indicators) {
        text += "\n" + result.indicator;
        for (const auto& [unit, cell] : result.cells)
            text += ";" + std::to_string(unit.value()) + ":" + std::to_string(int(cell.status)) + ":" +
                    exact(cell.value) + ":" + exact(cell.numerator);
    }
    return text;
}

/// "4c1e 90b7 d2a5 0f11"
QString grouped(const std::string& hash)
{
    QString text;
    for (std::size_t i = 0; i < hash.size(); i += 4)
        text += (i == 0 ? "" : " ") + qt(hash.substr(i, 4));
    return text;
}

RunningText runningText(const ReportInput& input, const Context& context)
{
    const Language language = input.language;
    RunningText running;
    running.left = label(Label::ShortTitle, language, {qt(context.plan.name)});
    running.title = label(Label::ReportTitle, language, {qt(context.plan.name)});
    if (input.project->sample)
        running.right = label(Label::Sample, language);
    QStringList parts = {label(Label::Author, language)};
    if (!input.fileName.empty())
        parts.append(qt(input.fileName));
    parts.append(label(Label::ContentHash, language, {grouped(context.hash)}));
    if (context.plan.epsg != 0)
        parts.append(QString("EPSG:%1").arg(context.plan.epsg));
    parts.append(qt(toIso(input.printed)));
    running.footer = parts.join(" · ");
    return running;
}

struct Written {
    QByteArray bytes;
    int pages = 0;
    bool complete = false;
};

/// `total` 0 counts only.
Result<Written> written(const Context& context, int total, const Progress& progress)
{
    using Chapter = void (*)(Pages&, const Context&);
    constexpr std::array<Chapter, 7> kChapters = {coverPage,     indicatorPages, gapPages,      unitPages,
                                                  scenarioPages, methodPage,     provenancePage};
    Written result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    Pages pages(buffer, runningText(context.input, context), context.language(), total);
    for (std::size_t i = 0; i < kChapters.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        kChapters[i](pages, context);
        progress.report(double(i + 1) / double(kChapters.size()));
    }
    result.pages = pages.count();
    result.complete = pages.finish();
    return result;
}

/// Replaces the text between `before` and `after` by one of the same length, so that offsets stay right.
void overwrite(QByteArray& bytes, const QByteArray& before, char after, const QByteArray& with)
{
    for (qsizetype at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, at + 1)) {
        const qsizetype from = at + before.size();
        const qsizetype to = bytes.indexOf(after, from);
        if (to < 0)
            return;
        for (qsizetype i = from; i < to; ++i)
            bytes[i] = i - from < with.size() ? with[i - from] : ' ';
    }
}

/// The clock's time becomes the report's date, and identifiers made by chance become the content's hash.
void settle(QByteArray& bytes, const ReportInput& input, const std::string& hash)
{
    std::string date = toIso(input.printed);
    std::erase(date, '-');
    overwrite(bytes, "/CreationDate (", ')', QByteArray::fromStdString("D:" + date + "000000+00'00'"));
    overwrite(bytes, "/ModDate (", ')', QByteArray::fromStdString("D:" + date + "000000+00'00'"));
    overwrite(bytes, "/ID [ <", ']', QByteArray::fromStdString(hash + hash + "> <" + hash + hash + "> "));
}

int pageObjects(const QByteArray& bytes)
{
    int count = 0;
    for (qsizetype at = bytes.indexOf("/Type /Page\n"); at >= 0; at = bytes.indexOf("/Type /Page\n", at + 1))
        ++count;
    return count;
}

} // namespace

std::string headlineOf(const Standard& standard, const Assessment& assessment)
{
    const auto verdicts = [&](const Indicator& indicator) {
        const IndicatorResult* result = assessment.find(indicator.id);
        return result != nullptr &&
               std::any_of(result->cells.begin(), result->cells.end(), [](const auto& cell) {
                   return cell.second.status == Status::Met || cell.second.status == Status::NotMet;
               });
    };
    const auto first = [&](const auto& wanted) -> std::string {
        const auto found = std::find_if(standard.indicators.begin(), standard.indicators.end(), wanted);
        return found == standard.indicators.end() ? std::string() : found->id;
    };
    std::string id = first([&](const Indicator& indicator) {
        return indicator.level == Level::Community && indicator.kind == Kind::Ratio && verdicts(indicator);
    });
    if (id.empty())
        id = first([&](const Indicator& indicator) {
            return indicator.level == Level::Community && verdicts(indicator);
        });
    if (id.empty())
        id = first([&](const Indicator& indicator) {
            return assessment.find(indicator.id) != nullptr && indicator.kind != Kind::Narrative;
        });
    return id;
}

std::string contentHash(const ReportInput& input)
{
    std::string text = input.project->id;
    for (const Source& source : input.project->baseline.sources)
        text += "\n" + source.file + "|" + source.sha256;
    text += "\n" + resultsText(*input.assessment);
    if (input.scenarioAssessment != nullptr)
        text += "\n" + resultsText(*input.scenarioAssessment);
    return sha256(text).substr(0, 16);
}

Result<QByteArray> renderReport(const ReportInput& input, const Progress& progress)
{
    // Qt writes the fonts of a PDF in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    const Context context(input);
    auto counted = written(context, 0, progress.part(0, 0.3));
    if (!counted)
        return tl::unexpected(counted.error());
    auto final = written(context, counted->pages, progress.part(0.3, 1));
    if (!final)
        return tl::unexpected(final.error());
    settle(final->bytes, input, context.hash);
    const bool whole = final->complete && final->pages == counted->pages &&
                       final->bytes.startsWith("%PDF-") && final->bytes.trimmed().endsWith("%%EOF") &&
                       pageObjects(final->bytes) == final->pages;
    if (!whole)
        return fail(Code::ReportNotMade);
    return std::move(final->bytes);
}

Result<void> writeReport(const ReportInput& input, const std::filesystem::path& path,
                         const Progress& progress)
{
    const auto bytes = renderReport(input, progress);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFileAtomically(path, {bytes->constData(), std::size_t(bytes->size())});
}

} // namespace yike
