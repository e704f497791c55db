# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented administration: counties, sub-districts and the seed point of every community."""
from collections import namedtuple

CITY = ("990200", "澄湾市")
COUNTIES = [("990202", "望潮区", "市辖区"), ("990281", "岭海市", "县级市"), ("990271", "澄北先导区", "先导区")]
COUNTY_NAMES = {code: name for code, name, _ in COUNTIES}

# code, name, county, urban sub-district, medical-insurance window
SUBDISTRICTS = [
    ("990202001", "鸥渡街道", "990202", "是", "是"), ("990202002", "书院街道", "990202", "是", "是"),
    ("990202003", "鹤汀街道", "990202", "是", "是"), ("990202004", "灯台街道", "990202", "是", "否"),
    ("990202005", "槐里街道", "990202", "是", "是"), ("990202006", "听浪街道", "990202", "是", "是"),
    ("990281001", "云帆街道", "990281", "是", "是"), ("990281101", "盐仓镇", "990281", "否", "—"),
    ("990281102", "梨园镇", "990281", "否", "否")]
SUBDISTRICT_NAMES = {code: name for code, name, *_ in SUBDISTRICTS}

# name, seed point; R = rural, L = managed by the leading zone
SEEDS = {
    "990202001": "旧码头 5700 4330|渔火 6130 4230|鱼市口 5400 4680|长堤 6560 2950|南渡 6500 3780|桅影 6720 4420|潮信 7150 3150|鸥洲 6050 4800",
    "990202002": "柳岸 5150 5250|书院巷 6200 5130|药铺巷 6850 5010|西巷 7350 4900|杏坛里 5350 5900|钟鸣 6020 5780|百货里 6950 5480",
    "990202003": "鹤汀 4650 5330|浅滩 4720 4480|鹭影 3880 4700|沙咀 4250 3650|南礁 3850 2850|三孔桥 4050 5350|芦花 4450 6060|水磨 3850 6150",
    "990202004": "船坞里 7230 4080|井台 8150 4720|灯台里 8150 3900|贝壳湾 7480 2750|望海 8650 1600|海角 8850 2650|泊位里 9650 3600 L"
                 "|货栈 8250 5200 L|吊塔 9900 4900 L|鸥岛 11800 1950 R",
    "990202005": "槐里 5800 6500|采石里 5350 7050|上坞 6250 7000|下坞 7230 6180|仓前 7950 5980 L|海员2村 6400 7550|梯田里 7350 6800"
                 "|星港里 8420 6350 L",
    "990202006": "听浪 2950 4500|锦浪 3050 2350|石矶 2750 3550|望海 2650 5500|晨汐 1500 3150 R|风车岭 600 4450 R|苇荡 1100 5900 R|白塘 2700 6400 R",
    "990281001": "云帆 11600 7950|月台 11950 7300|柳溪 10500 6600 R|滩头 12700 6450 R",
    "990281101": "盐仓 900 7500 R|松风 3000 7750 R|岭下 3300 9500 R|泉眼 1200 9300 R",
    "990281102": "梨园坡 5600 8350 R|窑上 8200 9300 R|石磨 9700 7700 R|云岭 10500 9300 R|北帆 12900 9100 R"}
VIRTUAL = [("990202001", "云上"), ("990202004", "远洋船员")]

Seed = namedtuple("Seed", "code name street county manager rural point")


def _seed(street, number, word):
    fields = word.split()
    rural = "R" in fields[3:]
    county = street[:6]
    suffix = "村" if rural and county == "990281" else "社区"
    manager = "990271" if "L" in fields[3:] else county
    code = street + "%03d" % (200 + number if rural else number)
    return Seed(code, fields[0] + suffix, street, county, manager, rural, (float(fields[1]), float(fields[2])))


def seeds():
    """All communities with an area, ordered by code."""
    found = [_seed(street, i + 1, word) for street, words in SEEDS.items() for i, word in enumerate(words.split("|"))]
    return sorted(found, key=lambda seed: seed.code)


def virtual_seeds():
    return [Seed(street + "0%d" % (91 + i), name + "社区", street, street[:6], street[:6], False, None)
            for i, (street, name) in enumerate(VIRTUAL)]
