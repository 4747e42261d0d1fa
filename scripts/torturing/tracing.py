"""What a process writes, in its order: the calls of a real run, recorded by `strace`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from torturing.killing import environment

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,openat,rename"
LONGEST = 100_000

_LINE = re.compile(r"^(\d+) +(.*)$")
_ON_FD = re.compile(r"^(\w+)\((\d+)<([^>]*)>(?:, (.*))?\) += (-?\d+)")
_NAMED = re.compile(
    r"^(unlink|openat)\((?:AT_FDCWD[^,]*, )?\"([^\"]*)\"(?:, ([^)]*))?\) += (-?\d+)"
)
_DATA = re.compile(r"^\"([^\"]*)\"(\.\.\.)?, \d+(?:, (\d+))?$")


@dataclass(frozen=True, slots=True)
class Call:
    """A call that has returned: `offset` of what is written, or the size that is left."""

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""


def can_trace() -> bool:
    """Whether `strace` is there and allowed."""
    if shutil.which("strace") is None:
        return False
    probe = ["strace", "-o", "/dev/null", "-e", "trace=none", "true"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def traced(module: str, *arguments: str, folder: Path) -> list[Call]:
    """What the module does to files in the folder, and to its standard output ("told")."""
    trace = folder.parent / f"{folder.name}.trace"
    command = ["strace", "-f", "-y", "-xx", "-s", str(LONGEST), "-e", f"trace={CALLS}"]
    command += ["-e", "signal=none", "-o", str(trace), sys.executable, "-m", module, *arguments]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env=environment(folder), timeout=600
    )
    with trace.open(encoding="ascii") as lines:
        found = [call for line in _whole(lines) if (call := _call(line, str(folder)))]
    trace.unlink()
    return found


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """Calls that were interrupted by those of other threads are put together, where they end."""
    begun: dict[str, str] = {}
    for line in lines:
        match = _LINE.match(line.rstrip("\n"))
        if match is None:
            continue
        thread, text = match.groups()
        if text.endswith(" <unfinished ...>"):
            begun[thread] = text.removesuffix(" <unfinished ...>")
        elif text.startswith("<... "):
            yield begun.pop(thread, "") + text.partition("resumed>")[2]
        else:
            yield text


def _call(text: str, folder: str) -> Call | None:
    if match := _NAMED.match(text):
        kind, name, flags, result = match.groups()
        path = _decoded(name).decode(errors="replace")
        if int(result) < 0 or not path.startswith(folder):
            return None
        if kind == "openat":
            return Call("created", path) if "O_CREAT" in (flags or "") else None
        return Call("unlinked", path)
    match = _ON_FD.match(text)
    if match is None or int(match[5]) < 0:
        return None
    kind, descriptor, shown, rest = match[1], match[2], match[3], match[4] or ""
    path = _decoded(shown).decode(errors="replace") if "\\x" in shown else shown
    if kind == "write" and descriptor == "1":
        return Call("told", "", data=_data(rest)[0])
    if not path.startswith(folder):
        return None
    match kind:
        case "pwrite64" | "write":
            data, offset = _data(rest)
            return Call("written", path, offset, data)
        case "ftruncate":
            return Call("truncated", path, int(rest))
        case "fsync" | "fdatasync":
            return Call("synchronised", path)
        case _:
            return None


def _data(rest: str) -> tuple[bytes, int]:
    match = _DATA.match(rest)
    if match is None or match[2]:
        raise ValueError(f"not understood: {rest[:80]}")
    return _decoded(match[1]), int(match[3] or 0)


def _decoded(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
