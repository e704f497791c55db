// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/places.h"

namespace yike {

namespace {

/// The weight that stands for size where another has to be spread over the points.
double mainWeight(const WeightedPoint& point)
{
    for (const char* key : {"population", "households.resident", "households.registered"})
        if (const auto found = point.weights.find(key); found != point.weights.end())
            return found->second;
    return point.weights.empty() ? 1 : point.weights.begin()->second;
}

} // namespace

void append(Places& places, const Places& more)
{
    places.at.insert(places.at.end(), more.at.begin(), more.at.end());
    places.share.insert(places.share.end(), more.share.begin(), more.share.end());
    for (const auto& [key, own] : more.own) {
        std::vector<double>& whole = places.own[key];
        whole.resize(places.size() - more.size());
        whole.insert(whole.end(), own.begin(), own.end());
    }
    for (auto& [key, own] : places.own)
        own.resize(places.size());
}

Places placesOf(const std::vector<Home>& homes)
{
    Places places;
    for (const Home& home : homes) {
        places.at.push_back(home.at);
        places.share.push_back(home.floorArea);
    }
    if (!homes.empty())
        places.own["floor-area"] = places.share;
    return places;
}

Places placesOf(const std::vector<WeightedPoint>& points)
{
    Places places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        places.at.push_back(points[i].at);
        places.share.push_back(mainWeight(points[i]));
        for (const auto& [key, weight] : points[i].weights) {
            std::vector<double>& own = places.own[key];
            own.resize(points.size());
            own[i] = weight;
        }
    }
    return places;
}

} // namespace yike
