"""Where themes, icons, fonts, translations, sounds and samples are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder of all resources: beside the package in a wheel, at the top of a checkout.

    A wheel carries them inside the package; an editable install does not see that, and reads
    those of the checkout.
    """
    package = Path(__file__).resolve().parent.parent
    packed = package / "resources"
    return packed if packed.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one resource, as in `resource("themes", "dark.toml")`; it need not exist."""
    return resources_folder().joinpath(*parts)
