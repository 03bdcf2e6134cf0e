"""Videos and sounds, embedded where they are small enough to be sent in a page.

A video has the browser's controls. A sound is played by what stands for it on
the slide, which is a button as soon as the script runs; without it, the
browser's controls are there.
"""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from brownbag.layout.scene import ClipItem
from brownbag.problems import Problem, Severity
from brownbag.web.markup import place, quote, step_attribute

_LARGEST = 40_000_000  # bytes of one clip: a third more as text, and what mail and old browsers still bear
_MIME = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/mp4",  # nearly always the same streams, and browsers then try
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
}
_CONTROLS = 40.0  # points: how high a browser's bar with a sound's controls is


class Films:
    """Gives clips as HTML, and remembers what was too large or could not be read."""

    def __init__(self) -> None:
        self._addresses: dict[Path, str] = {}
        self.problems: list[Problem] = []

    def html(self, item: ClipItem, poster: str) -> str:
        """Return what plays the clip; "" where only its picture can be shown.

        ``poster`` is the address of the picture to show until it plays, or "".
        """
        address = self._address(item.path)
        if not address:
            return ""
        attributes = f"controls{step_attribute(item.step)} aria-label={quote(item.alt)}"
        if item.plays_at:
            attributes += f' data-plays="{item.plays_at}"'
        if item.is_sound:
            frame = item.frame.inset(0, max(0.0, item.frame.height - _CONTROLS), 0, 0)
            return (
                f'<button class="a play" type="button" aria-pressed="false"{step_attribute(item.step)} '
                f'aria-label={quote(item.alt)} style="{place(item.frame)}"></button>'
                f'<audio class="a" {attributes} style="{place(frame)}" src="{address}"></audio>'
            )
        shown = f' poster="{poster}"' if poster else ""
        return (
            f'<video class="a" {attributes} playsinline preload="metadata"{shown} '
            f'style="{place(item.frame)}" src="{address}"></video>'
        )

    def _address(self, path: Path) -> str:
        if path not in self._addresses:
            self._addresses[path] = self._embedded(path)
        return self._addresses[path]

    def _embedded(self, path: Path) -> str:
        kind = _MIME.get(path.suffix.lower())
        try:
            if kind is None or path.stat().st_size > _LARGEST:
                self.problems.append(_left_out(path))
                return ""
            data = path.read_bytes()
        except OSError:
            self.problems.append(_left_out(path))
            return ""
        return f"data:{kind};base64,{b64encode(data).decode('ascii')}"


def _left_out(path: Path) -> Problem:
    return Problem(
        Severity.WARNING,
        0,
        f"“{path.name}” is not in the web page, which shows its picture and its description instead.",
        f"A page holds MP4, WebM, MP3 and the like of up to {_LARGEST / 1e6:.0f} MB.",
        "clip-left-out",
    )
