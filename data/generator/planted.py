# SPDX-License-Identifier: GPL-3.0-or-later
"""The planted cases: facilities that make every status and every cause occur at a known place (listed in data/README.md)."""
import names
from facilities import CARE_FUNCTIONS, CENTRE, CENTRE_FUNCTIONS, HALL, make

# (kind, community): the ordinary draw leaves these out, so that only the planted case decides
SKIP = {(CENTRE, name + "社区") for name in ("渔火", "鸥洲", "长堤", "潮信", "药铺巷", "百货里", "下坞", "三孔桥", "南礁", "船坞里", "井台",
                                          "泊位里", "书院巷", "桅影", "苇荡", "柳岸", "西巷", "听浪")}
SKIP |= {("健身场地", name + "社区") for name in ("钟鸣", "槐里", "上坞", "柳岸", "鹤汀", "三孔桥", "鸥岛", "杏坛里")}
SKIP |= {("就业服务站", name + "社区") for name in ("旧码头", "渔火", "浅滩", "沙咀", "南礁", "鹭影", "鱼市口", "鹤汀", "鸥岛", "三孔桥")}
SKIP |= {("托育机构", name + "社区") for name in ("浅滩", "沙咀", "鹭影", "听浪", "桅影")}
SKIP |= {("社区养老服务站", name + "社区") for name in ("桅影", "药铺巷", "下坞", "鸥岛", "石矶")}
SKIP |= {("社区卫生服务站", name + "社区") for name in ("书院巷", "南渡", "鸥洲")}
SKIP |= {("文化活动站", name + "社区") for name in ("书院巷", "鹭影", "石矶")}


class Planter:
    def __init__(self, sites):
        self.sites, self.found = sites, []
        self.seed = {s.name: s for s in names.seeds()}

    def put(self, name, kinds, community, where=None, **more):
        """`where`: None for a building inside, a point for the building nearest to it, False for not placed."""
        seed = self.seed[community]
        point = None if where is False else self.sites.near(seed.code, where) if where else self.sites.within(seed.code)
        self.found.append(make(name, kinds, seed, point, **dict({"opened": "2016-05-18"}, **more)))

    def put_across(self, name, kinds, host, near, coded=None, **more):
        """A facility in the host community as near as can be to another one; `coded` names the community written down."""
        place = self.sites.across(self.seed[host].code, self.seed[near].code)
        self.found.append(make(name, kinds, self.seed[coded or host], place, **dict({"opened": "2017-09-01"}, **more)))


def sizes(p):
    p.put("渔火社区党群服务中心", CENTRE, "渔火社区", area=312, activity=196, functions=CENTRE_FUNCTIONS[:2])
    p.put("渔火便民服务点", HALL, "渔火社区", area=100, activity=59)
    p.put("鸥洲社区党群服务中心", CENTRE, "鸥洲社区", area=400, activity=240, functions=CENTRE_FUNCTIONS)
    p.put("长堤社区党群服务中心", CENTRE, "长堤社区", area=392, activity=251, functions=CENTRE_FUNCTIONS)
    p.put("潮信社区党群服务中心", CENTRE, "潮信社区", area=450, activity=269.9, functions=CENTRE_FUNCTIONS[1:])
    p.put("井台社区党群服务中心", CENTRE, "井台社区", area=0, activity=0, functions=CENTRE_FUNCTIONS[:1])
    p.put("柳岸社区党群服务中心", CENTRE, "柳岸社区", area=720, activity=0, functions=CENTRE_FUNCTIONS)
    p.put("西巷社区党群服务中心", CENTRE, "西巷社区", area=610, activity=402, functions=CENTRE_FUNCTIONS)


def times(p):
    p.put("药铺巷社区党群服务中心", CENTRE, "药铺巷社区", area=640, activity=400, status="停用", opened="2011-03-01")
    p.put("百货里社区党群服务中心", CENTRE, "百货里社区", area=180, activity=104)
    p.put("百货里邻里中心(新建)", HALL, "百货里社区", area=520, activity=340, functions=CENTRE_FUNCTIONS, status="规划", opened="2025-09-01")
    p.put("下坞社区党群服务中心", CENTRE, "下坞社区", area=980, activity=610, functions=CENTRE_FUNCTIONS, opened="2025-10-08")
    p.put("听浪社区党群服务中心", CENTRE, "听浪社区", area=1060, activity=700, functions=CENTRE_FUNCTIONS, opened="2025-06-30")
    p.put("下坞养老服务站", "社区养老服务站", "下坞社区", area=260, activity=180, beds=10, status="规划", opened="2026-03-01")


def boundaries(p):
    p.put_across("鹤汀邻里服务中心", HALL, "鹤汀社区", "三孔桥社区", area=560, activity=350, functions=CENTRE_FUNCTIONS)
    p.put_across("百货里养老服务站", "社区养老服务站", "百货里社区", "药铺巷社区", area=240, activity=150, beds=8)
    p.put_across("锦浪养老服务站(东院)", "社区养老服务站", "锦浪社区", "石矶社区", area=310, activity=190, beds=12)
    p.put_across("鹭影文化活动站", "文化活动站", "沙咀社区", "鹭影社区", coded="鹭影社区", area=300, activity=210)
    p.put_across("桅影社区健身点", "健身场地", "渔火社区", "桅影社区", coded="桅影社区", area=420, activity=420)
    p.put("望海书屋", "文化活动站", "望海社区", code="990202009001", area=150, activity=110)
    p.put("泊位里党员驿站", HALL, "泊位里社区", area=180, activity=120)
    for name, kind, community in (("南渡社区卫生服务站", "社区卫生服务站", "南渡社区"), ("云帆夜校", "文化活动站", "云帆社区"), ("采石里健身角", "健身场地", "采石里社区")):
        p.put(name, kind, community, code="", street="", area=210, activity=150)


def reach(p):
    p.put("钟鸣铁道健身园", "健身场地", "钟鸣社区", (5900, 6040), area=900, activity=900)
    p.put("柳岸河畔健身园", "健身场地", "柳岸社区", (5060, 5330), area=760, activity=760)
    p.put("旧码头就业服务站", "就业服务站", "旧码头社区", (5420, 3980), area=85)


def functions(p):
    p.put("船坞里社区党群服务中心", CENTRE, "船坞里社区", area=690, activity=430, functions=CENTRE_FUNCTIONS[:1])
    p.put("书院巷社区党群服务中心", [CENTRE, "文化活动站"], "书院巷社区", area=760, activity=520, functions=CENTRE_FUNCTIONS)
    p.put("书院巷医养托一体中心", ["社区卫生服务站", "托育机构"], "书院巷社区", area=540, activity=260, places=40)
    full = {"鸥渡街道": ("南渡社区", 96), "书院街道": ("杏坛里社区", 80), "鹤汀街道": ("鹭影社区", 74), "听浪街道": ("听浪社区", 60), "云帆街道": ("云帆社区", 88)}
    for street, (community, beds) in full.items():
        p.put(street + "综合养老服务中心", "街道综合养老服务中心", community, area=2400, activity=1500, beds=beds, functions=CARE_FUNCTIONS)
    p.put("槐里街道综合养老服务中心", "街道综合养老服务中心", "槐里社区", area=1650, activity=980, beds=30, functions=["日托", "上门", "助餐", "助医"])
    p.put("灯台街道综合养老服务中心", "街道综合养老服务中心", "灯台里社区", area=2800, activity=1700, beds=100, functions=CARE_FUNCTIONS, status="规划", opened="2025-12-01")


def capacities(p):
    p.put("浅滩小海星托育园", "托育机构", "浅滩社区", area=210, activity=130, places=18)
    p.put("桅影托育点", "托育机构", "桅影社区", area=160, activity=90, places=0)
    p.put("听浪托育园", "托育机构", "听浪社区", area=620, activity=380, places=80, status="规划", opened="2025-09-15")


def unplaced(p):
    p.put("桅影社区党群服务中心", CENTRE, "桅影社区", False, area=575, activity=350, functions=CENTRE_FUNCTIONS[:2])
    p.put("桅影养老服务站", "社区养老服务站", "桅影社区", False, area=180, activity=110, beds=6)
    p.put("石磨村卫生室", "社区卫生服务站", "石磨村", False, area=90)
    p.put("灯台里应急避难场所", "应急避难场所", "灯台里社区", False, area=3600)
    p.put("岭下村文化活动站", "文化活动站", "岭下村", False, area=140, activity=100)


def counties(p):
    p.put("望潮区社区矫正就业基地", "社区矫正就业基地", "下坞社区", area=1200, activity=700)
    p.put("先导区社区矫正就业基地", "社区矫正就业基地", "星港里社区", area=900, activity=500)
    p.put("岭海市社区矫正就业基地", "社区矫正就业基地", "月台社区", area=1000, activity=600, status="规划", opened="2025-11-20")
    p.put("盐仓镇公益性骨灰堂", "公益性骨灰安放设施", "泉眼村", area=860)
    p.put("梨园镇公益性骨灰堂", "公益性骨灰安放设施", "云岭村", area=640, status="停用", opened="2002-04-05")


def oddities(p):
    seed = p.seed["海员2村社区"]
    x, y = p.sites.within(seed.code)
    for name, dx in (("海员2村便民药店", 0), ("海员２村便民药店", 14)):
        p.found.append(make(name, "药店", seed, (x + dx, y), area=88, opened="2019-06-01"))
    p.found.append(make("岭北驿站(区界外)", "邮政快递综合服务点", None, (8870.0, 10560.0), area=60, opened="2021-04-10"))
    p.put("苇荡代销点", "便利店", "苇荡社区", area=30, status="停用", opened="1998-01-01")
    p.put("鸥岛渔民健身场", "健身场地", "鸥岛社区", area=380, activity=380)


def plant(sites):
    planter = Planter(sites)
    for case in (sizes, times, boundaries, reach, functions, capacities, unplaced, counties, oddities):
        case(planter)
    return planter.found
