// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli crowding: places and beds against those who can walk to them.
#include "app/cli/analysis/crowding_result.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace yike::cli {

namespace {

struct CrowdingArgs : AnalysisArgs {
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

/// Of several limits the largest counts.
Result<CrowdingQuestion> questionOf(const CrowdingArgs& args, const std::vector<WalkLimit>& limits)
{
    const Metres limit(limits.back().mm / 1000.0);
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

Exit runCrowding(const CrowdingArgs& args, Session& session)
{
    const auto limits = limitsOf(args.limit, args.how.walk.paceOver(MetresPerMinute(60)));
    if (!limits)
        return session.failed(limits.error());
    const auto question = questionOf(args, *limits);
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
    writeCrowding(*found, *limits, *prepared, session);
    return session.done({});
}

} // namespace

void addCrowding(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<CrowdingArgs>();
    CLI::App* command =
        parent.add_subcommand("crowding", "Places or beds against those who can walk to them (2SFCA)");
    addAnalysisOptions(*command, *args);
    command->add_option("--category", args->categories, "Facilities that supply: childcare")
        ->type_name("KEY")
        ->required();
    command->add_option("--capacity", args->capacity, "What they supply: places, beds")->required();
    command->add_option("--weight", args->weight, "Who needs it: population.0to3")->required();
    command
        ->add_option("--limit", args->limit,
                     "How far anybody walks (default 1000m); of several the largest counts")
        ->type_name("1000m");
    command
        ->add_option("--decay", args->decay,
                     "binary (default), stepped (Luo and Qi's three rings), gaussian, kernel, or rings of "
                     "your own: 500:1,1000:0.5")
        ->type_name("DECAY");
    choose(*command, chosen, args, runCrowding);
}

} // namespace yike::cli
