"""What Qt needs of the system, which package brings it, and the one command that installs it.

Windows and macOS need nothing. On Linux each library is asked for by loading it, as Qt would.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Need(NamedTuple):
    """Something of the system, and the package that brings it on Debian, Fedora and Arch."""

    name: str
    debian: str
    fedora: str
    arch: str


# What the wheels of Qt 6.11 link to and do not bring (`readelf -d`), less what those pull in.
WINDOW = (
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
)
PLATFORMS = {
    "xcb": (
        Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
        Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
        Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
        Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
        Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
        Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    ),
    "wayland": (
        Need("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
        Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
        Need("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
    ),
}
CJK_FONT = Need("a Chinese font", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk")

PACKAGE_LISTS = Path("/var/lib/apt/lists")

ON_LINUX: bool = sys.platform == "linux"

INSTALLERS = {
    "debian": ("apt-get", "install", "--no-install-recommends"),
    "fedora": ("dnf", "install"),
    "arch": ("pacman", "-S", "--needed"),
}


def platform_of(environ: Mapping[str, str]) -> str | None:
    """The Qt platform that a window would come up on; None where there is no display."""
    if not ON_LINUX:
        return sys.platform
    if chosen := environ.get("QT_QPA_PLATFORM"):
        return chosen.split(";")[0].split(":")[0]
    if environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environ.get("DISPLAY") else None


def missing_for(platform: str | None, root: Path) -> list[Need]:
    """What a window on that platform needs and this machine does not have."""
    if not ON_LINUX:
        return []
    needs = [*WINDOW, *PLATFORMS.get(platform or "", ())]
    missing = [need for need in needs if not _loads(need.name)]
    return missing if _has_chinese_font(root) else [*missing, CJK_FONT]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_chinese_font(root: Path) -> bool:
    """Whether the bundled font is there, or the system has one of its own."""
    if any((root / "resources" / "fonts").glob("*.[ot]tf")):
        return True
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    found = subprocess.run([lister, ":lang=zh", "file"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def family() -> str | None:
    """Whose packages this machine installs: debian, fedora, arch or None for others."""
    return next((name for name, command in INSTALLERS.items() if shutil.which(command[0])), None)


def packages_of(needs: Iterable[Need], system: str) -> list[str]:
    """The packages of that system that bring the needs, each once."""
    return list(dict.fromkeys(getattr(need, system) for need in needs))


def command_for(needs: Iterable[Need], system: str | None) -> str | None:
    """The one command that a person types to install the needs; None where it is not known."""
    if system is None:
        return None
    sudo = [] if is_root() else ["sudo"]
    return " ".join([*sudo, *INSTALLERS[system], *packages_of(needs, system)])


def is_root() -> bool:
    """Whether this process may install packages without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install(needs: Iterable[Need]) -> bool:
    """Install the needs where that is ours to do, as root on Debian; whether it went well."""
    needs = list(needs)
    if family() != "debian" or not is_root():
        return False
    packages = packages_of(needs, "debian")
    _say(f"Installing {' '.join(packages)} (as root, with apt-get).")
    if not _has_package_lists() and not _apt_get("update"):
        return False
    install_command = ("install", "--yes", "--no-install-recommends", *packages)
    # Lists that have grown old name files that are gone: fetch them anew and try once more.
    return _apt_get(*install_command) or (_apt_get("update") and _apt_get(*install_command))


def _has_package_lists() -> bool:
    return any(PACKAGE_LISTS.glob("*_Packages*"))


def _apt_get(*arguments: str) -> bool:
    result = subprocess.run(
        ["apt-get", "-q", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=False,
    )
    if result.returncode:
        lines = result.stdout.decode(errors="replace").splitlines()
        _say("\n".join(line for line in lines if line.startswith(("E:", "Err:")))[:2_000])
    return result.returncode == 0


def sentence_for(needs: Iterable[Need], system: str | None) -> str:
    """What is missing and the command that brings it, in one sentence."""
    needs = list(needs)
    names = ", ".join(need.name for need in needs)
    command = command_for(needs, system)
    if command is None:
        return f"The window needs {names}: install the packages that bring them, then run again."
    return f"The window needs {names}. Install with: {command}"


def provide(needs: Iterable[Need]) -> str | None:
    """Install what is missing where that is ours to do; otherwise the sentence that says how."""
    needs = list(needs)
    if not needs or install(needs):
        return None
    return sentence_for(needs, family())


def _say(text: str) -> None:
    if text:
        print(text, file=sys.stderr, flush=True)
