// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/diagnosis.h"

#include "core/network/part_names.h"
#include "core/streets/vertex_graph.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

double metresOf(std::uint64_t mm)
{
    return static_cast<double>(mm) / 1000;
}

std::int64_t whole(double metres)
{
    return static_cast<std::int64_t>(std::llround(metres));
}

void addParts(const PreparedStreets& prepared, const StreetNetwork& network, StreetDiagnosis& diagnosis)
{
    const Components components = findComponents(network);
    const std::vector<std::string> names = namesOfParts(network, components, prepared.streets);
    diagnosis.components = components.all.size();
    const std::size_t main = components.all.empty() ? 0 : components.largest();
    std::vector<StreetFinding> parts;
    for (std::size_t i = 0; i < components.all.size(); ++i) {
        const Component& part = components.all[i];
        diagnosis.mm += part.mm;
        const bool island = metresOf(part.mm) >= kIslandMetres;
        if (i == main)
            diagnosis.mainMm = part.mm;
        else
            parts.push_back({island ? StreetFindingKind::Island : StreetFindingKind::IsolatedPiece, part.at,
                             metresOf(part.mm), names[i]});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const StreetFinding& a, const StreetFinding& b) { return a.metres > b.metres; });
    diagnosis.findings = std::move(parts);
}

/// Every vertex with one way out, also those that a barrier made.
void addDeadEnds(const PreparedStreets& prepared, const VertexGraph& graph, StreetDiagnosis& diagnosis)
{
    std::vector<StreetFinding> ends;
    for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
        if (graph.isDeadEnd(vertex))
            ends.push_back({StreetFindingKind::DeadEnd, graph.at(vertex), 0,
                            prepared.streets[graph.arms(vertex).front().segment.street].name});
    }
    std::sort(ends.begin(), ends.end(),
              [](const StreetFinding& a, const StreetFinding& b) { return a.at < b.at; });
    diagnosis.findings.insert(diagnosis.findings.end(), ends.begin(), ends.end());
}

void addPlaces(const PreparedStreets& prepared, StreetDiagnosis& diagnosis)
{
    auto& findings = diagnosis.findings;
    for (const Undershoot& undershoot : prepared.suspected)
        findings.push_back({StreetFindingKind::Undershoot, undershoot.end, undershoot.nearest.metres, {}});
    for (const Undershoot& undershoot : prepared.joined)
        findings.push_back({StreetFindingKind::Joined, undershoot.end, undershoot.nearest.metres, {}});
    for (std::size_t i = 0; i < prepared.crossings.size(); ++i) {
        if (i == 0 || prepared.crossings[i].at != prepared.crossings[i - 1].at)
            findings.push_back({StreetFindingKind::Crossing, prepared.crossings[i].at, 0, {}});
    }
    for (const StreetCut& cut : prepared.cuts)
        findings.push_back({StreetFindingKind::Cut, cut.at, 0, {}});
    for (const Point gate : prepared.idleGates)
        findings.push_back({StreetFindingKind::IdleGate, gate, 0, {}});
}

/// The findings of a kind, added up; they stand together.
struct Sum {
    std::int64_t count = 0;
    double metres = 0;
    const StreetFinding* first = nullptr;
};

Sum sumOf(const StreetDiagnosis& diagnosis, StreetFindingKind kind)
{
    Sum sum;
    for (const StreetFinding& finding : diagnosis.findings) {
        if (finding.kind != kind)
            continue;
        sum.first = sum.first == nullptr ? &finding : sum.first;
        sum.metres += finding.metres;
        ++sum.count;
    }
    return sum;
}

void addIssue(Code code, const Sum& sum, Args more, std::vector<Issue>& issues)
{
    Issue issue{code, Severity::Note, {{"count", sum.count}}, {}, sum.count};
    issue.args.insert(issue.args.end(), more.begin(), more.end());
    issue.where.at = sum.first->at;
    issues.push_back(std::move(issue));
}

} // namespace

std::size_t StreetDiagnosis::count(StreetFindingKind kind) const
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const StreetFinding& finding) { return finding.kind == kind; }));
}

StreetDiagnosis diagnose(const PreparedStreets& prepared, const StreetNetwork& network)
{
    const VertexGraph graph(prepared.streets);
    StreetDiagnosis diagnosis;
    diagnosis.nodes = network.nodes.size();
    diagnosis.edges = network.edges.size();
    diagnosis.points = network.points.size();
    diagnosis.repeats = graph.repeats();
    addParts(prepared, network, diagnosis);
    addDeadEnds(prepared, graph, diagnosis);
    addPlaces(prepared, diagnosis);
    return diagnosis;
}

std::vector<Issue> issuesOf(const StreetDiagnosis& diagnosis)
{
    std::vector<Issue> issues;
    if (const Sum islands = sumOf(diagnosis, StreetFindingKind::Island); islands.count > 0)
        addIssue(Code::StreetIslands, islands,
                 {{"metres", whole(islands.metres)},
                  {"name", islands.first->name},
                  {"largest", whole(islands.first->metres)}},
                 issues);
    if (const Sum pieces = sumOf(diagnosis, StreetFindingKind::IsolatedPiece); pieces.count > 0)
        addIssue(Code::StreetPiecesIsolated, pieces, {{"metres", whole(pieces.metres)}}, issues);
    if (const Sum ends = sumOf(diagnosis, StreetFindingKind::DeadEnd); ends.count > 0)
        addIssue(Code::StreetDeadEnds, ends, {}, issues);
    if (diagnosis.repeats > 0)
        issues.push_back({Code::StreetRepeats,
                          Severity::Note,
                          {{"count", static_cast<std::int64_t>(diagnosis.repeats)}},
                          {},
                          static_cast<std::int64_t>(diagnosis.repeats)});
    return issues;
}

} // namespace yike
