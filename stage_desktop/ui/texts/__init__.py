"""Every text that people see: English here, other languages in `resources/i18n`."""

from stage_desktop.ui.texts.source import QT_TRANSLATE_NOOP, UNKNOWN, filled, translate

__all__ = ["QT_TRANSLATE_NOOP", "UNKNOWN", "filled", "translate"]
