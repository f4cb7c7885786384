#!/usr/bin/env python3
"""Measures how often statements of each rule are right, for lists/statement-confidence.tsv.

usage: confidence.py KB DATA [--write LIST] [--reliability]

DATA is the folder of labelled sets of eval.py; of them news and statements are read. A statement is right when its
content and its speaker are. Without options the counts of the development halves are printed; --write puts them into
the list; --reliability compares the confidence that kb states with what is right in the training halves, whose counts
the list has not seen.
"""
import argparse
import collections
import importlib.util
import os
import subprocess
import sys
import tempfile

PRONOUNS = {"he", "she", "it", "they", "who", "which", "that", "i", "we", "you", "this", "these", "those"}
SETS = {"dev": [("news", "news/dev.statements.jsonl", "news/dev.articles.jsonl", "all"),
                ("statements", "statements/dev.gold.jsonl", "statements/dev.articles.jsonl", "core")],
        "train": [("news", "news/train.statements.jsonl", "news/train.articles.jsonl", "all"),
                  ("statements", "statements/train.gold.jsonl.gz", "statements/train.articles.jsonl.gz", "core")]}
# What the rate of all rules weighs against a rule's own counts, and that against the counts of one kind of speaker.
WEIGHT = 5


def scorer(data):
    spec = importlib.util.spec_from_file_location("score", os.path.join(data, "statements", "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kind(statement):
    speaker = statement.get("speaker")
    if not speaker:
        return "nobody"
    if speaker["entity"] is None:
        return "unnamed"
    return "pronoun" if speaker["text"].lower() in PRONOUNS else "named"


def judged(score, which, gold_rows, found_rows):
    """(statement, right) for each found statement that the set can judge."""
    found_by_id = {row["id"]: row for row in found_rows}
    for row in gold_rows:
        gold = [dict(s, _w=score.words(s)) for s in row["statements"]]
        gold = [s for s in gold if s["_w"]]
        wanted = [s for s in gold if score.wanted(s, which)]
        others = [s for s in gold if not score.wanted(s, which)]
        found = [dict(s, _w=score.words(s)) for s in found_by_id[row["id"]]["statements"]]
        found = [s for s in found if s["_w"]]
        _, match = score.pair(wanted, found)
        inside = set().union(*[s["_w"].keys() for s in others])
        for index, statement in enumerate(found):
            if index in match:
                yield statement, score.who_right(wanted[match[index]], statement)
            elif sum(word in inside for word in statement["_w"]) * 2 < len(statement["_w"]):
                yield statement, False


def statements(kb, data, half, score):
    for name, gold, articles, which in SETS[half]:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as plain, tempfile.NamedTemporaryFile() as out:
            path = os.path.join(data, articles)
            if path.endswith(".gz"):
                plain.write(subprocess.run(["gzip", "-dc", path], stdout=subprocess.PIPE, text=True).stdout)
                plain.flush()
                path = plain.name
            subprocess.run([kb, "extract", path], stdout=out, stderr=subprocess.DEVNULL, check=False)
            for statement, right in judged(score, which, score.rows(os.path.join(data, gold)), score.rows(out.name)):
                yield name, statement, right


def table(rows):
    counts = collections.defaultdict(lambda: [0, 0])
    for _, statement, right in rows:
        for key in [("", ""), (statement["rule"], ""), (statement["rule"], kind(statement))]:
            counts[key][0] += right
            counts[key][1] += 1
    rate = counts[("", "")][0] / counts[("", "")][1]
    lines = []
    for rule in sorted({key[0] for key in counts if key[0]}):
        right, all_ = counts[(rule, "")]
        general = (right + WEIGHT * rate) / (all_ + WEIGHT)
        for speaker in ["", "named", "pronoun", "unnamed", "nobody"]:
            if (rule, speaker) not in counts:
                continue
            right, all_ = counts[(rule, speaker)]
            value = general if not speaker else (right + WEIGHT * general) / (all_ + WEIGHT)
            lines.append(f"{rule}\t{speaker}\t{value:.2f}\t{right}\t{all_}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb")
    parser.add_argument("data")
    parser.add_argument("--write")
    parser.add_argument("--reliability", action="store_true")
    options = parser.parse_args()
    score = scorer(options.data)
    if options.reliability:
        bins = collections.defaultdict(lambda: [0, 0, 0.0])
        for name, statement, right in statements(options.kb, options.data, "train", score):
            low = min(int(statement["confidence"] * 10), 9)
            for key in [(name, low), ("both", low)]:
                bins[key][0] += 1
                bins[key][1] += right
                bins[key][2] += statement["confidence"]
        for (name, low), (count, right, total) in sorted(bins.items()):
            print(f"{name:10} {low / 10:.1f}  {count:6} statements  stated {total / count:.2f}  right {right / count:.2f}")
        return
    lines = table(statements(options.kb, options.data, "dev", score))
    print("\n".join(lines))
    if options.write:
        with open(options.write) as file:
            head = [line for line in file.read().splitlines() if line.startswith("#")]
        with open(options.write, "w") as file:
            file.write("\n".join(head + lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
