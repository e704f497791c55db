# SPDX-License-Identifier: GPL-3.0-or-later
"""Households, people and yearly figures of every community, roughly after its buildings; blanks and zeros where planted."""
import names
from shapes import area

MISSING = None
EXACT_HOUSEHOLDS = {"渔火社区": 2214, "鸥洲社区": 1048, "潮信社区": 1502, "长堤社区": 611, "泊位里社区": 0}
EXACT_POPULATION = {"渔火社区": 5846}


def _homes(buildings):
    homes, floor, shops = {}, {}, {}
    for b in buildings:
        size = abs(area(b.ring)) * b.floors
        homes[b.community] = homes.get(b.community, 0.0) + b.dwellings
        floor[b.community] = floor.get(b.community, 0.0) + size
        if b.use == "商业":
            shops[b.community] = shops.get(b.community, 0.0) + size
    return homes, floor, shops


def _households(seed, homes, rng):
    count = round(homes * (rng.uniform(1.05, 1.35) if seed.rural else rng.uniform(0.78, 0.96)))
    count = max(300 + rng.randint(3, 60), min(3500 - rng.randint(20, 200), count))
    return EXACT_HOUSEHOLDS.get(seed.name, count)


def _ages(people, rng):
    old = round(people * rng.uniform(0.22, 0.35))
    small = round(people * rng.uniform(0.014, 0.026))
    working = round(people * rng.uniform(0.555, 0.60))
    return {"old": old, "small": small, "working": working}


def _workers(seed, people, rng):
    """Community workers; villages have few of them."""
    count = rng.randint(2, 4) if seed.rural else max(3, round(people * 0.00198 + rng.uniform(-0.6, 0.9)))
    certified = sum(rng.random() < (0.1 if seed.rural else 0.36) for _ in range(count))
    return {"workers": count, "certified": certified}


def _areas(floor, shops, rng):
    commerce = shops * rng.uniform(0.5, 0.9) + floor * rng.uniform(0.025, 0.075)
    service = floor * rng.uniform(0.008, 0.035)
    return {"commerce": round(commerce), "service": round(service), "floor": round(floor * rng.uniform(0.98, 1.08))}


def _record(seed, homes, floor, shops, rng):
    households = _households(seed, homes, rng)
    people = EXACT_POPULATION.get(seed.name, round(households * rng.uniform(2.5, 2.7)))
    record = {"registered": round(households * rng.uniform(0.74, 1.12)), "resident": households, "people": people}
    record.update(_ages(people, rng), **_workers(seed, people, rng), **_areas(floor, shops, rng))
    record["orgs"] = rng.randint(1, 6) if seed.rural else rng.randint(6, 17)
    record["terminal"] = "是" if rng.random() < (0.3 if seed.rural else 0.86) else "否"
    record["beds"] = 0 if seed.rural and rng.random() < 0.6 else round(households * rng.uniform(0.012, 0.045))
    return record


# community, column, value: written over what was drawn (None is shown as a dash or left blank)
PLANTED = [("西巷社区", "resident", None), ("西巷社区", "registered", None), ("泊位里社区", "registered", 0), ("泊位里社区", "people", 0),
           ("泊位里社区", "old", 0), ("泊位里社区", "small", 0), ("泊位里社区", "working", 0), ("泊位里社区", "workers", 2),
           ("泊位里社区", "certified", 0), ("泊位里社区", "beds", 0), ("旧码头社区", "orgs", 10), ("鱼市口社区", "orgs", 9), ("苇荡社区", "orgs", 3),
           ("晨汐社区", "orgs", 2), ("水磨社区", "orgs", None), ("三孔桥社区", "floor", None), ("芦花社区", "floor", None), ("杏坛里社区", "terminal", None),
           ("石矶社区", "small", None), ("海角社区", "certified", None), ("云岭村", "beds", None), ("采石里社区", "commerce", None)]
TEN_PERCENT = "上坞社区"          # commerce + service is exactly a tenth of all floor area


def _ten_percent(record):
    record["floor"] = round(record["floor"], -2)
    record["service"] = round(record["floor"] * 0.018)
    record["commerce"] = record["floor"] // 10 - record["service"]


def records(buildings, rng):
    """Community code -> figures."""
    homes, floor, shops = _homes(buildings)
    found = {}
    for seed in names.seeds():
        amounts = [d.get(seed.code, 0.0) for d in (homes, floor, shops)]
        found[seed.code] = _record(seed, *amounts, rng)
        if seed.name == TEN_PERCENT:
            _ten_percent(found[seed.code])
    by_name = {seed.name: seed.code for seed in names.seeds()}
    for name, column, value in PLANTED:
        found[by_name[name]][column] = value
    return found


def urban_population(found, county):
    """Urban residents of a county-level unit: those of the urban communities that it administers, and a few more."""
    own = [s for s in names.seeds() if s.county == county and not s.rural]
    return round(sum(found[s.code]["people"] for s in own) * 1.012)


def required_area(record, rural):
    households = record["resident"] or 0
    return max(350.0 if rural else 400.0, 0.30 * households)
