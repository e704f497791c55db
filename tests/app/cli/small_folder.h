// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small town as files, for commands that read a folder or make a project of it.

#include "tests/app/cli/drive.h"

#include <nlohmann/json.hpp>

namespace yike::cli {

/// Four communities in a row, 1 km wide each, and centres in the first two; degrees near Dalian.
struct SmallFolder {
    TestFolder folder;

    explicit SmallFolder(const std::string& name = "assess") : folder(name)
    {
        std::string features;
        for (int i = 0; i < 4; ++i) {
            const std::string west = std::to_string(121.60 + 0.01 * i);
            const std::string east = std::to_string(121.61 + 0.01 * i);
            features += (i == 0 ? "" : ",") +
                        std::string(R"({"type":"Feature","properties":{"社区代码":"21020200100)") +
                        std::to_string(i + 1) + R"(","社区名称":")" +
                        std::string(1, static_cast<char>('A' + i)) +
                        R"(社区","街道名称":"海街道","区县名称":"中山区","城乡类型":"城市","常住户数":)" +
                        std::to_string(1000 + 100 * i) + R"(,"常住人口":)" + std::to_string(2500 + 100 * i) +
                        R"(},"geometry":{"type":"Polygon","coordinates":[[[)" + west + ",38.9],[" + east +
                        ",38.9],[" + east + ",38.91],[" + west + ",38.91],[" + west + ",38.9]]]}}";
        }
        (void)folder.write("社区边界.geojson",
                           R"({"type":"FeatureCollection","features":[)" + features + "]}");
        (void)folder.write("服务设施.csv", "设施名称,设施类别,建筑面积,状态,经度,纬度\n"
                                           "一号中心,社区综合服务设施,500,在用,121.605,38.905\n"
                                           "二号中心,社区综合服务设施,100,在用,121.615,38.905\n");
    }
    /// The folder as a project, of 2025-06-30.
    [[nodiscard]] std::string project() const
    {
        (void)drive({"project", folder.file(""), "--date", "2025-06-30", "--out", folder.file("town.yike")});
        return folder.file("town.yike");
    }
    [[nodiscard]] Answer assess(std::vector<std::string> more) const
    {
        more.insert(more.begin(), {"assess", folder.file(""), "--date", "2025-06-30"});
        return drive(more);
    }
};

inline const nlohmann::json& cellOf(const nlohmann::json& json, const std::string& indicator,
                                    const std::string& unit)
{
    for (const auto& i : json["indicators"])
        if (i["id"] == indicator)
            for (const auto& cell : i["cells"])
                if (cell["unit"] == unit)
                    return cell;
    static const nlohmann::json none;
    return none;
}

} // namespace yike::cli
