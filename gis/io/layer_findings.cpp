// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/layer_findings.h"

namespace yike {

namespace {

std::string listOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

} // namespace

Issue layerIssue(Code code, Severity severity, const std::string& layer, Args args)
{
    args.insert(args.begin(), {"layer", layer});
    return {code, severity, std::move(args), {layer, {}, {}, {}}, 1};
}

void appendEncodingIssues(const LayerInfo& layer, std::vector<Issue>& issues)
{
    const auto& found = layer.encoding;
    const Args args{{"encoding", found.encoding}, {"candidates", listOf(found.candidates)}};
    if (found.source == EncodingSource::HanziDominate)
        issues.push_back(layerIssue(Code::EncodingGuessed, Severity::Note, layer.name, args));
    else if (found.source == EncodingSource::Fallback)
        issues.push_back(layerIssue(Code::EncodingUnknown, Severity::Decide, layer.name, args));
    else if (found.source == EncodingSource::Label && !found.candidates.empty())
        issues.push_back(layerIssue(Code::EncodingDoubtful, Severity::Advised, layer.name, args));
}

void settleCrs(LayerInfo& layer, std::vector<Issue>& issues, const OpenOptions& options,
               const std::string& definition)
{
    auto decision = decideCrs({layer.name, options.crs, definition, layer.extent, options.near});
    layer.crs = std::move(decision.crs);
    layer.crsSource = decision.source;
    layer.crsCandidates = std::move(decision.candidates);
    issues.insert(issues.end(), decision.issues.begin(), decision.issues.end());
}

} // namespace yike
