// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace yike::bench {

namespace {

std::string folder()
{
    const char* set = std::getenv("YIKE_BENCH_DATA");
    return set != nullptr ? set : "/tmp/yike-bench";
}

/// The numbers of a CSV file, row by row, without its heading; whatever is not a number separates.
class Numbers {
public:
    explicit Numbers(const std::string& path)
    {
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            std::fprintf(stderr, "%s is absent: run tests/bench/make_workloads.sh first\n", path.c_str());
            std::exit(2);
        }
        std::stringstream text;
        text << in.rdbuf();
        m_text = text.str();
        m_next = m_text.c_str() + m_text.find('\n') + 1;
    }
    [[nodiscard]] bool more() const { return *m_next != '\0'; }
    double next()
    {
        char* end = nullptr;
        const double number = std::strtod(m_next, &end);
        m_last = *end;
        m_next = *end == '\0' ? end : end + 1;
        return number;
    }
    NodeIndex nextIndex() { return static_cast<NodeIndex>(next()); }
    /// Skips what stands before the row's first coordinate.
    void skipTo(char mark)
    {
        while (*m_next != mark && *m_next != '\0')
            ++m_next;
        while (*m_next == mark)
            ++m_next;
    }
    /// The character that ended the last number.
    [[nodiscard]] char last() const { return m_last; }

private:
    std::string m_text;
    const char* m_next = nullptr;
    char m_last = '\0';
};

void readStreets(City& city, const std::string& path)
{
    Numbers nodes(path + "/nodes.csv");
    while (nodes.more()) {
        nodes.next();
        const double x = nodes.next();
        city.nodes.push_back({x, nodes.next()});
    }
    Numbers edges(path + "/edges.csv");
    while (edges.more()) {
        const NodeIndex u = edges.nextIndex();
        const NodeIndex v = edges.nextIndex();
        city.links.push_back({u, v, static_cast<std::uint32_t>(std::lround(edges.next() * 1000))});
    }
}

void readPlaces(City& city, const std::string& path)
{
    Numbers facilities(path + "/facilities.csv");
    while (facilities.more()) {
        facilities.next();
        const std::size_t category = facilities.nextIndex();
        facilities.next();
        facilities.next();
        if (city.facilities.size() <= category)
            city.facilities.resize(category + 1);
        city.facilities[category].push_back(facilities.nextIndex());
    }
    Numbers demand(path + "/demand.csv");
    while (demand.more()) {
        demand.next();
        const double x = demand.next();
        city.demand.push_back({x, demand.next()});
        for (int rest = 0; rest < 3; ++rest)
            demand.next();
    }
}

void readCommunities(City& city, const std::string& path)
{
    Numbers rows(path + "/communities.csv");
    for (rows.skipTo('('); rows.more(); rows.skipTo('(')) {
        Ring ring;
        do {
            const double x = rows.next();
            ring.push_back({x, rows.next()});
        } while (rows.last() == ',');
        city.communities.push_back({{ring, {}}});
    }
    Numbers households(path + "/households.csv");
    while (households.more()) {
        households.next();
        const double x = households.next();
        city.households.push_back({x, households.next()});
        households.next();
    }
}

City readCity(const std::string& name)
{
    City city;
    city.name = name;
    const std::string path = folder() + "/" + name;
    readStreets(city, path);
    readPlaces(city, path);
    if (std::ifstream(path + "/communities.csv"))
        readCommunities(city, path);
    return city;
}

} // namespace

const City& city(const std::string& name)
{
    static std::map<std::string, City> cities;
    const auto found = cities.find(name);
    return found != cities.end() ? found->second : cities.emplace(name, readCity(name)).first->second;
}

Streets streetsOf(const City& city)
{
    Streets streets(city.links.size());
    for (std::size_t i = 0; i < streets.size(); ++i) {
        const Link& link = city.links[i];
        streets[i].shape = {city.nodes[link.u], city.nodes[link.v]};
        streets[i].lengthMm = {link.mm};
    }
    return streets;
}

std::vector<Stop> stopsOf(const City& city, std::size_t category)
{
    std::uint32_t id = 0;
    for (std::size_t before = 0; before < category; ++before)
        id += static_cast<std::uint32_t>(city.facilities[before].size());
    std::vector<Stop> stops;
    for (const NodeIndex node : city.facilities[category])
        stops.push_back({FacilityId(id++), {city.nodes[node]}});
    return stops;
}

} // namespace yike::bench
