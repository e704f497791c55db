#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample's source files: an invented stretch of coast, the same bytes for the same arguments."""
import argparse
import pathlib
import random
from collections import namedtuple

from osgeo import gdal, ogr

import blocks
import buildings
import coast
import communities
import facilities
import greens
import names
import people
import place
import planted
import sites
import streets
import tables
import ways
import write_layers as out
from shapes import centroid, line_geometry, polygon_geometry, smooth, snap
from terrain import Terrain, is_town

gdal.PushErrorHandler("CPLQuietErrorHandler")
World = namedtuple("World", "land islands terrain lines seeds outlines houses parks woods records facilities")


def _stage(seed, name):
    """Every stage has its own random numbers, so that a change in one leaves the others alone."""
    return random.Random("%d/%s" % (seed, name))


def _no_building(land):
    """River, ponds and motorway with their margins."""
    closed = coast.river_polygon(land).Buffer(18)
    for _, water in coast.still_waters():
        closed = closed.Union(water.Buffer(15))
    closed = closed.Union(line_geometry(smooth(place.HIGHWAY, 60)).Buffer(45))
    for _, points in place.RAMPS:
        closed = closed.Union(line_geometry(smooth(points, 40)).Buffer(20))
    for rail in streets.rail_lines():
        closed = closed.Union(line_geometry(rail).Buffer(28))
    return closed


def _open_land(land, island_list, block_list, still):
    """Where hill woods may be: land outside town blocks and ponds."""
    town = ogr.Geometry(ogr.wkbMultiPolygon)
    for entries in block_list.values():
        for mesh, face in entries:
            if is_town(centroid(mesh.points(face))):
                town.AddGeometry(polygon_geometry(mesh.points(face)))
    x0, y0, x1, y1 = place.FRAME
    room = polygon_geometry([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]).Intersection(land).Union(island_list[0])
    room = room.Buffer(-25).Difference(town.UnionCascaded()).Difference(coast.river_polygon(land).Buffer(15))
    for _, water in still:
        room = room.Difference(water.Buffer(10))
    return room


def _outlines(block_list):
    return {code: communities.outline(block_list[code]) for code in sorted(block_list)}


def _whole(polygons):
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in polygons:
        whole.AddGeometry(polygon)
    return whole


def _meshes(seed, land, island_list, terrain):
    city, limit = coast.city_land(land, _stage(seed, "limit"))
    mainland = streets.mainland_mesh(city, limit, _stage(seed, "roads"))
    island = streets.island_mesh(island_list)
    for name, mesh in (("mainland", mainland), ("island", island)):
        streets.cut_blocks(mesh, terrain, _stage(seed, name))
    return mainland, island


def _houses(seed, block_list, terrain, land):
    found, parks = buildings.fill_blocks(block_list, terrain, _no_building(land), blocks.is_strip, _stage(seed, "buildings"))
    found = buildings.ease(found, 3700, _stage(seed, "ease"))
    empty = [s.code for s in names.seeds() if people.EXACT_HOUSEHOLDS.get(s.name) == 0]
    return buildings.without_homes(found, empty), parks


def _facilities(seed, houses, outlines, records):
    whole = {code: _whole(polygons) for code, polygons in outlines.items()}
    finder = sites.Sites(houses, whole, _stage(seed, "sites"))
    special = planted.plant(finder)
    common = facilities.ordinary(records, planted.SKIP, finder, _stage(seed, "facilities"))
    order = {s.code: i for i, s in enumerate(names.seeds())}
    return sorted(common + special, key=lambda f: (order.get(f.code, 999), f.kinds, f.name))


def build(seed):
    land, island_list = coast.mainland(_stage(seed, "coast")), coast.islands(_stage(seed, "islands"))
    terrain = Terrain([land] + island_list)
    mainland, island = _meshes(seed, land, island_list, terrain)
    seed_list, block_list = communities.assign(mainland, island)
    outlines = _outlines(block_list)
    houses, parks = _houses(seed, block_list, terrain, land)
    woods = greens.woods(terrain, _open_land(land, island_list, block_list, coast.still_waters()), houses)
    records = people.records(houses, _stage(seed, "people"))
    placed = _facilities(seed, houses, outlines, records)
    return World(land, island_list, terrain, ways.all_lines(mainland, island, terrain), seed_list, outlines, houses, parks, woods, records, placed)


def _community_values(s, remark=None):
    return [s.code, s.name, s.street, names.SUBDISTRICT_NAMES[s.street], s.county, names.COUNTY_NAMES[s.county], s.manager,
            "农村" if s.rural else "城市", remark]


def write_communities(folder, world):
    fields = [(name, out.TEXT, width, 0) for name, width in (("社区代码", 12), ("社区名称", 60), ("街道代码", 9), ("街道名称", 60), ("区县代码", 6), ("区县名称", 60),
                                                             ("管理单位", 6), ("城乡类型", 10), ("备注", 40))]
    rows = [(out.multi(world.outlines[s.code]), _community_values(s)) for s in world.seeds]
    rows += [(None, _community_values(s, "虚拟社区")) for s in names.virtual_seeds()]
    out.write_layer(folder, "社区边界", ogr.wkbPolygon, 4550, fields, rows)


FACILITY_FIELDS = [("设施编号", out.TEXT, 20, 0), ("设施名称", out.TEXT, 80, 0), ("设施类别", out.TEXT, 60, 0), ("建筑面积", out.REAL, 12, 1),
                   ("活动面积", out.REAL, 12, 1), ("功能", out.TEXT, 80, 0), ("床位数", out.WHOLE, 8, 0), ("托位数", out.WHOLE, 8, 0),
                   ("状态", out.TEXT, 10, 0), ("启用日期", out.DATE, 10, 0), ("社区代码", out.TEXT, 12, 0), ("街道代码", out.TEXT, 9, 0)]


def _facility_values(number, f):
    return ["F%04d" % number, f.name, ";".join(f.kinds), f.area, f.activity, "、".join(f.functions) or None, f.beds, f.places, f.status,
            f.opened, f.code or None, f.street or None]


def write_facilities(folder, world):
    web = out.WebMap()
    rows = [(web.point(f.point) if f.point else None, _facility_values(i, f)) for i, f in enumerate(world.facilities, 1)]
    out.write_layer(folder, "服务设施", ogr.wkbPoint, 4490, FACILITY_FIELDS, rows)


def write_houses(folder, world):
    fields = [("楼栋编号", out.TEXT, 20, 0), ("层数", out.WHOLE, 4, 0), ("用途", out.TEXT, 20, 0)]
    rows = [(out.ring_geometry(b.ring), ["B%05d" % i, b.floors, b.use]) for i, b in enumerate(world.houses, 1)]
    out.write_layer(folder, "住宅建筑", ogr.wkbPolygon, 4550, fields, rows)


def write_streets(folder, world):
    fields = [("道路编号", out.TEXT, 20, 0), ("道路名称", out.TEXT, 60, 0), ("道路类型", out.TEXT, 20, 0), ("层级", out.WHOLE, 4, 0)]
    rows = [(out.moved(line_geometry(line.points)), ["R%05d" % i, line.name or None, line.kind, line.level]) for i, line in enumerate(world.lines, 1)]
    out.write_layer(folder, "步行道路", ogr.wkbLineString, 4550, fields, rows)


def write_background(folder, world):
    fields = [("名称", out.TEXT, 40, 0)]
    water = coast.water_features(world.land, world.islands)
    out.write_layer(folder, "水域", ogr.wkbPolygon, 4550, fields, [(out.moved(g), [name]) for name, g in water])
    green = greens.features(world.parks, world.woods)
    out.write_layer(folder, "绿地", ogr.wkbPolygon, 4550, fields, [(out.moved(g), [name]) for name, g in green])
    rails = [(name, line_geometry([snap(p) for p in points])) for name, points in zip((place.RAIL_NAME, "港区支线"), streets.rail_lines())]
    out.write_layer(folder, "铁路", ogr.wkbLineString, 4550, fields, [(out.moved(g), [name]) for name, g in rails])


def write(folder, world):
    folder.mkdir(parents=True, exist_ok=True)
    for step in (write_communities, write_facilities, write_houses, write_streets, write_background):
        step(folder, world)
    tables.write(folder / "社区统计.xlsx", world.records)
    out.write_terrain(folder / "高程.tif", world.terrain)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder for the source files")
    parser.add_argument("--seed", type=int, default=2025)
    arguments = parser.parse_args()
    world = build(arguments.seed)
    write(arguments.out, world)
    print("communities %d, buildings %d, streets %d, facilities %d" % (
        len(world.seeds), len(world.houses), len(world.lines), len(world.facilities)))


if __name__ == "__main__":
    main()
