// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli compare: what changed from one state of a city to the next.
#include "app/cli/choose.h"
#include "app/cli/compare/comparison.h"
#include "app/cli/out_file.h"

#include <deque>
#include <ostream>

namespace yike::cli {

namespace {

struct CompareArgs {
    std::vector<std::string> files;
    AssessInput how;
    std::string out;
};

/// A deque, because comparisons point at the snapshots.
Result<std::deque<Snapshot>> snapshotsOf(const CompareArgs& args, Session& session)
{
    std::deque<Snapshot> snapshots;
    for (const std::string& file : args.files) {
        auto snapshot = snapshotOf(file, args.how, session);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        snapshots.push_back(std::move(*snapshot));
    }
    return snapshots;
}

Result<void> writeChanges(const std::vector<Comparison>& comparisons, const std::string& file,
                          Session& session)
{
    if (file.empty())
        return {};
    ExportBook book;
    for (const Comparison& comparison : comparisons) {
        book.tables.push_back(changesTable(comparison, session.language()));
        if (comparisons.size() > 1) // sheets may not be called alike
            book.tables.back().name += " " + std::to_string(book.tables.size());
    }
    return writeOut(file, book, session);
}

Exit runCompare(const CompareArgs& args, Session& session)
{
    if (const auto fine = checkOut(args.out, {".xlsx", ".csv"}, args.files); !fine)
        return session.failed(fine.error());
    const auto snapshots = snapshotsOf(args, session);
    if (!snapshots)
        return session.failed(snapshots.error());
    std::vector<Comparison> comparisons;
    for (std::size_t i = 1; i < snapshots->size(); ++i) {
        comparisons.push_back(comparisonOf((*snapshots)[i - 1], (*snapshots)[i]));
        session.add(apartIssues(comparisons.back()));
    }
    if (const auto written = writeChanges(comparisons, args.out, session); !written)
        return session.failed(written.error());
    Json json;
    json["command"] = "compare";
    json["comparisons"] = Json::array();
    for (const Comparison& comparison : comparisons) {
        if (session.json())
            json["comparisons"].push_back(toJson(comparison));
        else
            writeComparison(comparison, session.language(), session.out());
    }
    return session.done(std::move(json));
}

} // namespace

void addCompare(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<CompareArgs>();
    CLI::App* command = parent.add_subcommand("compare", "What changed from one state of a city to the next");
    command
        ->add_option("file", args->files,
                     "Two or more, oldest first: projects (.yike), or what assess --json wrote")
        ->required()
        ->expected(2, 1000);
    addAssessOptions(*command, args->how);
    command->add_option("--out", args->out, "Every change as .xlsx or .csv (of the first two)")
        ->type_name("FILE");
    choose(*command, chosen, args, runCompare);
}

} // namespace yike::cli
