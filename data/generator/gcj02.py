# SPDX-License-Identifier: GPL-3.0-or-later
"""The published forward formula from WGS 84 degrees to GCJ-02, because users' points often come from web maps."""
import math

AXIS, ECCENTRICITY2 = 6378245.0, 0.00669342162296594323


def _waves(x):
    pi = math.pi
    return (20 * math.sin(6 * x * pi) + 20 * math.sin(2 * x * pi)) * 2 / 3


def _north(x, y):
    pi = math.pi
    value = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + _waves(x)
    value += (20 * math.sin(y * pi) + 40 * math.sin(y / 3 * pi)) * 2 / 3
    return value + (160 * math.sin(y / 12 * pi) + 320 * math.sin(y * pi / 30)) * 2 / 3


def _east(x, y):
    pi = math.pi
    value = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + _waves(x)
    value += (20 * math.sin(x * pi) + 40 * math.sin(x / 3 * pi)) * 2 / 3
    return value + (150 * math.sin(x / 12 * pi) + 300 * math.sin(x / 30 * pi)) * 2 / 3


def from_wgs84(lon, lat):
    """(lon, lat) as a Chinese web map shows the place."""
    north, east = _north(lon - 105, lat - 35), _east(lon - 105, lat - 35)
    phi = math.radians(lat)
    magic = 1 - ECCENTRICITY2 * math.sin(phi) ** 2
    dlat = north * 180 / ((AXIS * (1 - ECCENTRICITY2)) / (magic * math.sqrt(magic)) * math.pi)
    dlon = east * 180 / (AXIS / math.sqrt(magic) * math.cos(phi) * math.pi)
    return lon + dlon, lat + dlat
