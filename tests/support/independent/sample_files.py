# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sample's written files (GBK, GCJ-02, Excel and all) by OGR and openpyxl, with no code of the program."""
import datetime
import pathlib
import re
import unicodedata

import openpyxl
import pyproj
from osgeo import gdal

import gcj02

gdal.UseExceptions()
TO_PLANE = pyproj.Transformer.from_crs("EPSG:4490", "EPSG:4550", always_xy=True)
TO_DEGREES = pyproj.Transformer.from_crs("EPSG:4550", "EPSG:4490", always_xy=True)
SUFFIXES = ("社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "村民委员会", "村委会", "村")
VALUE_KEYS = {
    "户籍户数": "households.registered", "常住户数": "households.resident", "常住人口": "population",
    "其中:60岁及以上": "population.60plus", "其中:0-3岁": "population.0to3", "其中:16-59岁": "population.16to59",
    "社区工作者人数": "workers", "持证人数": "workers.certified", "社会组织数": "social-orgs",
    "商业面积(㎡)": "area.commercial", "服务面积(㎡)": "area.service", "总建筑面积(㎡)": "area.total",
    "自助终端": "flag.self-service-terminal", "家庭养老床位": "beds.home-care",
    "医保标准化窗口": "flag.medical-insurance-window", "城镇街道": "flag.urban-subdistrict",
    "城镇常住人口": "population.urban",
}


def rows(path):
    """Attribute dictionaries and geometries (None where there is none)."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=["ENCODING=GBK"])
    for feature in source.GetLayer(0):
        geometry = feature.GetGeometryRef()
        yield feature.items(), geometry.Clone() if geometry is not None and not geometry.IsEmpty() else None


def stem(name):
    name = re.sub(r"\s", "", unicodedata.normalize("NFKC", name or ""))
    name = name.removesuffix("办事处")
    return next((name.removesuffix(s) for s in SUFFIXES if name.endswith(s) and name != s), name)


def number(cell):
    """None for blank and —; 1 and 0 for 是 and 否."""
    if isinstance(cell, (int, float)):
        return cell
    text = (cell or "").strip()
    if text in ("是", "否"):
        return 1 if text == "是" else 0
    return float(text.replace(",", "")) if re.fullmatch(r"[\d.,]+", text) else None


def values_of(headers, row):
    pairs = ((VALUE_KEYS.get(h), number(c)) for h, c in zip(headers, row))
    return {key: value for key, value in pairs if key and value is not None}


def community_values(sheet):
    """{(stem of sub-district, stem of community): values}; subtotals and the total are left out."""
    headers = [c.value for c in sheet[4]]
    result, street = {}, None
    for row in sheet.iter_rows(min_row=5, values_only=True):
        street = row[0] or street
        first = "".join(str(c) for c in row[:2] if c)
        if row[1] and not re.search("小计|合计|总计", first):
            result[(stem(street), stem(row[1]))] = values_of(headers, row)
    return result


def coded_values(sheet):
    headers = [c.value for c in sheet[1]]
    return {str(row[0]): (row, values_of(headers, row)) for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]}


class Sample:
    """Units, facilities, residential buildings and walkable ways of the sample folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        book = openpyxl.load_workbook(self.folder / "社区统计.xlsx", data_only=True)
        self.communities = self._communities(community_values(book["社区"]))
        self.streets = {code: values for code, (_, values) in coded_values(book["街道"]).items()}
        counties = coded_values(book["区县"])
        self.counties = {code: values for code, (_, values) in counties.items()}
        self.zones = {code for code, (row, _) in counties.items() if row[2] == "先导区"}
        self.facilities = self._facilities()

    def _communities(self, table):
        result = {}
        for fields, shape in rows(self.folder / "社区边界.shp"):
            key = (stem(fields["街道名称"]), stem(fields["社区名称"]))
            result[fields["社区代码"]] = {
                "name": fields["社区名称"], "street": fields["街道代码"], "street_name": fields["街道名称"],
                "county": fields["区县代码"], "manager": fields["管理单位"], "urban": fields["城乡类型"] == "城市",
                "virtual": "虚拟" in (fields["备注"] or ""), "shape": shape, "values": table.get(key, {})}
        return result

    def community_at(self, point):
        hits = (code for code, c in sorted(self.communities.items())
                if c["shape"] is not None and c["shape"].Intersects(point))
        return next(hits, None)

    def _facilities(self):
        result = []
        for fields, shape in rows(self.folder / "服务设施.shp"):
            place = self._place(shape)
            code = fields["社区代码"] or ""
            host = code if code in self.communities else None
            if host is None and place is not None and not (fields["街道代码"] and not code):
                host = self.community_at(place)
            result.append({
                "code": fields["设施编号"], "categories": re.split("[;；]", fields["设施类别"]),
                "area": fields["建筑面积"] or None, "activity": fields["活动面积"] or None,
                "functions": set(re.split("[、,;]", fields["功能"] or "")) - {""},
                "places": fields["托位数"] or None, "open": self._is_open(fields), "place": place,
                "host": host, "street": fields["街道代码"]})
        return result

    @staticmethod
    def _place(shape):
        if shape is None:
            return None
        x, y = TO_PLANE.transform(*gcj02.inverse(shape.GetX(), shape.GetY()))
        shape = shape.Clone()
        shape.SetPoint_2D(0, x, y)
        return shape

    @staticmethod
    def _is_open(fields, day=datetime.date(2025, 6, 30)):
        opened = fields["启用日期"]
        if opened and datetime.date(*map(int, re.split("[/-]", opened))) > day:
            return False
        return fields["状态"] == "在用"

    def dwellings(self):
        """(point, community code, floor area) of residential buildings inside a community."""
        for fields, shape in rows(self.folder / "住宅建筑.shp"):
            if fields["用途"] != "住宅":
                continue
            centre = shape.Centroid()
            code = self.community_at(centre)
            if code:
                yield centre, code, shape.Area() * (fields["层数"] or 1)

    def ways(self):
        for fields, shape in rows(self.folder / "步行道路.shp"):
            if fields["道路类型"] not in ("高速公路", "匝道", "铁路"):
                yield [TO_DEGREES.transform(x, y) for x, y in (p[:2] for p in shape.GetPoints())]
