// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/settle_offsets.h"

#include "gis/import/offset/layer_standing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

/// All of them may be shifted alike, which no vote among them can tell.
Issue unwitnessed(const std::vector<PairLayer>& layers)
{
    std::vector<std::string> names;
    for (const PairLayer& layer : layers)
        if (std::find(names.begin(), names.end(), layer.name) == names.end())
            names.push_back(layer.name);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return {Code::OffsetUnwitnessed, Severity::Advised, {{"layers", list}}, {names.front(), {}, {}, {}}, 1};
}

/// Who is ground before whom.
constexpr std::array kOrder = {Role::Communities, Role::Zones,      Role::StreetLines, Role::Buildings,
                               Role::Demand,      Role::Water,      Role::Park,        Role::Rail,
                               Role::Barriers,    Role::Facilities, Role::Entrances};

double rounded(double percent)
{
    return std::round(percent * 10) / 10;
}

class Settling {
public:
    explicit Settling(const Progress& progress) : m_progress(progress) {}

    Result<std::vector<Issue>> run(ImportRequest& request)
    {
        if (const auto sorted = sort(request); !sorted)
            return tl::unexpected(sorted.error());
        auto issues = vote();
        for (const auto& [twin, first] : m_twins)
            twin->offset = first->offset;
        return issues;
    }

private:
    Result<std::vector<Issue>> vote()
    {
        if (m_settled.empty() && !m_open.empty())
            m_issues.push_back(unwitnessed(m_open));
        if (m_open.empty() || m_open.size() + m_settled.size() < 2)
            return std::move(m_issues);
        m_mixed = !m_settled.empty();
        if (!m_mixed)
            assumeFirst();
        auto working = workingCrs(m_centre);
        if (!working)
            return tl::unexpected(working.error());
        m_working = std::move(*working);
        if (const auto settled = settleAll(); !settled)
            return tl::unexpected(settled.error());
        for (const PairLayer& layer : m_open)
            m_issues.push_back({Code::OffsetUnknown,
                                m_mixed ? Severity::Advised : Severity::Note,
                                {{"layer", layer.name}, {"against", m_settled.front().name}},
                                {layer.name, {}, {}, {}},
                                1});
        return std::move(m_issues);
    }

    /// The same layer in a second role is what it is in the first.
    bool isTwin(InputLayer& input)
    {
        for (const auto* layers : {&m_settled, &m_open})
            for (const PairLayer& other : *layers)
                if (other.input->file == input.file && other.input->open.layer == input.open.layer) {
                    m_twins.emplace_back(&input, other.input);
                    return true;
                }
        return false;
    }

    Result<void> sort(ImportRequest& request)
    {
        for (const Role role : kOrder)
            for (InputLayer& input : request.layers) {
                if (input.role != role || isRaster(input.file) || isTwin(input))
                    continue;
                const auto standing = standingOf(input);
                if (!standing)
                    return tl::unexpected(standing.error());
                if (!*standing)
                    continue;
                if ((*standing)->doubtful && m_open.empty())
                    m_centre = (*standing)->centre;
                if ((*standing)->degrees)
                    lookHowFar(**standing);
                ((*standing)->doubtful ? m_open : m_settled).push_back((*standing)->layer);
            }
        return {};
    }

    /// From the first layer that is no OpenStreetMap file.
    void lookHowFar(const Standing& standing)
    {
        constexpr double kFarKilometres = 50; // no walk and no city is that long
        if (!m_first) {
            m_first = standing;
            return;
        }
        const double kilometres = kilometresApart(*m_first->degrees, *standing.degrees);
        if (kilometres > kFarKilometres)
            m_issues.push_back({Code::LayersApart,
                                Severity::Advised,
                                {{"layer", standing.layer.name},
                                 {"against", m_first->layer.name},
                                 {"kilometres", std::round(kilometres)}},
                                {standing.layer.name, {}, {}, {}},
                                1});
    }

    void assumeFirst()
    {
        m_settled.push_back(m_open.front());
        m_open.erase(m_open.begin());
        m_assumed = true;
    }

    /// Until nobody can be told any more.
    Result<void> settleAll()
    {
        for (std::size_t i = 0; i < m_open.size();) {
            const auto told = settle(m_open[i]);
            if (!told)
                return tl::unexpected(told.error());
            if (*told) {
                m_settled.push_back(m_open[i]);
                m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i));
                i = 0; // what was told may be ground for those before it
            } else {
                ++i;
            }
        }
        return {};
    }

    Result<bool> settle(const PairLayer& layer)
    {
        const bool otherOpen = m_assumed && m_settled.size() == 1;
        const PairQuestion question{m_working,
                                    otherOpen ? OffsetVote::kHypotheses.size() : OffsetVote::kOfLayer};
        for (const OffsetPair& pair : pairsOf(layer, m_settled)) {
            const auto vote = voteOf(pair, question, m_progress);
            if (!vote)
                return tl::unexpected(vote.error());
            if (const auto told = vote->told()) {
                take(pair, *vote, *told);
                return true;
            }
        }
        return false;
    }

    void take(const OffsetPair& pair, const OffsetVote& vote, const OffsetHypothesis& told)
    {
        const PairLayer& asked = pair.asked();
        const PairLayer& shifted = told.ofOther ? pair.other() : asked;
        asked.input->offset = told.ofOther ? Offset::None : told.offset;
        if (told.ofOther)
            pair.other().input->offset = told.offset;
        m_assumed = m_assumed && !told.ofOther;
        const std::size_t first = told.ofOther ? OffsetVote::kOfLayer : 1;
        const bool byOwnUnit = pair.by == OffsetPair::By::OwnUnit && pair.inQuestion == InQuestion::Places;
        Issue issue{byOwnUnit && !told.ofOther ? Code::OffsetVote : Code::OffsetHeldAgainst,
                    told.offset == Offset::None ? Severity::Note : Severity::Advised,
                    {{"layer", shifted.name},
                     {"against", told.ofOther ? asked.name : pair.other().name},
                     {"asIs", rounded(vote.share(0))},
                     {"gcj02", rounded(vote.share(first))},
                     {"bd09", rounded(vote.share(first + 1))},
                     {"chosen", std::string(offsetName(told.offset))}},
                    {shifted.name, {}, {}, {}},
                    vote.voters};
        m_issues.push_back(std::move(issue));
    }

    Progress m_progress;
    Crs m_working;
    LonLat m_centre; ///< of the first layer in question
    std::optional<Standing> m_first;
    std::vector<PairLayer> m_settled;
    std::vector<PairLayer> m_open;
    std::vector<std::pair<InputLayer*, InputLayer*>> m_twins; ///< each with the one that votes
    bool m_assumed = false; ///< the first settled one was only taken as it is
    bool m_mixed = false;   ///< some layer is surely not shifted
    std::vector<Issue> m_issues;
};

} // namespace

Result<std::vector<Issue>> settleOffsets(ImportRequest& request, const Progress& progress)
{
    return Settling(progress).run(request);
}

} // namespace yike
