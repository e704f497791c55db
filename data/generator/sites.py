# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds places for facilities: inside buildings of a community, near a point, or just across a boundary."""
import coast
import place
from shapes import centroid, distance, point_geometry
from terrain import is_core


class Sites:
    """Building centres by community, with the outlines to test against."""

    def __init__(self, buildings, outlines, rng):
        self.rng, self.outlines, self.by_code, self.used = rng, outlines, {}, set()
        for b in buildings:
            self.by_code.setdefault(b.community, []).append((centroid(b.ring), b.use))
        self.everywhere = [(p, code) for code in sorted(self.by_code) for p, _ in self.by_code[code]]
        self.centre = [(p, code) for p, code in self.everywhere if is_core(p) and distance(p, place.CORE[0]) < 3000]

    def _take(self, point):
        self.used.add(point)
        return (round(point[0] + self.rng.uniform(-3, 3), 2), round(point[1] + self.rng.uniform(-3, 3), 2))

    def within(self, code, public=True):
        """A building of the community, rather a public or commercial one, towards the middle."""
        free = [(p, use) for p, use in self.by_code[code] if p not in self.used]
        mids = [p for p, use in free if use in ("公建", "商业")] if public and self.rng.random() < 0.6 else []
        middle = centroid([p for p, _ in free][:3]) if len(free) < 4 else _mean([p for p, _ in free])
        drawn = [self.rng.choice(mids or [p for p, _ in free]) for _ in range(3)]
        return self._take(min(drawn, key=lambda p: distance(p, middle)))

    def near(self, code, point):
        """The building of the community nearest to a point."""
        free = [p for p, _ in self.by_code[code] if p not in self.used]
        return self._take(min(free, key=lambda p: (distance(p, point), p)))

    def across(self, host, code):
        """A building of the host community as near as can be to another community."""
        outline = self.outlines[code]
        free = [p for p, _ in self.by_code[host] if p not in self.used]
        return self._take(min(free, key=lambda p: (outline.Distance(point_geometry(p)), p)))

    def spread(self, taken, central):
        """(point, code) in the main centre or anywhere: the best of a few draws is the farthest from those taken."""
        pool = self.centre if central else self.everywhere
        draws = []
        while len(draws) < (14 if central else 4):
            point, code = self.rng.choice(pool)
            if point not in self.used and not coast.is_port(point):
                draws.append((min([distance(point, t) for t in taken] or [0.0]), point, code))
        _, point, code = max(draws)
        return self._take(point), code


def _mean(points):
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
