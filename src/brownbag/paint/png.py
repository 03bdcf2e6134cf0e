"""Scenes as a folder of PNG files, one a slide."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brownbag.files import Progress, replacing, world_error
from brownbag.layout.scene import Scene
from brownbag.paint.image import render
from brownbag.paint.svg import png_bytes


def write_pngs(
    scenes: Sequence[Scene], folder: Path, width_px: int = 1920, progress: Progress | None = None
) -> tuple[Path, ...]:
    """Write every scene that is not hidden as ``slide-01.png`` ... into ``folder``, all steps shown.

    The folder is made where it is missing; other files in it stay. Returns the
    paths in order. Raises `BrownBagError` where a file cannot be written, and
    lets `Cancelled` from ``progress`` through; slides written by then stay.
    Needs `ensure_application`.
    """
    shown = [scene for scene in scenes if not scene.hidden]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error, folder, "written") from error
    digits = max(2, len(str(len(shown))))
    written = []
    for done, scene in enumerate(shown):
        if progress is not None:
            progress(done, len(shown))
        target = folder / f"slide-{done + 1:0{digits}}.png"
        with replacing(target) as temporary:
            temporary.write_bytes(png_bytes(render(scene, width_px)))
        written.append(target)
    if progress is not None:
        progress(len(shown), len(shown))
    return tuple(written)
