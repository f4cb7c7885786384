#!/usr/bin/env python3
"""Scores kb on labelled data and holds it against the floors of Tests/floors.json.

usage: eval.py KB DATA [--only SET ...] [--raise]

DATA is a folder of labelled sets, each with its own scorer `score.py` (articles, dates, events, figures, names, news,
statements); it is not part of the project. Every figure is printed with its floor; the exit status is 1 when one is
under it. --raise writes the figures of this run as the new floors, rounded down to a tenth of a point.
"""
import argparse
import glob
import json
import math
import os
import subprocess
import sys
import tempfile

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json")


def run(command, out=None, check=True):
    """Runs a command, its output to a file or returned."""
    if out:
        with open(out, "wb") as f:
            subprocess.run(command, stdout=f, stderr=subprocess.DEVNULL, check=False)
        return ""
    return subprocess.run(command, stdout=subprocess.PIPE, check=check, text=True).stdout


def pick(tree, path):
    for key in path.split("/"):
        tree = tree[int(key)] if isinstance(tree, list) else tree.get(key)
        if tree is None:
            return None
    return tree


class Evaluation:
    def __init__(self, kb, data, folder):
        self.kb, self.data, self.folder, self.figures = kb, data, folder, {}

    def path(self, *parts):
        return os.path.join(self.data, *parts)

    def extract(self, *files):
        out = os.path.join(self.folder, "found.jsonl")
        run([self.kb, "extract", *files], out)
        return out

    def add(self, name, tree, paths, factor=1.0):
        for label, path in paths.items():
            value = pick(tree, path)
            if value is not None:
                self.figures[f"{name} {label}"] = round(value * factor, 2)

    def scored(self, scorer, gold, articles, *options):
        found = self.extract(self.path(articles))
        return json.loads(run([sys.executable, self.path(scorer), self.path(gold), found, "--json", *options]))

    def articles(self):
        scorer, pages = self.path("articles", "score.py"), os.path.join(self.folder, "pages")
        run([sys.executable, scorer, "unpack", pages])
        found = self.extract(*sorted(glob.glob(os.path.join(pages, "*"))))
        table = os.path.join(self.folder, "articles.json")
        run([sys.executable, scorer, "score", found, "--json", table], check=False)
        with open(table) as f:
            tree = json.load(f)
        for name, figures in tree.items():
            for key, value in figures.items():
                if isinstance(value, dict):
                    for measure in ("precision", "recall", "f1", "exact", "accuracy"):
                        if value.get(measure) is not None:
                            self.figures[f"articles {name} {key} {measure}"] = round(100 * value[measure], 2)
        files = [f for f in sorted(glob.glob(self.path("articles", "formats", "*"))) if "expected" not in f]
        found = self.extract(*files)
        lines = run([sys.executable, scorer, "formats", found], check=False).splitlines()
        self.figures["articles formats right"] = sum(line.startswith("ok ") for line in lines)

    def dates(self):
        for name in ("dev", "suite-dev"):
            tree = self.scored("dates/score.py", f"dates/{name}.gold.jsonl", f"dates/{name}.articles.jsonl")
            self.add(f"dates {name}", tree, {k: f"{k}/f1" for k in ("relaxed", "strict", "value")})

    def figures_(self):
        for name in ("news-dev", "suite-dev"):
            tree = self.scored("figures/score.py", f"figures/{name}.jsonl", f"figures/{name}.jsonl")
            self.add(f"figures {name}", tree, {k: f"all/{k}/f1" for k in ("overlap", "value", "full")})

    def events(self):
        for name in ("sentences", "relations", "news"):
            tree = self.scored("events/score.py", f"events/{name}.jsonl", f"events/{name}.jsonl")
            self.add(f"events {name}", tree, {k: f"total/{k}/f1" for k in tree["total"]}, 100)

    def names(self):
        sets = {"news": "news/dev.{}.jsonl", **{n: f"names/dev/{n}/{{}}.jsonl" for n in ("conll2003-testa", "uner-ewt", "gum")}}
        for name, pattern in sets.items():
            gold = pattern.format("names" if name == "news" else "gold")
            tree = self.scored("names/score.py", gold, pattern.format("articles"), "--links")
            paths = {"exact F1": "all/exact/2", "span F1": "span only/exact/2"}
            if name == "gum":
                paths = {"pronouns F1": "links/pronouns/2", "B-cubed F1": "links/names_b3/2"}
            self.add(f"names {name}", tree, paths, 100)

    def statements(self):
        paths = {"found F1": "detection/overall/found/f1", "direct F1": "detection/direct/found/f1",
                 "indirect F1": "detection/indirect/found/f1", "exact F1": "detection/overall/exact/f1",
                 "speaker span": "on matched/speaker span/acc", "speaker name": "on matched/name/acc",
                 "cue": "on matched/cue/acc", "who-said F1": "who-said/overall/f1",
                 "who-said P": "who-said/overall/p"}
        tree = self.scored("statements/score.py", "statements/dev.gold.jsonl", "statements/dev.articles.jsonl")
        self.add("statements dev", tree, paths, 100)
        tree = self.scored("statements/score.py", "news/dev.statements.jsonl", "news/dev.articles.jsonl", "--set", "all")
        self.add("statements news", tree, paths, 100)


SETS = {"articles": Evaluation.articles, "dates": Evaluation.dates, "figures": Evaluation.figures_,
        "events": Evaluation.events, "names": Evaluation.names, "statements": Evaluation.statements}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb")
    parser.add_argument("data")
    parser.add_argument("--only", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--raise", dest="raising", action="store_true")
    options = parser.parse_args()
    if not os.path.isdir(options.data):
        sys.exit(f"eval.py: {options.data or 'DATA'}: no such folder; make eval DATA=folder-of-labelled-data")
    floors = {}
    if os.path.exists(FLOORS):
        with open(FLOORS) as f:
            floors = json.load(f)
    under = 0
    with tempfile.TemporaryDirectory() as folder:
        evaluation = Evaluation(os.path.abspath(options.kb), os.path.abspath(options.data), folder)
        for name in options.only:
            evaluation.figures = {}
            SETS[name](evaluation)
            if not evaluation.figures:
                print(f"{name}: nothing was scored", file=sys.stderr)
                under += 1
            for figure, value in evaluation.figures.items():
                floor = floors.get(figure)
                failed = floor is not None and value < floor
                under += failed
                print(f"{figure:44} {value:8.2f}" + ("" if floor is None else f"   floor {floor:.1f}") + ("   UNDER" if failed else ""))
                if options.raising:
                    floors[figure] = math.floor(value * 10) / 10
    if options.raising:
        with open(FLOORS, "w") as f:
            json.dump(floors, f, indent=1, sort_keys=True)
            f.write("\n")
    sys.exit(1 if under and not options.raising else 0)


if __name__ == "__main__":
    main()
