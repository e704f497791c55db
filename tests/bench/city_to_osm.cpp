// SPDX-License-Identifier: GPL-3.0-or-later
// city_to_osm CITY OUT.osm.pbf: a benchmark's city as OpenStreetMap would have it, each link a way. Laid
// beside Dalian; metres become degrees roughly, so lengths differ a little from those of the city.
#include "tests/bench/workload.h"

#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/xml_output.hpp>
#include <osmium/memory/buffer.hpp>

#include <cstdio>

using namespace yike;

namespace {

constexpr std::size_t kBatch = 10'000'000; // bytes

osmium::Location placeOf(Point p)
{
    return {121.0 + p.x / 86'650, 38.6 + p.y / 111'000};
}

void flush(osmium::memory::Buffer& buffer, osmium::io::Writer& writer, std::size_t least)
{
    if (buffer.committed() < least)
        return;
    writer(std::move(buffer));
    buffer = osmium::memory::Buffer(kBatch, osmium::memory::Buffer::auto_grow::yes);
}

} // namespace

int main(int count, char** arguments)
{
    using namespace osmium::builder::attr;
    if (count != 3) {
        std::fprintf(stderr, "city_to_osm CITY OUT.osm.pbf\n");
        return 2;
    }
    const bench::City& city = bench::city(arguments[1]);
    osmium::io::Writer writer(arguments[2], osmium::io::overwrite::allow);
    osmium::memory::Buffer buffer(kBatch, osmium::memory::Buffer::auto_grow::yes);
    for (std::size_t i = 0; i < city.nodes.size(); ++i) {
        osmium::builder::add_node(buffer, _id(static_cast<osmium::object_id_type>(i + 1)),
                                  _location(placeOf(city.nodes[i])));
        flush(buffer, writer, kBatch / 2);
    }
    osmium::object_id_type way = 0;
    for (const bench::Link& link : city.links) {
        const osmium::object_id_type u = link.u + osmium::object_id_type{1};
        const osmium::object_id_type v = link.v + osmium::object_id_type{1};
        ++way;
        osmium::builder::add_way(buffer, _id(way), _nodes({u, v}),
                                 _tag("highway", way % 16 == 0 ? "secondary" : "residential"));
        flush(buffer, writer, kBatch / 2);
    }
    flush(buffer, writer, 1);
    writer.close();
    return 0;
}
