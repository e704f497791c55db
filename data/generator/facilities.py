# SPDX-License-Identifier: GPL-3.0-or-later
"""The ordinary facilities: one service centre a community, social services by chance, shops denser in the centre."""
from collections import namedtuple

import names
from people import required_area

Facility = namedtuple("Facility", "name kinds area activity functions beds places status opened code street point")
CENTRE, HALL = "社区党群服务中心", "社区综合服务设施"
CENTRE_FUNCTIONS = ["老年食堂", "日间照料", "儿童托管"]
CARE_FUNCTIONS = ["全托", "日托", "上门", "助餐", "助浴", "助医"]

# kind: chance in urban communities, in rural ones, least and most floor area, name ending
SOCIAL = {"社区养老服务站": (0.86, 0.32, 120, 420, "养老服务站"), "托育机构": (0.30, 0.0, 260, 700, "托育园"),
          "社区卫生服务站": (0.42, 0.42, 130, 380, "卫生服务站"), "健身场地": (0.55, 0.34, 300, 2200, "健身广场"),
          "就业服务站": (0.24, 0.15, 40, 110, "就业服务站"), "文化活动站": (0.26, 0.36, 120, 460, "文化活动站"),
          "幼儿园": (0.26, 0.12, 1600, 3800, "幼儿园"), "小学": (0.13, 0.09, 5200, 11800, "小学"),
          "应急避难场所": (0.15, 0.10, 1500, 9000, "应急避难场所")}
# kind: how many, how many of them in the main centre, floor area, name ending
SHOPS = {"便利店": (22, 8, 35, 110, "便利店"), "综合超市": (10, 6, 700, 4200, "超市"), "菜市场": (11, 6, 900, 3600, "菜市场"),
         "生鲜超市": (12, 6, 160, 520, "生鲜"), "早餐店": (16, 7, 30, 90, "早餐店"), "洗染店": (9, 6, 30, 80, "洗衣店"),
         "美容美发店": (14, 6, 40, 130, "美发"), "照相文印店": (9, 6, 25, 70, "图文"), "家政服务点": (9, 6, 30, 90, "家政服务部"),
         "维修点": (10, 6, 15, 50, "维修铺"), "药店": (16, 6, 60, 180, "大药房"), "邮政快递综合服务点": (14, 6, 30, 90, "驿站"),
         "再生资源回收点": (8, 6, 25, 120, "回收站"), "前置仓": (8, 6, 180, 420, "前置仓")}
BRANDS = ["潮声", "渔家", "岸边", "青砖", "小满", "南风", "归帆", "海禾", "巷口", "邻里", "麦香", "晴川坊", "一盏灯", "石榴", "知味", "暖阳", "白鹭", "老街坊"]


def base_name(seed):
    return seed.name[:-2] if seed.name.endswith("社区") else seed.name


def make(name, kinds, seed, point, **more):
    """A facility in use with sensible blanks; `more` overrides any field."""
    plain = dict(area=0.0, activity=0.0, functions=[], beds=0, places=0, status="在用", opened=None,
                 code=seed.code if seed else "", street=seed.street if seed else "")
    plain.update(more)
    return Facility(name=name, kinds=kinds if isinstance(kinds, list) else [kinds], point=point, **plain)


def _day(rng, first=2009, last=2024):
    return "%04d-%02d-%02d" % (rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28))


def _centre_area(record, seed, rng):
    """Most are as large as they must be, a good third is too small."""
    need = required_area(record, seed.rural)
    share = rng.uniform(1.03, 1.7) if rng.random() < 0.64 else rng.uniform(0.32, 0.95)
    return round(need * share, 1 if rng.random() < 0.3 else 0)


def _activity(size, rng):
    return round(size * rng.uniform(0.5, 0.76), 1)


def centre(seed, record, sites, rng):
    size = _centre_area(record, seed, rng)
    functions = [f for f in CENTRE_FUNCTIONS if rng.random() < (0.25 if seed.rural else 0.62)]
    return make(seed.name + "党群服务中心", CENTRE, seed, sites.within(seed.code), area=size, activity=_activity(size, rng),
                functions=functions, opened=_day(rng))


def second_hall(seed, sites, rng):
    size = round(rng.uniform(90, 260))
    return make(base_name(seed) + "邻里服务中心", HALL, seed, sites.within(seed.code), area=size, activity=_activity(size, rng), opened=_day(rng, 2018))


def _social(kind, seed, sites, rng):
    _, _, low, high, ending = SOCIAL[kind]
    size = round(rng.uniform(low, high))
    more = {"社区养老服务站": {"beds": rng.randint(4, 18)}, "托育机构": {"places": rng.choice([36, 48, 54, 60, 66, 72, 80, 96])}}.get(kind, {})
    active = round(size * rng.uniform(0.5, 0.8)) if kind in ("健身场地", "文化活动站", "社区养老服务站") else 0.0
    return make(base_name(seed) + ending, kind, seed, sites.within(seed.code, kind != "健身场地"), area=size, activity=active, opened=_day(rng), **more)


def social(seed, skip, sites, rng):
    found = []
    for kind, (town, country, *_) in SOCIAL.items():
        drawn = rng.random() < (country if seed.rural else town)
        if drawn and (kind, seed.name) not in skip:
            found.append(_social(kind, seed, sites, rng))
    return found


def shops(sites, rng):
    by_code = {seed.code: seed for seed in names.seeds()}
    found = []
    for kind, (count, central, low, high, ending) in SHOPS.items():
        taken = []
        for i in range(count):
            point, code = sites.spread(taken, i < central)
            taken.append(point)
            name = base_name(by_code[code]) + rng.choice(BRANDS) + ending
            found.append(make(name, kind, by_code[code], point, area=round(rng.uniform(low, high)), opened=_day(rng)))
    return found


def village_shops(sites, rng):
    """The shop that most villages have."""
    return [make(base_name(seed) + "小卖部", "便利店", seed, sites.within(seed.code), area=rng.randint(25, 60), opened=_day(rng))
            for seed in names.seeds() if seed.rural and rng.random() < 0.6]


def ordinary(records, skip, sites, rng):
    found = []
    for seed in names.seeds():
        if (CENTRE, seed.name) not in skip:
            found.append(centre(seed, records[seed.code], sites, rng))
            if not seed.rural and rng.random() < 0.14:
                found.append(second_hall(seed, sites, rng))
        found += social(seed, skip, sites, rng)
    return found + shops(sites, rng) + village_shops(sites, rng)
