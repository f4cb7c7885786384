#!/usr/bin/env python3
"""Times the reading of saved pages, kb against trafilatura in turn, on one core.

usage: bench_reading.py KB PAGES [-n 5] [--peer PYTHON]

PAGES is a folder of .html files. kb reads them with `kb ingest --dry-run`: files to clean text and metadata, nothing is
extracted or stored; its time holds the start of the process. PYTHON is an interpreter that has trafilatura (default: this
one); it runs `bare_extraction` with metadata on each page, timed inside the process once it is imported and has read one page.
Both are bound to one core. The two run in turn and the ratio is taken pair by pair, so that a busy machine does not
move it; pages a second are by processor time.
"""
import argparse
import glob
import os
import resource
import statistics
import subprocess
import sys

PEER = """
import logging, sys, time
logging.disable(logging.CRITICAL)
from trafilatura import bare_extraction, __version__
pages = [open(path, "rb").read() for path in sys.stdin.read().split("\\n") if path]
bare_extraction(pages[0], with_metadata=True)
start = time.process_time()
found = sum(bare_extraction(page, with_metadata=True) is not None for page in pages)
print(time.process_time() - start, found, __version__)
"""


def one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def time_kb(kb, paths):
    """Seconds of processor time, and articles found."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run([kb, "ingest", "--dry-run", *paths], preexec_fn=one_core, check=False, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, len(result.stdout.splitlines())


def time_peer(python, paths):
    result = subprocess.run([python, "-c", PEER], input="\n".join(paths), preexec_fn=one_core, check=True, text=True,
                            stdout=subprocess.PIPE)
    seconds, found, version = result.stdout.split()
    return float(seconds), int(found), version


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb")
    parser.add_argument("pages")
    parser.add_argument("-n", type=int, default=5, help="pairs")
    parser.add_argument("--peer", default=sys.executable, metavar="PYTHON")
    options = parser.parse_args()
    paths = sorted(glob.glob(os.path.join(options.pages, "*.html")))
    if not paths:
        sys.exit(f"bench_reading.py: {options.pages}: no .html files")
    ratios = []
    for _ in range(options.n):
        own, found = time_kb(os.path.abspath(options.kb), paths)
        other, theirs, version = time_peer(options.peer, paths)
        ratios.append(other / own)
        print(f"kb {len(paths) / own:6.0f} pages/s ({found} articles)   trafilatura {version} "
              f"{len(paths) / other:5.1f} pages/s ({theirs})   ratio {ratios[-1]:.1f}", flush=True)
    print(f"{len(paths)} pages, median ratio {statistics.median(ratios):.1f}, from {min(ratios):.1f} to {max(ratios):.1f}")


if __name__ == "__main__":
    main()
