#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nearest facility of ten categories for every node, by SciPy and igraph: seconds and the sum they give.
With --reach instead what SciPy finds within 1,200 m of each facility.

    tests/bench/peers.py city100k [--data /tmp/yike-bench] [--categories 10] [--skip igraph] [--ours yike_bench]
    tests/bench/peers.py city1m --reach --ours yike_bench

With --ours our own program runs before and after each peer, so that a ratio comes from one and the same while.
"""
import argparse
import re
import resource
import subprocess
import time

import numpy as np


def read(path):
    return np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2)


def scipy_distances(edges, size, sources):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    both = np.concatenate([edges, edges[:, [1, 0, 2]]])
    graph = csr_matrix((both[:, 2], (both[:, 0].astype(int), both[:, 1].astype(int))), (size, size))
    for nodes in sources:
        yield dijkstra(graph, indices=nodes, min_only=True)


def igraph_distances(edges, size, sources):
    import igraph
    # A further node joined to all sources at no cost stands for them together.
    for nodes in sources:
        links = np.concatenate([edges[:, :2].astype(int), np.column_stack([np.full(len(nodes), size), nodes])])
        graph = igraph.Graph(n=size + 1, edges=links, directed=False)
        weights = np.concatenate([edges[:, 2], np.zeros(len(nodes))])
        yield np.array(graph.distances([size], weights=weights)[0][:size])


def ours_seconds(program, city):
    """Wall and processor seconds of our ten categories on two threads, no cut."""
    arguments = [program, "--ours-only", "--rounds=3", f"--cities={city}", "--benchmark_filter=^$"]
    text = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    assert "sums equal" in text, text
    wall, processor = re.search(r"ours, 2 threads +wall +([\d.]+) ms +processor +([\d.]+) ms", text).groups()
    return float(wall) / 1000, float(processor) / 1000


def scipy_reach(edges, size, sources, batch=25):
    """Pairs of a facility and a node within 1,200 m of it; facilities on one node count apart, as ours do."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    both = np.concatenate([edges, edges[:, [1, 0, 2]]])
    graph = csr_matrix((both[:, 2], (both[:, 0].astype(int), both[:, 1].astype(int))), (size, size))
    pairs = 0
    for first in range(0, len(sources), batch):
        metres = dijkstra(graph, indices=sources[first:first + batch], limit=1200.00001)
        pairs += int(np.count_nonzero(np.isfinite(metres)))
    return pairs


def our_reach_seconds(program, city):
    """Wall seconds of all reach sets on two threads."""
    place = ["city100k", "chain1m", "city1m"].index(city)
    arguments = [program, "--rounds=0", f"--benchmark_filter=reachVertices/city:{place}/threads:2/"]
    text = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    return float(re.search(r"reachVertices\S+ +([\d.]+) ms", text).group(1)) / 1000


def compare_reach(edges, size, sources, args):
    before = our_reach_seconds(args.ours, args.city) if args.ours else None
    start = time.perf_counter()
    pairs = scipy_reach(edges, size, sources)
    seconds = time.perf_counter() - start
    print(f"scipy   {args.city:9} reach of {len(sources)} facilities: wall {seconds:8.2f} s  pairs {pairs}", flush=True)
    if before:
        ours = (before + our_reach_seconds(args.ours, args.city)) / 2
        print(f"        ours before and after: wall {ours:.3f} s; scipy / ours: {seconds / ours:.0f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("city")
    parser.add_argument("--data", default="/tmp/yike-bench")
    parser.add_argument("--categories", type=int, default=10)
    parser.add_argument("--skip", nargs="*", default=[])
    parser.add_argument("--ours", help="the program yike_bench")
    parser.add_argument("--reach", action="store_true", help="reach sets of every facility instead")
    args = parser.parse_args()
    folder = f"{args.data}/{args.city}"
    size = len(read(f"{folder}/nodes.csv"))
    edges = read(f"{folder}/edges.csv")
    facilities = read(f"{folder}/facilities.csv")
    if args.reach:
        compare_reach(edges, size, facilities[:, 4].astype(int), args)
        return
    sources = [np.unique(facilities[facilities[:, 1] == k, 4].astype(int)) for k in range(args.categories)]
    for name, distances in [("scipy", scipy_distances), ("igraph", igraph_distances)]:
        if name in args.skip:
            continue
        turns = [ours_seconds(args.ours, args.city)] if args.ours else []
        start, processor, total, count = time.perf_counter(), time.process_time(), 0, 0
        for metres in distances(edges, size, sources):
            near = np.rint(metres[metres <= 1200.00001] * 10)
            total, count = total + int(near.sum()), count + len(near)
        seconds, processor = time.perf_counter() - start, time.process_time() - processor
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{name:7} {args.city:9} wall {seconds:8.2f} s  processor {processor:8.2f} s  sum {total} / {count}"
              f"  peak {peak} MB", flush=True)
        if args.ours:
            turns.append(ours_seconds(args.ours, args.city))
            wall, work = (sum(turn[i] for turn in turns) / 2 * args.categories / 10 for i in (0, 1))
            print(f"        ours before and after: wall {wall:.3f} s, processor {work:.3f} s; {name} / ours: "
                  f"wall {seconds / wall:.1f}, processor per thread {2 * processor / work:.1f}", flush=True)


if __name__ == "__main__":
    main()
