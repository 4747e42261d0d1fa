"""Resources are found in a checkout and inside an installed package."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from stage_desktop.ui import resources
from stage_desktop.ui.resources import resource

ASK = "from stage_desktop.ui.resources import resource; print(resource('themes', 'dark.toml'))"


def test_a_checkout_reads_its_own_folder() -> None:
    top = Path(__file__).resolve().parents[2]
    assert resource("themes", "dark.toml") == top / "resources" / "themes" / "dark.toml"
    assert resource("themes", "dark.toml").is_file()


def test_an_installed_package_reads_what_it_carries(tmp_path: Path) -> None:
    package = tmp_path / "stage_desktop"
    (package / "resources" / "themes").mkdir(parents=True)
    (package / "ui").mkdir()
    shutil.copy(resources.__file__, package / "ui" / "resources.py")
    for folder in (package, package / "ui"):
        (folder / "__init__.py").write_text("", encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", ASK], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    found = Path(told.stdout.strip())
    assert found == package.resolve() / "resources" / "themes" / "dark.toml"
