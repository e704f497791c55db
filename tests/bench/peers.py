#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nearest facility of ten categories for every node, by SciPy and igraph: seconds and the sum they give.

    tests/bench/peers.py city100k [--data /tmp/yike-bench] [--categories 10] [--skip igraph]
"""
import argparse
import resource
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("city")
    parser.add_argument("--data", default="/tmp/yike-bench")
    parser.add_argument("--categories", type=int, default=10)
    parser.add_argument("--skip", nargs="*", default=[])
    args = parser.parse_args()
    folder = f"{args.data}/{args.city}"
    size = len(read(f"{folder}/nodes.csv"))
    edges = read(f"{folder}/edges.csv")
    facilities = read(f"{folder}/facilities.csv")
    sources = [np.unique(facilities[facilities[:, 1] == k, 4].astype(int)) for k in range(args.categories)]
    for name, distances in [("scipy", scipy_distances), ("igraph", igraph_distances)]:
        if name in args.skip:
            continue
        start, total, count = time.perf_counter(), 0, 0
        for metres in distances(edges, size, sources):
            near = np.rint(metres[metres <= 1200.00001] * 10)
            total, count = total + int(near.sum()), count + len(near)
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{name:7} {args.city:9} {seconds:8.2f} s  sum {total} / {count}  peak {peak} MB", flush=True)


if __name__ == "__main__":
    main()
