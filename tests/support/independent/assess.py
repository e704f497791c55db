#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample's assessment computed a second time, from the written files and the text of the plan alone.

Prints JSON {indicator: {unit code: {"status", "value", "numerator", "denominator", "required", "cause"}}}. Sums are
exact fractions; walks come from walk.py. Shares no code with the program or the generator.
"""
import argparse
import json
import math
from fractions import Fraction

import numpy as np

from sample_files import TO_PLANE, Sample
from walk import Network

CITY = "990200"
CENTRE = "community-centre"
CATEGORY = {
    "社区综合服务设施": CENTRE, "社区党群服务中心": CENTRE, "街道综合养老服务中心": "elder-care-comprehensive",
    "社区养老服务站": "elder-care", "托育机构": "childcare", "健身场地": "fitness", "就业服务站": "employment",
    "社区矫正就业基地": "correction-base", "公益性骨灰安放设施": "columbarium", "文化活动站": "culture",
    "应急避难场所": "emergency",
}
BASIC = ("便利店", "综合超市", "菜市场", "生鲜超市", "早餐店", "洗染店", "美容美发店", "照相文印店", "家政服务点", "维修点",
         "药店", "邮政快递综合服务点", "再生资源回收点", "前置仓")
SIX = {"全托", "日托", "上门", "助餐", "助浴", "助医"}
THREE = {"老年食堂", "日间照料", "儿童托管"}
NEAR = 1000  # where half of the residents walk so far to a neighbour's facility, it is "only outside the boundary"


def exact(number):
    return None if number is None else Fraction(str(number))


class City:
    def __init__(self, sample):
        self.sample = sample
        self.real = {code: c for code, c in sample.communities.items() if not c["virtual"]}
        for facility in sample.facilities:
            facility["keys"] = {CATEGORY.get(c, c) for c in facility["categories"]}
        self._walk()

    # -- who holds whom

    def members(self, unit):
        """Communities of a unit at any level; leading zones hold what they manage."""
        if unit in self.real:
            return [unit]
        if unit in self.sample.zones:
            return [k for k, c in self.real.items() if c["manager"] == unit]
        return [k for k, c in self.real.items() if unit in (CITY, c["county"], c["street"])]

    def streets_of(self, unit):
        """Sub-districts of a larger unit; a zone holds those of which it manages every community."""
        mine = set(self.members(unit))
        streets = sorted({c["street"] for c in self.real.values()})
        return [s for s in streets if mine.issuperset(self.members(s))]

    def units(self):
        streets = sorted({c["street"] for c in self.sample.communities.values()})
        return list(self.sample.communities), streets, sorted(self.sample.counties), [CITY]

    def urban_street(self, street):
        return self.sample.streets[street].get("flag.urban-subdistrict") == 1

    # -- facilities

    def hosted(self, unit, key, is_open=True):
        return [f for f in self.sample.facilities
                if key in f["keys"] and f["open"] == is_open and unit in (f["host"], f["street"] if f["host"] is None else None)]

    # -- walking

    def _walk(self):
        self.network = Network(self.sample.ways(), TO_PLANE)
        homes = list(self.sample.dwellings())
        self.home_code = [code for _, code, _ in homes]
        self.home_area = np.array([area for _, _, area in homes])
        points = [np.array([p.GetX(), p.GetY()]) for p, _, _ in homes]
        self.homes = self.network.snap(points, [self._limit(code) for code in self.home_code])

    def _limit(self, community):
        return 150 if community is None or self.sample.communities[community]["urban"] else 300

    def metres(self, facilities, cut):
        placed = [f for f in facilities if f["place"] is not None]
        points = [np.array([f["place"].GetX(), f["place"].GetY()]) for f in placed]
        stops = self.network.snap(points, [self._limit(f["host"]) for f in placed])
        if not any(edge >= 0 for edge, _, _ in stops):
            return np.full(len(self.homes), math.inf)
        return np.array(self.network.nearest(stops, self.homes, cut))

    def weights(self, key):
        """People per home: the community's number shared out by floor area."""
        result = np.zeros(len(self.home_code))
        codes = np.array(self.home_code)
        for code, community in self.real.items():
            here = codes == code
            total = community["values"].get(key)
            if total and here.any():
                result[here] = total * self.home_area[here] / self.home_area[here].sum()
        return result


def cell(status, **facts):
    return {"status": status, **{k: (float(v) if isinstance(v, Fraction) else v) for k, v in facts.items() if v is not None}}


def verdict(value, target):
    if target is None:
        return "advisory"
    return "met" if value >= target else "not-met"


# -- one function per way of computing; each gives {unit: cell}

def none_here(city, unit, key):
    """Why a community has no open facility of a category."""
    if city.hosted(unit, key, is_open=False):
        return "not-open"
    near = city.metres([f for f in city.sample.facilities if key in f["keys"] and f["open"]], NEAR)
    people = city.weights("population") * (np.array(city.home_code) == unit)
    served = people[near <= NEAR].sum()
    return "outside-boundary" if served > 0 and 2 * served >= people.sum() else "no-facility"


def coverage(city, has, level_units, applies, above, target=100):
    """Share of units that have a thing. `has` gives True, False or None (no data) per unit of the level."""
    cells, state = {}, {u: has(u) if applies(u) else "n/a" for u in level_units}
    for unit, answer in state.items():
        status = {"n/a": "not-applicable", None: "no-data", True: "met", False: "not-met"}[answer]
        cells[unit] = cell(status, denominator=1 if answer in (True, False) else None,
                           numerator=int(answer) if answer in (True, False) else None)
    for unit, members in above.items():
        known = [state[m] for m in members if state[m] in (True, False)]
        gaps = sum(state[m] is None for m in members)
        if not known:
            cells[unit] = cell("no-data" if gaps else "not-applicable")
            continue
        share = Fraction(100 * sum(known), len(known))
        least, most = Fraction(100 * sum(known), len(known) + gaps), Fraction(100 * (sum(known) + gaps), len(known) + gaps)
        ends = {verdict(least, target), verdict(most, target)}
        cells[unit] = cell(ends.pop() if len(ends) == 1 else "no-data",
                           value=share, numerator=sum(known), denominator=len(known))
    return cells


def ratio(city, parts, target, scale, applies=lambda code: True, key=None):
    """Sums of (numerator, denominator) per community; a community that lacks one is left out of both. With the `key` of
    the facilities in the numerator there is no figure where facilities are and none of them tells."""
    cells = {}
    for level in city.units():
        for unit in level:
            members = [m for m in city.members(unit) if applies(m)]
            known = [p for p in map(parts, members) if None not in p]
            told = [parts(m)[0] is not None for m in members if key and city.hosted(m, key)]
            if not members:
                cells[unit] = cell("not-applicable")
            elif not known or (told and not any(told)):
                cells[unit] = cell("no-data")
            else:
                n, d = (sum(column) for column in zip(*known))
                if d == 0:
                    cells[unit] = cell("not-applicable", numerator=n, denominator=d)
                else:
                    value = n * scale / d
                    required = None if target is None else target * d / scale
                    cells[unit] = cell(verdict(value, target), value=value, numerator=n, denominator=d, required=required)
    return cells


def network(city, key, more_levels, target):
    """Nodes over several levels. The sample's files speak of communities only, by their facilities; the levels above
    (`more_levels` of street, county, city) are there and silent."""
    communities, streets, counties, _ = city.units()

    def silent(unit):
        count = 0
        if "street" in more_levels and unit not in city.sample.communities:
            count += len(city.streets_of(unit))
        if "county" in more_levels and unit in counties:
            count += 1
        if "county" in more_levels and unit == CITY:
            count += len(counties)
        return count + ("city" in more_levels and unit == CITY)

    cells = {}
    for unit in communities + streets + counties + [CITY]:
        answers = [bool(city.hosted(m, key)) for m in city.members(unit)]
        gaps, yes = silent(unit), sum(answers)
        if not answers and not gaps:
            cells[unit] = cell("not-applicable")
        elif not answers:
            cells[unit] = cell("no-data")
        else:
            whole = len(answers) + gaps
            ends = {verdict(Fraction(100 * n, whole), target) for n in (yes, yes + gaps)}
            cells[unit] = cell(ends.pop() if len(ends) == 1 else "no-data", numerator=yes, denominator=len(answers),
                               value=Fraction(100 * yes, len(answers)))
    return cells


def centre_area(city, unit, field="area", key=CENTRE):
    areas = [exact(f[field]) for f in city.hosted(unit, key)]
    return None if None in areas else sum(areas, Fraction(0))


def area_rule(city, fixed, urban):
    cells = {}
    for unit in city.sample.communities:
        community = city.sample.communities[unit]
        if community["virtual"] or community["urban"] != urban:
            cells[unit] = cell("not-applicable")
            continue
        area, households = centre_area(city, unit), exact(community["values"].get("households.resident"))
        if area is None or households is None:
            cells[unit] = cell("no-data")
            continue
        required = max(Fraction(fixed), Fraction(3, 10) * households)
        cause = None
        if area < required:
            cause = "too-small" if city.hosted(unit, CENTRE) else none_here(city, unit, CENTRE)
        cells[unit] = cell(verdict(area, required), value=area, numerator=area, denominator=households,
                           required=required, shortfall=max(required - area, Fraction(0)), cause=cause)
    for level in city.units()[1:]:
        for unit in level:
            below = [cells[m]["status"] for m in city.members(unit)]
            order = ("not-met", "no-data", "met")
            cells[unit] = cell(next((s for s in order if s in below), "not-applicable"))
    return cells


def counts(city, key, urban_target, rural_target):
    cells = {}
    for unit, community in city.sample.communities.items():
        value = exact(community["values"].get(key))
        target = urban_target if community["urban"] else rural_target
        if community["virtual"]:
            cells[unit] = cell("not-applicable")
        elif value is None:
            cells[unit] = cell("no-data")
        else:
            cells[unit] = cell(verdict(value, target), value=value, numerator=value, required=target,
                               cause=None if value >= target else "below-target")
    for level in city.units()[1:]:
        for unit in level:
            below = [cells[m]["status"] for m in city.members(unit)]
            total = sum(Fraction(str(cells[m].get("numerator", 0))) for m in city.members(unit))
            order = ("not-met", "no-data", "met")
            cells[unit] = cell(next((s for s in order if s in below), "not-applicable"), numerator=total)
    return cells


def within(city, keys, metres, weight, urban_only):
    """Residents for whom every category of `keys` is within reach, of all."""
    inside = np.ones(len(city.homes), dtype=bool)
    for key in keys:
        inside &= city.metres([f for f in city.sample.facilities if key in f["keys"] and f["open"]], metres) <= metres
    people = city.weights(weight)
    codes = np.array(city.home_code)
    cells = {}
    for level in city.units():
        for unit in level:
            members = [m for m in city.members(unit) if city.real[m]["urban"] or not urban_only]
            known = [m for m in members if city.real[m]["values"].get(weight) is not None]
            here = np.isin(codes, known)
            total = sum(city.real[m]["values"][weight] for m in known)
            if not members:
                cells[unit] = cell("not-applicable")
            elif not known:
                cells[unit] = cell("no-data")
            elif total == 0:  # nobody to reach
                cells[unit] = cell("not-applicable")
            else:
                reached = float(people[here & inside].sum())
                cells[unit] = cell("advisory", value=100 * reached / total, numerator=reached, denominator=float(total))
    return cells


def city_ratio(city, numerator, denominator, scale, target, urban_only=False):
    """Numbers that only the city answers for; below, what each unit brings."""
    cells = {}
    for level in city.units():
        for unit in level:
            members = [m for m in city.members(unit) if city.real[m]["urban"] or not urban_only]
            parts = [numerator(m) for m in members]
            known = [p for p in parts if p is not None]
            if not members:
                cells[unit] = cell("not-applicable")
            elif not known:
                cells[unit] = cell("no-data")
            elif unit != CITY:
                cells[unit] = cell("advisory", numerator=sum(known))
            else:
                if denominator is None:  # a plain sum
                    cells[unit] = cell(verdict(sum(known), target), numerator=sum(known), value=sum(known))
                    continue
                bottom = denominator()
                cells[unit] = cell("no-data" if bottom is None else verdict(sum(known) * scale / bottom, target),
                                   numerator=sum(known), denominator=bottom,
                                   value=None if bottom is None else sum(known) * scale / bottom)
    return cells


def functions(city):
    """Which of the three elder and child functions an urban community's open centres offer; no pass mark.

    Centres that all leave the field blank tell nothing: no data.
    """
    cells = {}
    for unit, community in city.sample.communities.items():
        centres = city.hosted(unit, CENTRE)
        offered = set().union(*(f["functions"] for f in centres))
        if unit not in city.real or not community["urban"]:
            cells[unit] = cell("not-applicable")
        elif centres and not offered:
            cells[unit] = cell("no-data")
        else:
            cells[unit] = cell("advisory", value=len(offered & THREE))
    for level in city.units()[1:]:
        for unit in level:
            below = {cells[m]["status"] for m in city.members(unit)}
            cells[unit] = cell(next((s for s in ("advisory", "no-data") if s in below), "not-applicable"))
    return cells


def assess(city):
    sample = city.sample
    communities, streets, counties, _ = city.units()
    over_communities = {u: city.members(u) for u in streets + counties + [CITY]}
    over_streets = {u: city.streets_of(u) for u in counties + [CITY]}

    def value(code, key):
        return exact(sample.communities[code]["values"].get(key))

    def urban(code):
        return code in city.real and city.real[code]["urban"]

    def flag(code):
        answer = value(code, "flag.self-service-terminal")
        return None if answer is None else answer == 1

    def window(street):
        answer = sample.streets[street].get("flag.medical-insurance-window")
        return None if answer is None else answer == 1

    def comprehensive(street):
        inside = city.hosted(street, "elder-care-comprehensive")
        inside += [f for m in city.members(street) for f in city.hosted(m, "elder-care-comprehensive")]
        return any(SIX <= f["functions"] for f in inside)

    def ash(street):
        return bool(city.hosted(street, "columbarium") or any(city.hosted(m, "columbarium") for m in city.members(street)))

    def commerce(code):
        parts = [value(code, k) for k in ("area.commercial", "area.service")]
        return (None if None in parts else sum(parts)), value(code, "area.total")

    def per_household(code):
        return centre_area(city, code), value(code, "households.resident")

    def activity(code):
        return centre_area(city, code, "activity"), centre_area(city, code)

    def places(code):
        numbers = [exact(f["places"]) for f in city.hosted(code, "childcare")]
        return None if None in numbers else sum(numbers, Fraction(0))

    def urban_people():
        parts = [exact(v.get("population.urban")) for c, v in sample.counties.items() if c not in sample.zones]
        return None if None in parts else sum(parts)

    results = {
        "G1": coverage(city, lambda c: bool(city.hosted(c, CENTRE)), communities, lambda c: c in city.real, over_communities),
        "G2": ratio(city, commerce, 10, 100),
        "G3": ratio(city, per_household, 30, 100, key=CENTRE),
        "G4": ratio(city, activity, 60, 100, key=CENTRE),
        "G5": coverage(city, flag, communities, urban, over_communities),
        "G6": counts(city, "social-orgs", 10, 3),
        "6": counts(city, "social-orgs", 10, 3),
        "G7": city_ratio(city, lambda c: value(c, "workers"), urban_people, 10000, 18),
        "14a": coverage(city, comprehensive, streets, city.urban_street, over_streets, 80),
        "14b": coverage(city, lambda c: bool(city.hosted(c, "elder-care")), communities, urban, over_communities),
        "16a": coverage(city, window, streets, lambda s: True, over_streets),
        "37a": coverage(city, ash, streets, lambda s: not city.urban_street(s), over_streets),
        "18a": within(city, ["fitness"], 500, "population", True),
        "20a": within(city, ["employment"], 1000, "population.16to59", False),
        "23": within(city, BASIC, 1000, "population", True),
        "34a": area_rule(city, 400, True),
        "34b": area_rule(city, 350, False),
        "34c": ratio(city, per_household, 30, 100, key=CENTRE),
        "14c": city_ratio(city, lambda c: value(c, "beds.home-care"), None, 1, 3000),
        # a community that lacks one of the two is left out of both
        "15d": city_ratio(city, lambda c: None if value(c, "population") is None else places(c), lambda: sum(
            value(c, "population") for c in city.real if None not in (value(c, "population"), places(c))), 1000, Fraction("4.5")),
    }
    urban_only = [c for c in city.real if city.real[c]["urban"]]
    results["G8"] = city_ratio(
        city, lambda c: value(c, "workers.certified") if value(c, "workers") is not None else None,
        lambda: sum(value(c, "workers") for c in urban_only
                    if None not in (value(c, "workers"), value(c, "workers.certified"))), 100, 35, urban_only=True)
    results["27a"] = city_ratio(
        city, lambda c: len(city.hosted(c, "correction-base")), lambda: len(set(counties) - sample.zones), 100, 100)
    results["34d"] = functions(city)
    results["7a"] = network(city, CENTRE, {"street"}, 100)
    results["17b"] = network(city, "culture", {"street"}, None)
    results["20b"] = network(city, "employment", {"street", "county", "city"}, 100)
    results["28b"] = within(city, ["emergency"], 1000, "population", False)
    results["28d"] = ratio(city, lambda c: (centre_area(city, c, "activity", "emergency"), value(c, "population")), None, 1,
                           key="emergency")
    for code in communities:
        for key, category in (("G1", CENTRE), ("14b", "elder-care")):
            if results[key][code]["status"] == "not-met":
                results[key][code]["cause"] = none_here(city, code, category)
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="the sample's source folder")
    print(json.dumps(assess(City(Sample(parser.parse_args().folder))), ensure_ascii=False))


if __name__ == "__main__":
    main()
