// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/issue_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace yike {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kSeverities = {"note", "advised", "decide"};

OrderedJson argsToJson(const Args& args)
{
    OrderedJson json = OrderedJson::array();
    for (const auto& [name, value] : args)
        json.push_back({name, std::visit([](const auto& v) { return OrderedJson(v); }, value)});
    return json;
}

Args argsFromJson(const OrderedJson& json)
{
    Args args;
    for (const OrderedJson& pair : json) {
        const OrderedJson& value = pair.at(1);
        const auto name = pair.at(0).get<std::string>();
        if (value.is_string())
            args.emplace_back(name, value.get<std::string>());
        else if (value.is_number_integer())
            args.emplace_back(name, value.get<std::int64_t>());
        else
            args.emplace_back(name, value.get<double>());
    }
    return args;
}

OrderedJson whereToJson(const Where& where)
{
    OrderedJson json;
    json["layer"] = where.layer;
    if (where.row)
        json["row"] = *where.row;
    if (where.at)
        json["at"] = {where.at->x, where.at->y};
    if (where.lonLat)
        json["lon-lat"] = {where.lonLat->lon, where.lonLat->lat};
    return json;
}

Where whereFromJson(const OrderedJson& json)
{
    Where where;
    where.layer = json.at("layer").get<std::string>();
    if (json.contains("row"))
        where.row = json["row"].get<std::int64_t>();
    if (json.contains("at"))
        where.at = Point{json["at"].at(0).get<double>(), json["at"].at(1).get<double>()};
    if (json.contains("lon-lat"))
        where.lonLat = LonLat{json["lon-lat"].at(0).get<double>(), json["lon-lat"].at(1).get<double>()};
    return where;
}

std::optional<Code> codeNamed(std::string_view name)
{
    const auto codes = allCodes();
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](Code code) { return codeName(code) == name; });
    return found == codes.end() ? std::nullopt : std::optional(*found);
}

std::optional<Issue> issueFromJson(const OrderedJson& json)
{
    const auto code = codeNamed(json.at("code").get<std::string>());
    const auto severity =
        std::find(kSeverities.begin(), kSeverities.end(), json.at("severity").get<std::string>());
    if (!code || severity == kSeverities.end())
        return std::nullopt;
    return Issue{*code, static_cast<Severity>(severity - kSeverities.begin()), argsFromJson(json.at("args")),
                 whereFromJson(json.at("where")), json.at("count").get<std::int64_t>()};
}

} // namespace

std::string issuesToJson(const std::vector<Issue>& issues)
{
    OrderedJson list = OrderedJson::array();
    for (const Issue& issue : issues) {
        list.push_back({{"code", codeName(issue.code)},
                        {"severity", kSeverities.at(static_cast<std::size_t>(issue.severity))},
                        {"args", argsToJson(issue.args)},
                        {"where", whereToJson(issue.where)},
                        {"count", issue.count}});
    }
    return list.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::vector<Issue> issuesFromJson(const std::string& text)
{
    std::vector<Issue> issues;
    for (const OrderedJson& json : OrderedJson::parse(text)) {
        if (auto issue = issueFromJson(json))
            issues.push_back(std::move(*issue));
    }
    return issues;
}

} // namespace yike
