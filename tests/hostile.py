"""Files made to hurt the reader, and what reading one costs: CPU seconds and peak memory of a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

MIB = 1024 * 1024
Made = Callable[[], bytes]
"""A file of a mebibyte, made only when it is to be read."""
HEAD = "format: 1\ngenre: scenario\n"
CHOICE = "debut: s\nscenes:\n  s:\n    choix:\n      a:\n        texte: a\n        vers: s\n        montre: {"
SAID = "personnages: {a: {nom: A}}\nscenes:\n  s:\n    dit:\n"

_READ = """
import sys, time
from pathlib import Path
from scoring.referential import Competence, Criterion, Referential, Scale
from simulator.library.checks import run_checks
from simulator.library.files import load
criteria = tuple(Criterion(f"c-{rank}", "y") for rank in range(50))
referential = Referential("r", "h", "t", "c", "s", Scale(), (), (Competence("T-1", "x", None, criteria),))
start = time.process_time()
found = load(Path(sys.argv[1]), "a.yaml")
problems = (*found.problems, *(run_checks(found.scenario, referential) if found.scenario else ()))
spent = time.process_time() - start
try:  # what getrusage tells of a child may be the parent's own peak: Linux keeps it through fork and exec
    peak = next(int(row.split()[1]) for row in Path("/proc/self/status").read_text().splitlines() if row.startswith("VmHWM"))
except OSError:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(spent, peak / 1024, len(problems), sum(len(str(problem)) for problem in problems), problems[0].code if problems else "")
"""


def cost_of_reading(path: Path) -> tuple[float, float, int, int, str]:
    """CPU seconds, peak mebibytes, number of problems, letters to tell them, code of the first."""
    command = [sys.executable, "-c", _READ, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
    seconds, peak, problems, letters, *code = done.stdout.split()
    return float(seconds), float(peak), int(problems), int(letters), "".join(code)


def fill(row: Callable[[int], str], before: str = HEAD, after: str = "", elements: int = 0, per_row: int = 1) -> Made:
    """``row`` again and again: up to 1 MiB, or just under the limit of ``elements`` of which each row makes ``per_row``."""
    return partial(_filled, row, before, after, elements, per_row)


def _filled(row: Callable[[int], str], before: str, after: str, elements: int, per_row: int) -> bytes:
    rows, size = [before], len(before) + len(after)
    for number in range(elements // per_row if elements else MIB):
        text = row(number)
        size += len(text)
        if size >= MIB:
            break
        rows.append(text)
    return ("".join(rows) + after).encode()


def laughs() -> bytes:
    """Ten levels, each of which names the one before nine times: ten thousand million texts when expanded."""
    rows = ["a0: &a0 [lol, lol, lol]\n"]
    rows += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 11)]
    return "".join(rows).encode()


def merges() -> bytes:
    """Each mapping merges the one before twice."""
    rows = ["a0: &a0 {k: v}\n"]
    rows += [f"a{level}: &a{level} {{<<: [*a{level - 1}, *a{level - 1}], k{level}: v}}\n" for level in range(1, 2_000)]
    return "".join(rows).encode()


MOST = 78_000  # elements: just under the limit, so that everything is read
FILES: dict[str, bytes | Made] = {
    "alias bomb": laughs(),
    "merge bomb": merges(),
    "aliases by the thousand": fill(lambda _: "*a,", "a: &a x\nb: [", "]"),
    "100,000 open brackets": b"[" * 100_000,
    "100,000 brackets": b"[" * 100_000 + b"]" * 100_000,
    "100,000 open braces": b"{a: " * 100_000,
    "100,000 dashes": b"- " * 100_000,
    "100,000 question marks": b"? " * 100_000,
    "10 MB of one letter": b"a" * 10_000_000,
    "10 MB of a list": b"[" + b"a, " * 3_333_333 + b"]",
    "tags": fill(lambda _: "!!python/object:os.system a,", "x: [", "]"),
    "exclamation marks": b"!" * (MIB - 1),
    "the same key": fill(lambda _: "a:\n"),
    "NUL": b"\0" * (MIB - 1),
    "escape characters": b"\x1b[2J" * (MIB // 4),
    "escape sequences": fill(lambda _: '"\\e",', HEAD + "x: [", "]"),
    "quotes": b'"' * (MIB - 1),
    "an open quote": b'a: "' + b"b " * (MIB // 2 - 10),
    "colons": b": " * (MIB // 2 - 1),
    "tabs": b"\t" * (MIB - 1),
    "line ends": b"\r\n" * (MIB // 2),
    "documents": b"---\n" * (MIB // 4),
    "directives": b"%A b\n" * 200_000,
    "short texts": fill(lambda _: "a,", HEAD + "x: [", "]"),
    "short mappings": fill(lambda _: "{a},", HEAD + "x: [", "]"),
    "deep lists": fill(lambda _: "[" * 30 + "]" * 30 + ",", HEAD + "x: [", "]"),
    "one key of a million letters": (HEAD + "? " + "a" * 1_000_000 + "\n: 1\n").encode(),
    "unknown keys": fill(lambda n: f"a{n}:\n", elements=MOST, per_row=2),
    "judged competences": fill(lambda n: f"a{n},", HEAD + "juge: [", "]", MOST),
    "unknown targets": fill(lambda n: f"  s{n}: {{choix: {{a: {{texte: a, vers: q{n}}}}}}}\n", HEAD + "scenes:\n", "", MOST, 10),
    "scenes": fill(lambda n: f"  s{n}: {{choix: {{a: {{texte: a, vers: s{n}}}}}}}\n", HEAD + "scenes:\n", "", MOST, 10),
    "choices": fill(lambda n: f"a{n}: {{texte: t, vers: s}},", HEAD + "debut: s\nscenes: {s: {choix: {", "}}}", MOST, 6),
    "unknown criteria": fill(lambda n: f"a{n}: 1,", HEAD + CHOICE, "}\n", MOST, 2),
    "lines": fill(lambda _: "      - a: x\n", HEAD + SAID, "", MOST, 3),
    "unknown speakers": fill(
        lambda n: f"a{n}: {{nom: a}},", HEAD + f"scenes: {{s: {{dit: [{'{zz: a},' * 600}]}}}}\npersonnages: {{", "}", 75_000, 4
    ),
    "unknown subjects of properties": fill(
        lambda n: f"a{n}: {{texte: t, vers: s}},",
        HEAD + f"proprietes: [{'{jamais: zz, avant: yy},' * 600}]\nscenes: {{s: {{choix: {{", "}}}", 75_000, 6,
    ),
    "gauges times variants": fill(
        lambda n: f"v{n}: {{}},",
        HEAD + "jauges: {" + ", ".join(f"g{n}: {{nom: a, depart: 1, sens: hausse}}" for n in range(3_000)) + "}\nvariantes: {",
        "}", 60_000, 2,
    ),
    "criteria": fill(
        lambda n: f"a{n}: {{nom: a}},",
        "format: 1\ngenre: referentiel\ntitre: a\nsource: b\ntransverses: {T: {nom: a, criteres: {", "}}}", MOST, 4,
    ),
}  # fmt: skip


def content(name: str) -> bytes:
    """What stands in that file."""
    found = FILES[name]
    return found if isinstance(found, bytes) else found()
