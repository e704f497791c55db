# SPDX-License-Identifier: GPL-3.0-or-later
"""The statistics workbook, laid out as departments write it: titles, merged heads, sub-totals and stray spellings."""
import datetime
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

import names
import people

TITLE, NOTE = "澄湾市社区基本情况统计表(示例数据)", "统计时点:2024年12月31日  单位:户、人、个、平方米、张  示例数据,地名与数字均为虚构"
HEADS = [("街道", 1), ("社区名称", 1), ("户数", 2), ("人口", 4), ("社区工作者", 2), ("社会组织", 1), ("建筑面积", 3), ("设施", 2)]
LEAVES = ["街道", "社区名称", "户籍户数", "常住户数", "常住人口", "其中:60岁及以上", "其中:0-3岁", "其中:16-59岁", "社区工作者人数", "持证人数", "社会组织数",
          "商业面积(㎡)", "服务面积(㎡)", "总建筑面积(㎡)", "自助终端", "家庭养老床位"]
COLUMNS = ["registered", "resident", "people", "old", "small", "working", "workers", "certified", "orgs", "commerce", "service", "floor", "terminal", "beds"]
SPELLED = {"鹭影社区": "鹭影社区居委会", "货栈社区": "货栈社区居委会", "水磨社区": "水磨 社区", "海员2村社区": "海员２村社区", "柳溪村": "柳溪村 ",
           "钟鸣社区": "　钟鸣社区", "贝壳湾社区": "贝壳湾社区居委会"}
STREET_SPELLED = {"鹤汀街道": "鹤汀街道办事处"}
BLANK = ("西巷社区", "resident")     # left empty; the other missing values are written as a dash
GHOST = ("990202005", "桥东社区", [812, 774, 2011, 560, 34, 1170, 5, 2, 8, 3100, 900, 61200, "是", 12])
STAMP = (2025, 6, 30, 0, 0, 0)
THIN = Side(style="thin", color="999999")


def _style(cell, bold=False, fill=None):
    cell.font = Font(name="宋体", size=10, bold=bold)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = Border(THIN, THIN, THIN, THIN)
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)


def _put_row(sheet, row, values, bold=False, fill=None):
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row, column, value)
        _style(cell, bold, fill)


def _top(sheet):
    for row, text, size in ((1, TITLE, 16), (2, NOTE, 9)):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(LEAVES))
        sheet.cell(row, 1, text).font = Font(name="宋体", size=size, bold=row == 1)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center" if row == 1 else "right")


def _heads(sheet):
    _put_row(sheet, 3, [None] * len(LEAVES), True, "DDE6EE")
    _put_row(sheet, 4, LEAVES, True, "DDE6EE")
    column = 1
    for text, width in HEADS:
        sheet.cell(3, column, text)
        if text == LEAVES[column - 1]:
            sheet.cell(4, column).value = None
            sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
        elif width > 1:
            sheet.merge_cells(start_row=3, start_column=column, end_row=3, end_column=column + width - 1)
        column += width


def _values(seed, record):
    def shown(column):
        value = record[column]
        return ("" if (seed.name, column) == BLANK else "—") if value is None else value
    return [shown(column) or (0 if shown(column) == 0 else None) for column in COLUMNS]


def _sum(rows):
    """Column totals; 是 and dashes do not count."""
    return [sum(v for v in (row[i] for row in rows) if isinstance(v, int)) if COLUMNS[i] != "terminal" else "—" for i in range(len(COLUMNS))]


def _total_row(sheet, row, word, rows):
    _put_row(sheet, row, [word, None] + _sum(rows), True, "F2EFE4")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)


def _street_rows(street, records):
    rows = [(SPELLED.get(s.name, s.name), _values(s, records[s.code])) for s in names.seeds() if s.street == street]
    return rows + ([GHOST[1:]] if street == GHOST[0] else [])


def community_sheet(sheet, records):
    _top(sheet)
    _heads(sheet)
    row, everything = 5, []
    for street, name, *_ in names.SUBDISTRICTS:
        rows = _street_rows(street, records)
        for i, (community, values) in enumerate(rows):
            _put_row(sheet, row + i, [STREET_SPELLED.get(name, name) if i == 0 else None, community] + values)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row + len(rows) - 1, end_column=1)
        row += len(rows)
        _total_row(sheet, row, "小计", [values for _, values in rows])
        everything += [values for _, values in rows]
        row += 1
    _total_row(sheet, row, "合计", everything)
    for column in range(1, len(LEAVES) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 16 if column < 3 else 11
    sheet.freeze_panes = "C5"


def _plain_sheet(sheet, heads, rows):
    _put_row(sheet, 1, heads, True, "DDE6EE")
    for i, values in enumerate(rows, 2):
        _put_row(sheet, i, values)
    for column in range(1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 16


def _fixed_copy(source, target):
    """The same workbook with constant times, so that equal content is equal bytes."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-06-30T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)


def write(path, records):
    book = Workbook()
    book.properties.creator, book.properties.created = "示例数据", datetime.datetime(2025, 6, 30)
    community_sheet(book.active, records)
    book.active.title = "社区"
    _plain_sheet(book.create_sheet("街道"), ["街道代码", "街道名称", "医保标准化窗口", "城镇街道"],
                 [[code, name, window, town] for code, name, _, town, window in names.SUBDISTRICTS])
    _plain_sheet(book.create_sheet("区县"), ["区县代码", "区县名称", "类型", "城镇常住人口"],
                 [[code, name, kind, people.urban_population(records, code) or "—"] for code, name, kind in names.COUNTIES])
    draft = path.with_suffix(".tmp")
    book.save(draft)
    _fixed_copy(draft, path)
    draft.unlink()
