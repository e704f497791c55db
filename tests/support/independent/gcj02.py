# SPDX-License-Identifier: GPL-3.0-or-later
"""GCJ-02 to WGS 84 by fixed-point iteration of the published forward formula, for the independent checks."""
import math

AXIS = 6378245.0
ECCENTRICITY = 0.00669342162296594323


def _waves(t, factors):
    return sum(f * math.sin(t * k * math.pi) for f, k in factors) * 2 / 3


def forward(lon, lat):
    x, y = lon - 105, lat - 35
    short = (20 * math.sin(6 * x * math.pi) + 20 * math.sin(2 * x * math.pi)) * 2 / 3
    north = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + short
             + _waves(y, ((20, 1), (40, 1 / 3))) + _waves(y, ((160, 1 / 12), (320, 1 / 30))))
    east = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + short
            + _waves(x, ((20, 1), (40, 1 / 3))) + _waves(x, ((150, 1 / 12), (300, 1 / 30))))
    phi = math.radians(lat)
    w = 1 - ECCENTRICITY * math.sin(phi) ** 2
    dlat = math.degrees(north / (AXIS * (1 - ECCENTRICITY) / (w * math.sqrt(w))))
    dlon = math.degrees(east / (AXIS / math.sqrt(w) * math.cos(phi)))
    return lon + dlon, lat + dlat


def inverse(lon, lat):
    x, y = lon, lat
    for _ in range(12):
        fx, fy = forward(x, y)
        x, y = x + lon - fx, y + lat - fy
    return x, y
