// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include <array>

namespace yike::cli {

namespace {

constexpr std::array kSeverities = {"note", "advised", "decide"};

Json whereJson(const Where& where)
{
    Json json = Json::object();
    if (!where.layer.empty())
        json["layer"] = where.layer;
    if (where.row)
        json["row"] = *where.row;
    if (where.at)
        json["at"] = {where.at->x, where.at->y};
    if (where.lonLat)
        json["lon_lat"] = {where.lonLat->lon, where.lonLat->lat};
    return json;
}

} // namespace

Json toJson(const Args& args)
{
    Json json = Json::object();
    for (const auto& [name, value] : args)
        json[name] = std::visit([](const auto& v) { return Json(v); }, value);
    return json;
}

Json toJson(const Issue& issue)
{
    Json json;
    json["code"] = codeName(issue.code);
    json["severity"] = kSeverities.at(static_cast<std::size_t>(issue.severity));
    json["args"] = toJson(issue.args);
    json["where"] = whereJson(issue.where);
    json["count"] = issue.count;
    return json;
}

Json toJson(const std::vector<Issue>& issues)
{
    Json json = Json::array();
    for (const Issue& issue : issues)
        json.push_back(toJson(issue));
    return json;
}

Json toJson(const Error& error)
{
    Json json;
    json["code"] = codeName(error.code);
    json["args"] = toJson(error.args);
    if (error.cause)
        json["cause"] = toJson(*error.cause);
    return json;
}

std::string written(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace yike::cli
