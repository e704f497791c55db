#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Self-check of the written sample: tiling, land, counts, encodings and the planted cases that data/README.md promises."""
import argparse
import pathlib

import openpyxl
from osgeo import gdal, ogr

import reading
from shapes import distance, line_geometry, point_geometry
from walk import WALKABLE, Walk

CELL = 300.0
LAYERS = ("社区边界", "服务设施", "住宅建筑", "步行道路", "水域", "绿地", "铁路")


class Grid:
    """Geometries by the cells that their boxes touch."""

    def __init__(self, geometries):
        self.all, self.cells = geometries, {}
        for i, geometry in enumerate(geometries):
            for cell in self._cells(geometry):
                self.cells.setdefault(cell, []).append(i)

    @staticmethod
    def _cells(geometry):
        x0, x1, y0, y1 = geometry.GetEnvelope()
        return [(i, j) for i in range(int(x0 // CELL), int(x1 // CELL) + 1) for j in range(int(y0 // CELL), int(y1 // CELL) + 1)]

    def near(self, geometry):
        return sorted({i for cell in self._cells(geometry) for i in self.cells.get(cell, [])})

    def hits(self, geometry):
        return [i for i in self.near(geometry) if self.all[i].Intersects(geometry)]


class Sample:
    def __init__(self, folder):
        self.folder = folder
        self.communities = reading.rows(folder, "社区边界")
        self.placed = [(g, f) for g, f in self.communities if g is not None]
        self.buildings = reading.rows(folder, "住宅建筑")
        self.facilities = reading.facilities(folder)
        self.lines = reading.street_lines(folder)
        self.water = [g for g, _ in reading.rows(folder, "水域")]
        self.by_name = {f["设施名称"]: (p, f) for p, f in self.facilities}

    def outline(self, name, street=None):
        return next(g for g, f in self.placed if f["社区名称"] == name and street in (None, f["街道名称"]))

    def community_of(self, point):
        return [f["社区代码"] for g, f in self.placed if g.Contains(point_geometry(point))]


def check_files(s):
    assert sum(p.stat().st_size for p in s.folder.iterdir()) < 8_000_000
    assert not list(s.folder.glob("*.cpg"))
    labels = []
    for name in LAYERS:
        data = (s.folder / (name + ".dbf")).read_bytes()
        labels.append(data[29])
        assert data[1:4] == bytes([125, 6, 30]), name
        data[32:].decode("gbk")
    assert sorted(set(labels)) == [0, 0x57] and labels.count(0x57) == 2


def check_tiling(s):
    assert len(s.communities) == 64 and len(s.placed) == 62
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for geometry, _ in s.placed:
        assert geometry.IsValid()
        for i in range(geometry.GetGeometryCount()) if geometry.GetGeometryName() == "MULTIPOLYGON" else [None]:
            union.AddGeometry(geometry if i is None else geometry.GetGeometryRef(i))
    total, joined = sum(g.Area() for g, _ in s.placed), union.UnionCascaded()
    assert abs(total - joined.Area()) < 1.0
    assert joined.GetGeometryCount() == 4 and all(joined.GetGeometryRef(i).GetGeometryCount() == 1 for i in range(4)), "gaps"
    assert [f["社区名称"] for g, f in s.placed if g.GetGeometryName() == "MULTIPOLYGON"] == ["鸥岛社区"]


def check_sea(s):
    sea = max(s.water, key=lambda g: g.Area())
    assert sum(g.Intersection(sea).Area() for g, _ in s.placed) < 1.0


def check_names(s):
    names = [f["社区名称"] for _, f in s.communities]
    assert len({f["社区代码"] for _, f in s.communities}) == 64 and len({f["街道代码"] for _, f in s.communities}) == 9
    assert [n for n in sorted(set(names)) if names.count(n) > 1] == ["望海社区"]
    mixed = [street for street in sorted({f["街道名称"] for _, f in s.placed})
             if len({f["城乡类型"] for _, f in s.placed if f["街道名称"] == street}) == 2]
    assert mixed == ["云帆街道", "听浪街道", "灯台街道"]
    assert len([f for _, f in s.placed if f["管理单位"] == "990271" and f["区县代码"] == "990202"]) == 5


def check_buildings(s):
    assert 8000 <= len(s.buildings) <= 10000
    shapes = [g for g, _ in s.buildings]
    grid, water = Grid(shapes), Grid(s.water)
    for i, shape in enumerate(shapes):
        assert shape.IsValid() and not water.hits(shape), i
        assert all(shapes[j].Intersection(shape).Area() < 0.01 for j in grid.near(shape) if j > i and shapes[j].Intersects(shape)), i
    homes = Grid([g for g, _ in s.placed])
    assert all(len([c for c in homes.hits(shape) if homes.all[c].Contains(shape)]) == 1 for shape in shapes)


def check_clear_of_ways(s):
    grid = Grid([g for g, _ in s.buildings])
    for line in s.lines:
        margin = 20 if line.kind == "铁路" else 1
        for a, b in zip(line.points, line.points[1:]):
            if line.kind in WALKABLE + ("铁路",) and line.name != "人行天桥":
                assert not grid.hits(line_geometry([a, b]).Buffer(margin, 2)), (line.kind, line.name, a)


def _components(lines):
    parent = {}

    def root(v):
        while parent.setdefault(v, v) != v:
            parent[v] = parent[parent[v]]
            v = parent[v]
        return v
    for line in lines:
        for a, b in zip(line.points, line.points[1:]):
            parent[root(a)] = root(b)
    sizes = {}
    for v in list(parent):
        sizes.setdefault(root(v), []).append(v)
    return sorted(sizes.values(), key=len)


def check_streets(s):
    walkable = [line for line in s.lines if line.kind in WALKABLE]
    parts = _components(walkable)
    assert len(parts) == 2 and len(parts[0]) > 20
    island = s.outline("鸥岛社区")
    assert all(island.Distance(point_geometry(p)) < 1 for p in parts[0])
    on_foot = {p for line in walkable for p in line.points}
    assert not on_foot & {p for line in s.lines if line.kind in ("铁路", "高速公路") for p in line.points}
    kinds = {line.kind for line in s.lines}
    assert kinds == set(WALKABLE) | {"高速公路", "匝道", "铁路"} and {line.level for line in s.lines} == {-1, 0, 1}


def check_facilities(s):
    assert 250 <= len(s.facilities) <= 450
    missing = [f["设施名称"] for p, f in s.facilities if p is None]
    assert len(missing) == 5, missing
    placed = [(p, f) for p, f in s.facilities if p is not None]
    assert [f["设施名称"] for p, f in placed if not s.community_of(p)] == ["岭北驿站(区界外)"]
    odd = sorted(f["设施名称"] for p, f in placed if s.community_of(p) and [f["社区代码"]] != s.community_of(p))
    assert odd == sorted(["桅影社区健身点", "鹭影文化活动站", "望海书屋", "采石里健身角", "云帆夜校", "南渡社区卫生服务站"]), odd
    assert {f["状态"] for _, f in s.facilities} == {"在用", "规划", "停用"}
    assert len({k for _, f in s.facilities for k in f["设施类别"].split(";")}) == 28


def _size(s, name):
    return s.by_name[name][1]["建筑面积"]


def check_sizes(s):
    figures = community_figures(s)
    assert _size(s, "鸥洲社区党群服务中心") == 400 and _size(s, "长堤社区党群服务中心") == 392
    households = {name: figures[name][3] for name in ("鸥洲社区", "长堤社区", "渔火社区", "潮信社区", "泊位里社区")}
    assert households == {"鸥洲社区": 1048, "长堤社区": 611, "渔火社区": 2214, "潮信社区": 1502, "泊位里社区": 0}
    assert _size(s, "渔火社区党群服务中心") + _size(s, "渔火便民服务点") == 412
    assert round(_size(s, "潮信社区党群服务中心") / 1502 * 100, 2) == 29.96
    assert _size(s, "井台社区党群服务中心") == 0


def community_figures(s):
    """Community name as spelled -> leaf values of its row."""
    book = openpyxl.load_workbook(s.folder / "社区统计.xlsx")
    assert book.sheetnames == ["社区", "街道", "区县"]
    rows = list(book["社区"].iter_rows(min_row=5, values_only=True))
    assert rows[-1][0] == "合计" and sum(r[0] == "小计" for r in rows) == 9
    return {r[1]: r for r in rows if r[1]}


def check_table(s):
    figures = community_figures(s)
    assert len(figures) == 62 and figures["西巷社区"][3] is None and "桥东社区" in figures     # 62 places, one name twice, one ghost
    assert figures["上坞社区"][11] + figures["上坞社区"][12] == figures["上坞社区"][13] / 10
    assert figures["旧码头社区"][10] == 10 and figures["鱼市口社区"][10] == 9
    beds = sum(r[15] for r in figures.values() if isinstance(r[15], int))
    assert 2000 < beds < 3000


def _open(fields):
    return fields["状态"] == "在用" and (fields["启用日期"] or "").replace("/", "-")[:10] <= "2025-06-30"


def _reached(s, walk, community, kind, limit):
    """Share of a community's houses within the limit: (on foot, as the crow flies)."""
    outline = s.outline(community)
    places = [p for p, f in s.facilities if p and kind in f["设施类别"].split(";") and _open(f) and outline.Distance(point_geometry(p)) < limit]
    found = [walk.reach(p, limit) for p in places]
    houses = [g.Centroid() for g, f in s.buildings if f["用途"] == "住宅" and outline.Contains(g.Centroid())]
    houses = [(g.GetX(), g.GetY()) for g in houses]
    on_foot = sum(_near(walk, h, found, limit) for h in houses)
    straight = sum(any(distance(h, p) <= limit for p in places) for h in houses)
    return on_foot / len(houses), straight / len(houses)


def _near(walk, house, found, limit):
    access, ends = walk.join(house)
    return any(reach.get(v, limit) + d + access <= limit for reach in found for v, d in ends)


def check_reach(s):
    walk = Walk(s.lines)
    for community, kind, limit in (("槐里社区", "健身场地", 500), ("鹤汀社区", "健身场地", 500), ("浅滩社区", "就业服务站", 1000)):
        on_foot, straight = _reached(s, walk, community, kind, limit)
        print("  %s %s: on foot %.2f, straight %.2f" % (community, kind, on_foot, straight))
        assert straight - on_foot > 0.3


def check_borders(s):
    for name, community in (("鹤汀邻里服务中心", "三孔桥社区"), ("百货里养老服务站", "药铺巷社区"), ("锦浪养老服务站(东院)", "石矶社区")):
        away = s.outline(community).Distance(point_geometry(s.by_name[name][0]))
        assert 0 < away < 70, (name, away)
    edge = min(g.Distance(point_geometry(s.by_name["岭北驿站(区界外)"][0])) for g, _ in s.placed)
    assert 20 < edge < 400, edge


def check_terrain(s):
    raster = gdal.Open(str(s.folder / "高程.tif"))
    low, high = raster.GetRasterBand(1).ComputeRasterMinMax(False)
    assert low >= 0 and 200 < high < 500 and raster.GetGeoTransform()[1] == 30


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, nargs="?", default=pathlib.Path(__file__).parent.parent / "sample" / "source")
    sample = Sample(parser.parse_args().folder)
    checks = [(name, check) for name, check in globals().items() if name.startswith("check_")]
    for name, check in checks:
        check(sample)
        print("ok", name[6:])


if __name__ == "__main__":
    main()
