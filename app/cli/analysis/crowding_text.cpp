// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/crowding_result.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/unit_labels.h"
#include "app/text/words.h"
#include "core/standards/toml_text.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace yike::cli {

namespace {

void writeQuestion(const Crowding& found, const Session& session)
{
    const Language language = session.language();
    const CrowdingQuestion& asked = found.question;
    session.out() << categoriesText(asked.categories, language) << " · "
                  << capacityName(asked.capacity, language) << " · " << groupName(asked.weight, language)
                  << session.either(" · 步行 ≤ ", " · on foot ≤ ") << formatDistance(asked.limit.count())
                  << " · " << word(asked.decay.kind, language) << '\n'
                  << session.either("供给 ", "Supply ") << formatMeasured(found.supply)
                  << session.either("，分配到居民 ", ", handed out ") << formatMeasured(found.handedOut)
                  << session.either("，无人可及 ", ", with nobody in reach ") << formatMeasured(found.unused)
                  << '\n'
                  << session.either(
                         "每千人 = 供给 ÷ 步行范围内的需求 × 1000；单元“可得”为其居民够得到的各处之和"
                         "（两步移动搜索法）",
                         "Per 1,000 = supply ÷ demand that walks there × 1,000; a unit has the sum over "
                         "the facilities that its residents reach (two-step floating catchment)")
                  << '\n';
}

void writeFacilities(const Crowding& found, const Plan& plan, const Session& session)
{
    TextTable table({session.either("设施", "facility"),
                     capacityName(found.question.capacity, session.language()),
                     session.either("范围内需求（人）", "demand within (people)"),
                     session.either("每千人", "per 1,000")});
    for (const CrowdedFacility& facility : found.facilities)
        table.add({nameOf(plan, facility.facility), formatMeasured(facility.supply),
                   formatPeople(facility.catchment.within.count()),
                   formatNumber(perThousand(facility.catchment.ratio), 1)});
    table.write(session.out());
}

void writeUnits(const Crowding& found, const Plan& plan, const Session& session)
{
    TextTable table({session.either("层级", "level"), session.either("单元", "unit"),
                     session.either("需求（人）", "demand (people)"),
                     session.either("够不到（人）", "without any (people)"),
                     session.either("够不到占比", "share without any"),
                     session.either("每千人可得", "per 1,000")});
    const auto labels = unitLabels(plan.units, session.language());
    for (const UnitId id : fromCityDown(plan)) {
        const CrowdedUnit& unit = found.units.at(id.index());
        table.add({word(plan.unit(id).level, session.language()), labels.at(id.index()),
                   formatPeople(unit.demand.count()), formatPeople(unit.withoutAny.count()),
                   formatShare(unit.withoutAny.milli(), unit.demand.milli()),
                   formatNumber(perThousand(unit.access), 1)});
    }
    table.write(session.out());
}

/// Where more than one limit was given: which one counts.
void writeLargest(const std::vector<WalkLimit>& limits, const Session& session)
{
    if (limits.size() < 2)
        return;
    std::vector<std::string> given;
    for (const WalkLimit& limit : limits)
        given.push_back(formatDistance(limit.mm / 1000.0));
    const Language language = session.language();
    const std::string list = listText(given, language);
    const std::string& first = limits.front().text;
    session.out() << either(language,
                            "给了 " + std::to_string(limits.size()) + " 个距离上限（" + list +
                                "），按最大的计算；要按另一个计算，请只给那一个，如 --limit " + first,
                            std::to_string(limits.size()) + " limits were given (" + list +
                                "); the largest counts. To ask by another give that one alone, such as "
                                "--limit " +
                                first)
                  << '\n';
}

bool isAbout(const Indicator& row, const std::vector<std::string>& categories)
{
    return std::any_of(row.categories.begin(), row.categories.end(), [&](const std::string& category) {
        return std::find(categories.begin(), categories.end(), category) != categories.end();
    });
}

/// The rows of the standard that give these facilities another distance than the one asked.
void writeRules(const Crowding& found, const Prepared& prepared, const Session& session)
{
    const double asked = found.question.limit.count();
    std::map<double, std::vector<std::string>> rows; // by metres
    for (const Indicator& row : prepared.assessed.indicators) {
        const ReachRule* rule = row.kind == Kind::Reach ? &row.reach
                                : row.secondaryReach    ? &*row.secondaryReach
                                                        : nullptr;
        if (rule != nullptr && rule->metres != asked && isAbout(row, found.question.categories))
            rows[rule->metres].push_back(row.id);
    }
    const Language language = session.language();
    for (const auto& [metres, ids] : rows) {
        const std::string distance = formatDistance(metres);
        const std::string how = "--limit " + toml_text::number(metres) + "m";
        session.out() << either(language,
                                "标准的 " + listText(ids, language) + " 对这类设施用的是 " + distance +
                                    "；要按它计算请用 " + how,
                                "The standard's " + listText(ids, language) + " give these facilities " +
                                    distance + "; to ask by that use " + how)
                      << '\n';
    }
}

} // namespace

std::optional<double> perThousand(const std::optional<double>& perHead)
{
    constexpr double kPerThousand = 1000;
    return perHead ? std::optional(*perHead * kPerThousand) : std::nullopt;
}

void writeCrowding(const Crowding& found, const std::vector<WalkLimit>& limits, const Prepared& prepared,
                   const Session& session)
{
    const Plan& plan = prepared.plan();
    writeQuestion(found, session);
    writeLargest(limits, session);
    writeRules(found, prepared, session);
    session.out() << '\n';
    writeFacilities(found, plan, session);
    session.out() << '\n';
    writeUnits(found, plan, session);
}

} // namespace yike::cli
