// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/state_tables.h"

#include "core/scenario/edit_json.h"
#include "gis/project/schema.h"
#include "gis/project/tables/street_tables.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace yike {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kOptionPrefix = "option:";

/// The shortest text that reads back as the same number.
std::string exact(double number)
{
    return Json(number).dump();
}

std::map<std::string, std::string> settingsOf(const Project& project)
{
    const Plan& plan = project.baseline;
    const AssessOptions& options = project.options;
    std::map<std::string, std::string> settings = {
        {"name", plan.name},
        {"sample", project.sample ? "1" : "0"},
        {"epsg", std::to_string(plan.epsg)},
        {"evaluation-date", plan.evaluationDate.ok() ? toIso(plan.evaluationDate) : ""},
        {"facility-ids-used", std::to_string(plan.facilityIdsUsed)},
        {"standard", project.standard},
        {"straight-line", options.straightLine ? "1" : "0"},
        {"detour-factor", exact(options.detourFactor)},
        {"pace-metres-per-minute", exact(options.paceMetresPerMinute)},
        {"walker-profile", options.walk.profile ? std::string(kProfiles.of(*options.walk.profile)) : ""},
        {"walk-direction", std::string(kDirections.of(options.walk.direction))},
        {"slopes", options.walk.slopes ? "1" : "0"},
        {"snap-urban-metres", exact(options.snap.urban.count())},
        {"snap-rural-metres", exact(options.snap.rural.count())},
    };
    settings.merge(streetSettings(plan));
    for (const auto& [option, choice] : options.options)
        settings[std::string(kOptionPrefix) + option] = choice;
    return settings;
}

void writeSettings(Database& database, const Project& project)
{
    Statement insert(database, "INSERT INTO yike_settings (key, value) VALUES (?, ?)");
    for (const auto& [key, value] : settingsOf(project))
        insert.bind(0, key).bind(1, value).insert();
}

/// Edits as JSON, one a line.
std::string editLines(const std::vector<Edit>& edits)
{
    std::string lines;
    for (const Edit& edit : edits)
        lines += editToJson(edit) + "\n";
    return lines;
}

Result<std::vector<Edit>> readEditLines(std::string_view lines)
{
    std::vector<Edit> edits;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        auto edit = editFromJson(lines.substr(0, end));
        if (!edit)
            return tl::unexpected(edit.error());
        edits.push_back(std::move(*edit));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return edits;
}

void writeScenarios(Database& database, const std::vector<Scenario>& scenarios)
{
    createTable(database, tableSpec("yike_scenarios"), 0);
    Statement insert(database, "INSERT INTO yike_scenarios (name, edits) VALUES (?, ?)");
    for (const Scenario& scenario : scenarios)
        insert.bind(0, scenario.name).bind(1, editLines(scenario.edits)).insert();
}

void writeHistory(Database& database, const std::vector<DoneEdit>& history)
{
    createTable(database, tableSpec("yike_history"), 0);
    Statement insert(database, "INSERT INTO yike_history (scenario, edit, inverse) VALUES (?, ?, ?)");
    for (const DoneEdit& done : history)
        insert.bind(0, done.scenario)
            .bind(1, editToJson(done.edit))
            .bind(2, editToJson(done.inverse))
            .insert();
}

/// Settings by key; each is asked for by the type it has to be of.
class Settings {
public:
    explicit Settings(Reading& reading) : m_reading(reading)
    {
        Statement rows(reading.database, "SELECT key, value FROM yike_settings");
        while (rows.next())
            m_values[rows.text(0)] = rows.text(1);
    }

    [[nodiscard]] const std::string& text(const std::string& key) { return m_values[key]; }
    [[nodiscard]] bool flag(const std::string& key) { return m_values[key] == "1"; }
    template <class Number>
    [[nodiscard]] Number number(const std::string& key)
    {
        const std::string& value = m_values[key];
        Number result{};
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
        if (error != std::errc() || end != value.data() + value.size())
            m_reading.refuse("yike_settings " + key, 0);
        return result;
    }
    [[nodiscard]] std::map<std::string, std::string> options() const
    {
        std::map<std::string, std::string> options;
        for (const auto& [key, value] : m_values) {
            if (key.starts_with(kOptionPrefix))
                options[key.substr(kOptionPrefix.size())] = value;
        }
        return options;
    }

private:
    Reading& m_reading;
    std::map<std::string, std::string> m_values;
};

} // namespace

void writeStateTables(Database& database, const Project& project)
{
    writeSettings(database, project);
    writeScenarios(database, project.scenarios);
    writeHistory(database, project.history);
}

void readSettings(Reading& reading, Project& project)
{
    Settings settings(reading);
    Plan& plan = project.baseline;
    plan.name = settings.text("name");
    plan.epsg = settings.number<int>("epsg");
    plan.evaluationDate = parseDate(settings.text("evaluation-date")).value_or(Date{});
    plan.facilityIdsUsed = settings.number<std::uint32_t>("facility-ids-used");
    project.sample = settings.flag("sample");
    project.standard = settings.text("standard");
    AssessOptions& options = project.options;
    options.straightLine = settings.flag("straight-line");
    options.detourFactor = settings.number<double>("detour-factor");
    options.paceMetresPerMinute = settings.number<double>("pace-metres-per-minute");
    options.walk.profile = kProfiles.read(settings.text("walker-profile"));
    options.walk.direction =
        kDirections.read(settings.text("walk-direction")).value_or(Direction::ToFacility);
    options.walk.slopes = settings.flag("slopes");
    options.snap.urban = Metres(settings.number<double>("snap-urban-metres"));
    options.snap.rural = Metres(settings.number<double>("snap-rural-metres"));
    options.options = settings.options();
}

void readScenarios(Reading& reading, Project& project)
{
    Statement scenarios(reading.database, "SELECT id, name, edits FROM yike_scenarios ORDER BY id");
    while (reading.good() && scenarios.next()) {
        auto edits = readEditLines(scenarios.text(2));
        if (!edits)
            return reading.refuse("yike_scenarios", scenarios.integer(0));
        project.scenarios.push_back({scenarios.text(1), std::move(*edits)});
    }
    Statement history(reading.database, "SELECT id, scenario, edit, inverse FROM yike_history ORDER BY id");
    while (reading.good() && history.next()) {
        auto edit = editFromJson(history.text(2));
        auto inverse = editFromJson(history.text(3));
        if (!edit || !inverse)
            return reading.refuse("yike_history", history.integer(0));
        project.history.push_back({std::move(*edit), std::move(*inverse), history.text(1)});
    }
}

} // namespace yike
