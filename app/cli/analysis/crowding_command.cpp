// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli crowding: places and beds against those who can walk to them.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/arguments.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"
#include "core/analysis/crowding/crowding.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <sstream>

namespace yike::cli {

namespace {

constexpr double kPerThousand = 1000;

struct Args : AnalysisArgs {
    std::vector<std::string> categories;
    std::string capacity;
    std::string weight;
    std::string limit = "1000m";
    std::string decay = "binary";
};

/// "500:1,1000:0.5": rings that grow, weights that do not.
Result<Decay> ringsOf(const std::string& text)
{
    Decay decay{DecayKind::Stepped, {}};
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        const auto colon = word.find(':');
        const auto number = [&](std::size_t from, std::size_t to) {
            double value = -1;
            std::from_chars(word.data() + from, word.data() + to, value);
            return value;
        };
        const DecayStep step{Metres(number(0, std::min(colon, word.size()))),
                             colon == std::string::npos ? -1 : number(colon + 1, word.size())};
        const bool grows = decay.steps.empty() ||
                           (step.upTo > decay.steps.back().upTo && step.weight <= decay.steps.back().weight);
        if (step.upTo.count() <= 0 || step.weight < 0 || step.weight > 1 || !grows)
            return fail(Code::DecayBroken, {{"value", text}});
        decay.steps.push_back(step);
    }
    return decay.steps.empty() ? Result<Decay>(fail(Code::DecayBroken, {{"value", text}})) : decay;
}

Result<Decay> decayOf(const std::string& text, Metres limit)
{
    if (text == "stepped")
        return luoAndQi(limit);
    for (const DecayKind kind : {DecayKind::Binary, DecayKind::Gaussian, DecayKind::KernelDensity}) {
        if (text == key(kind))
            return Decay{kind, {}};
    }
    return ringsOf(text);
}

Result<CrowdingQuestion> questionOf(const Args& args)
{
    const auto limits = limitsOf(args.limit, args.how.walk.paceOver(MetresPerMinute(60)));
    if (!limits)
        return tl::unexpected(limits.error());
    const Metres limit(limits->back().mm / 1000.0);
    const auto decay = decayOf(args.decay, limit);
    if (!decay)
        return tl::unexpected(decay.error());
    return CrowdingQuestion{args.categories, args.capacity, args.weight, limit, *decay};
}

Json decayJson(const Decay& decay)
{
    Json steps = Json::array();
    for (const DecayStep& step : decay.steps)
        steps.push_back({{"up_to_metres", step.upTo.count()}, {"weight", step.weight}});
    return {{"kind", key(decay.kind)}, {"steps", steps}};
}

std::optional<double> perThousand(const std::optional<double>& perHead)
{
    return perHead ? std::optional(*perHead * kPerThousand) : std::nullopt;
}

Json facilityJson(const CrowdedFacility& facility, const Plan& plan)
{
    return {{"facility", codeOf(plan, facility.facility)},
            {"name", nameOf(plan, facility.facility)},
            {"supply", facility.supply},
            {"within", facility.catchment.within.count()},
            {"competing", facility.catchment.competing},
            {"per_thousand", orNull(perThousand(facility.catchment.ratio))}};
}

Json codesOf(const std::vector<FacilityId>& ids, const Plan& plan)
{
    Json codes = Json::array();
    for (const FacilityId id : ids)
        codes.push_back(codeOf(plan, id));
    return codes;
}

Json toJson(const Crowding& found, const Plan& plan)
{
    Json json;
    json["command"] = "crowding";
    json["categories"] = found.question.categories;
    json["capacity"] = found.question.capacity;
    json["weight"] = found.question.weight;
    json["limit_metres"] = found.question.limit.count();
    json["decay"] = decayJson(found.question.decay);
    json["along_network"] = found.alongNetwork;
    json["supply"] = found.supply;
    json["unused"] = found.unused;
    json["handed_out"] = found.handedOut;
    json["facilities"] = Json::array();
    for (const CrowdedFacility& facility : found.facilities)
        json["facilities"].push_back(facilityJson(facility, plan));
    json["unknown_capacity"] = codesOf(found.unknownCapacity, plan);
    json["unplaced"] = codesOf(found.unplaced, plan);
    json["units"] = Json::array();
    for (const CrowdedUnit& unit : found.units) {
        Json row = unitJson(plan.unit(unit.unit));
        row["demand"] = unit.demand.count();
        row["without_any"] = unit.withoutAny.count();
        row["supply"] = unit.supply;
        row["per_thousand"] = orNull(perThousand(unit.access));
        json["units"].push_back(std::move(row));
    }
    return json;
}

CellValue realOrBlank(const std::optional<double>& number)
{
    return number ? CellValue(*number) : CellValue();
}

ExportTable unitsTable(const Crowding& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("社区", "communities"),
                      {{session.either("代码", "code"), ColumnType::Text},
                       {session.either("名称", "name"), ColumnType::Text},
                       {session.either("需求", "demand"), ColumnType::Real},
                       {session.either("够不到任何供给", "without any"), ColumnType::Real},
                       {session.either("分得供给", "supply"), ColumnType::Real},
                       {session.either("每千人可得", "per thousand"), ColumnType::Real}},
                      {},
                      {}};
    for (const UnitId id : plan.unitsAt(Level::Community)) {
        const CrowdedUnit& unit = found.units.at(id.index());
        table.rows.push_back({plan.unit(id).code, plan.unit(id).name, unit.demand.count(),
                              unit.withoutAny.count(), unit.supply, realOrBlank(perThousand(unit.access))});
        table.shapes.push_back(shapeOf(plan.unit(id).shape));
    }
    return table;
}

ExportTable facilitiesTable(const Crowding& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("设施", "facilities"),
                      {{session.either("编号", "code"), ColumnType::Text},
                       {session.either("名称", "name"), ColumnType::Text},
                       {session.either("供给", "supply"), ColumnType::Real},
                       {session.either("范围内需求", "demand within"), ColumnType::Real},
                       {session.either("每千人供给", "per thousand"), ColumnType::Real}},
                      {},
                      {}};
    for (const CrowdedFacility& facility : found.facilities) {
        table.rows.push_back({codeOf(plan, facility.facility), nameOf(plan, facility.facility),
                              facility.supply, facility.catchment.within.count(),
                              realOrBlank(perThousand(facility.catchment.ratio))});
        const auto& position = plan.facilities.at(facility.facility).position;
        table.shapes.push_back(position ? shapeOf(*position) : Shape());
    }
    return table;
}

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
                  << "\n\n";
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
    for (const UnitId id : fromCityDown(plan)) {
        const CrowdedUnit& unit = found.units.at(id.index());
        table.add({word(plan.unit(id).level, session.language()), plan.unit(id).name,
                   formatPeople(unit.demand.count()), formatPeople(unit.withoutAny.count()),
                   formatShare(unit.withoutAny.milli(), unit.demand.milli()),
                   formatNumber(perThousand(unit.access), 1)});
    }
    table.write(session.out());
}

void writeText(const Crowding& found, const Plan& plan, const Session& session)
{
    writeQuestion(found, session);
    writeFacilities(found, plan, session);
    session.out() << '\n';
    writeUnits(found, plan, session);
}

Exit runCrowding(const Args& args, Session& session)
{
    const auto question = questionOf(args);
    if (!question)
        return session.failed(question.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const Plan& plan = prepared->plan();
    Study study(plan, prepared->walking, {});
    const auto found =
        session.timed("crowding", [&](const Progress& p) { return crowding(study, *question, p); });
    if (!found)
        return session.failed(found.error());
    session.add(found->issues);
    ExportBook book{{unitsTable(*found, plan, session), facilitiesTable(*found, plan, session)}, {}};
    if (const auto written = writeBook(args.out, std::move(book), plan, session); !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, plan));
    writeHeading(*prepared, session);
    writeText(*found, plan, session);
    return session.done({});
}

} // namespace

void addCrowding(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("crowding", "Places or beds against those who can walk to them (2SFCA)");
    addAnalysisOptions(*command, *args);
    command->add_option("--category", args->categories, "Facilities that supply: childcare")
        ->type_name("KEY")
        ->required();
    command->add_option("--capacity", args->capacity, "What they supply: places, beds")->required();
    command->add_option("--weight", args->weight, "Who needs it: population.0to3")->required();
    command->add_option("--limit", args->limit, "How far anybody walks (default 1000m)")->type_name("1000m");
    command
        ->add_option("--decay", args->decay,
                     "binary (default), stepped (Luo and Qi's three rings), gaussian, kernel, or rings of "
                     "your own: 500:1,1000:0.5")
        ->type_name("DECAY");
    choose(*command, chosen, args, runCrowding);
}

} // namespace yike::cli
