"""`python -m stage_desktop`."""

from stage_desktop.cli import main

main()
