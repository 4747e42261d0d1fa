"""The virtual environment of a checkout: made, healed and kept up to date, for run.py and test.py.

Standard library only. A record in `.venv` says what was installed for which `pyproject.toml`; as
long as it holds, nothing is done. A record that still says "installing" is of an install that was
interrupted: such an environment is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import system_needs

RECORD = "stage-desktop.json"
LOCK = "stage-desktop.lock"

NO_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "SSLError",
)


class SetupTrouble(Exception):
    """The environment cannot be made; one sentence that says what to do."""


class NotFetched(SetupTrouble):
    """The packages did not come; nothing in the environment was changed."""


def prepare(root: Path, extras: Iterable[str] = ()) -> Path:
    """The interpreter of the checkout's environment with the project and these extras installed.

    Makes or mends it where needed, one process at a time; SetupTrouble where that fails.
    """
    folder = root / ".venv"
    wanted = frozenset(extras)
    if _holds(folder, _read(folder), root, wanted):
        return python_of(folder)
    try:
        folder.mkdir(exist_ok=True)
        with _one_at_a_time(folder):
            if not _holds(folder, _read(folder), root, wanted):
                _bring_up_to_date(folder, root, wanted)
    except OSError as trouble:
        raise SetupTrouble(_words_for(trouble, folder)) from trouble
    return python_of(folder)


def python_of(folder: Path) -> Path:
    """Where the interpreter of an environment is."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def project_key(root: Path) -> str:
    """A digest of what an install depends on: the tables of `pyproject.toml` that say it."""
    tables = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    said = [tables.get("build-system"), tables.get("project"), tables.get("tool", {}).get("hatch")]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _holds(folder: Path, record: dict[str, Any], root: Path, wanted: frozenset[str]) -> bool:
    """Whether the record is of this place, this project, this interpreter and these extras."""
    return (
        record.get("state") == "ready"
        and record.get("place") == str(root)
        and record.get("interpreter") == _interpreter(folder)
        and record.get("project") == project_key(root)
        and wanted <= frozenset(record.get("extras", ()))
    )


def _interpreter(folder: Path) -> str | None:
    """The file behind the environment's interpreter: another one after a system upgrade."""
    python = python_of(folder)
    return os.path.realpath(python) if python.exists() else None


def _bring_up_to_date(folder: Path, root: Path, wanted: frozenset[str]) -> None:
    before = _read(folder)
    extras = wanted | frozenset(before.get("extras", ()))
    keep = (
        before.get("state") != "installing"
        and before.get("place") in (None, str(root))
        and _answers(folder)
    )
    _write(folder, {"state": "installing", "extras": sorted(extras)})
    if not keep:
        _make_anew(folder)
    try:
        _install(folder, root, extras)
    except NotFetched:
        # What was there is still good: the next run need not begin anew.
        _write(folder, before if keep else {"extras": sorted(extras)})
        raise
    _make_paths_ascii(folder)
    _write(
        folder,
        {
            "state": "ready",
            "place": str(root),
            "interpreter": _interpreter(folder),
            "project": project_key(root),
            "extras": sorted(extras),
        },
    )


def _answers(folder: Path) -> bool:
    """Whether the environment's interpreter runs, is new enough, and has its pip."""
    if not python_of(folder).exists():
        return False
    question = (
        "import sys, pip; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    )
    return _run(python_of(folder), "-c", question).returncode == 0


def _make_anew(folder: Path) -> None:
    _require_venv()
    for entry in folder.iterdir():
        if entry.name in (RECORD, LOCK):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    _say(f"Making a virtual environment in {folder}.")
    # Also right when this script is itself run by the environment that is made anew.
    base = Path(getattr(sys, "_base_executable", sys.executable))
    made = _run(base, "-m", "venv", str(folder))
    if made.returncode:
        raise SetupTrouble(
            f"Python could not make a virtual environment: {_last_line(made.stdout)}"
        )


def _require_venv() -> None:
    """Debian keeps `venv` and `ensurepip` in a package of its own."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    need = system_needs.Need(f"{version} -m venv", f"{version}-venv", "python3", "python")
    if not system_needs.install([need]):
        command = system_needs.command_for([need], system_needs.family())
        how = f"Install it with: {command}" if command else "Install Python with ensurepip."
        raise SetupTrouble(f"This Python cannot make virtual environments. {how}")


def _install(folder: Path, root: Path, extras: frozenset[str]) -> None:
    _say("Installing Stage Desktop and what it needs (once; about 280 MB on disk).")
    project = f".[{','.join(sorted(extras))}]" if extras else "."
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    # From inside the checkout: no path of a person's folders goes through pip's parsing.
    done = subprocess.run(
        [
            *(str(python_of(folder)), "-m", "pip", "install", *quiet),
            *("--no-input", "--disable-pip-version-check", "--editable", project),
        ],
        cwd=root,
        env=_environ(),
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise pip_trouble(done.stderr)


def pip_trouble(said: str) -> SetupTrouble:
    """One sentence for what pip wrote on standard error, with what to do."""
    again = f"python3 {' '.join(sys.argv[:1])}"
    if any(sign in said for sign in NO_NETWORK):
        return NotFetched(
            "The packages could not be fetched: no connection to the package index. "
            "Check the network (a mirror or a proxy: set PIP_INDEX_URL or HTTPS_PROXY), "
            f"then run again: {again}"
        )
    if "No space left on device" in said:
        return SetupTrouble(f"The disk is full: free 500 MB, then run again: {again}")
    if "No matching distribution found" in said:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return NotFetched(
            f"Not every package exists for this system and Python {version}: {_last_line(said)} "
            "Use a 64-bit Python 3.11, 3.12 or 3.13."
        )
    return SetupTrouble(f"pip could not install Stage Desktop: {_last_line(said)}")


def _make_paths_ascii(folder: Path) -> None:
    """Write the path of an editable install so that every Python reads it.

    Before 3.13 a `.pth` file is read in the locale's encoding: on a Chinese Windows a path with
    Chinese characters, written in UTF-8, would keep the interpreter from starting.
    """
    for file in folder.glob("[Ll]ib/**/site-packages/*stage_desktop*.pth"):
        path = file.read_text(encoding="utf-8").strip()
        if not path.isascii():
            file.write_text(f"import sys; sys.path.append({path!a})\n", encoding="ascii")


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Let one process at a time set up; the system frees the lock when its holder dies."""
    with (folder / LOCK).open("a+b") as file:
        if not _lock(file.fileno(), wait=False):
            _say("Another run is setting up .venv: waiting for it.")
            _lock(file.fileno(), wait=True)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True


def _read(folder: Path) -> dict[str, Any]:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _write(folder: Path, record: dict[str, Any]) -> None:
    fresh = folder / f"{RECORD}.new"
    fresh.write_text(json.dumps(record, indent=1), encoding="utf-8")
    fresh.replace(folder / RECORD)


def _run(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *arguments],
        env=_environ(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _environ() -> dict[str, str]:
    """The environment without what would send Python or pip to another place than `.venv`."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    return {name: value for name, value in os.environ.items() if name not in astray}


def _words_for(trouble: OSError, folder: Path) -> str:
    if sys.platform == "win32" and isinstance(trouble, PermissionError):
        return f"A program still runs from {folder}: close Stage Desktop, then run again."
    return f"The environment in {folder} cannot be written: {trouble.strerror or trouble}."


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["no reason given."])[-1]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
