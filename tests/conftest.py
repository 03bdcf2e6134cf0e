"""Fixtures for all tests: real programs where a test needs them, and a quiet, screenless Qt."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication

from brownbag.resources import asset

# Before anything imports Qt. A test that wants a real window asks for `xvfb` and starts a process of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# In CI the same examples every time: a change is judged by what it changed. At a desk they are new each time.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")


def _program(*names: str) -> str:
    """Return the path of the first of ``names`` that is installed; skip, or fail in CI, where none is."""
    for name in names:
        if found := os.environ.get(name.upper().replace("-", "_")) or shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail(f"In CI every test runs, but none of these programs is installed: {', '.join(names)}")
    pytest.skip(f"needs {' or '.join(names)}")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, caches and rescue copies of tests away from the user's."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Make the process's one application that of widgets, whichever test comes first."""


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Return a function that turns a file into a PDF by LibreOffice and returns its path."""
    program = _program("soffice", "libreoffice")
    profile = tmp_path_factory.mktemp("soffice-profile")
    # LibreOffice is to measure with the faces that we ship: fontconfig knows whose twins they are.
    fonts = profile / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{asset('fonts')}</dir></fontconfig>",
        encoding="utf-8",
    )

    def convert(path: Path) -> Path:
        folder = tmp_path_factory.mktemp("soffice")
        subprocess.run(
            [
                program,
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=240,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
        made = folder / f"{path.stem}.pdf"
        assert made.is_file(), f"LibreOffice made no PDF of {path.name}"
        return made

    return convert


@pytest.fixture(scope="session")
def pdf_words() -> Callable[[Path], str]:
    """Return a function that returns the text of a PDF, pages divided by form feeds."""
    program = _program("pdftotext")

    def words(path: Path) -> str:
        done = subprocess.run([program, "-q", "-layout", str(path), "-"], check=True, capture_output=True)
        return done.stdout.decode("utf-8")

    return words


@pytest.fixture(scope="session")
def pdftotext() -> Callable[..., str]:
    """Return a function that runs pdftotext on a PDF with further options and returns what it says."""
    program = _program("pdftotext")

    def run(path: Path, *options: str) -> str:
        done = subprocess.run([program, "-q", *options, str(path), "-"], check=True, capture_output=True)
        return done.stdout.decode("utf-8")

    return run


@pytest.fixture(scope="session")
def page_picture(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, int], Path]:
    """Return a function that returns one page of a PDF as a picture, 72 pixels to the inch."""
    program = _program("pdftoppm")

    def picture(path: Path, page: int) -> Path:
        place = tmp_path_factory.mktemp("page") / "page"
        number = str(page)
        options = ["-png", "-r", "72", "-f", number, "-l", number, "-singlefile"]
        subprocess.run([program, "-q", *options, str(path), str(place)], check=True, capture_output=True)
        return place.with_suffix(".png")

    return picture


@pytest.fixture(scope="session")
def page_pictures(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[Path]]:
    """Return a function that returns every page of a PDF as a small grey picture, 36 pixels to the inch."""
    program = _program("pdftoppm")

    def pictures(path: Path) -> list[Path]:
        folder = tmp_path_factory.mktemp("pages")
        subprocess.run([program, "-r", "36", "-gray", "-q", str(path), str(folder / "p")], check=True)
        return sorted(folder.iterdir())

    return pictures


@pytest.fixture(scope="session")
def ooxml_validator() -> Callable[[Path], list[str]]:
    """Return a function that returns the Open XML SDK's findings about a file, none for a valid one."""
    program = _program("ooxml-validator")

    def findings(path: Path) -> list[str]:
        done = subprocess.run([program, str(path)], capture_output=True, timeout=240)
        report = json.loads(done.stdout)
        found = [f"{one.get('path')}: {one.get('description')}" for one in report.get("errors") or []]
        if not report.get("ok") and not found:
            found = [done.stdout.decode("utf-8", "replace")]
        return found

    return findings


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium that can be driven."""
    return _program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
def xvfb() -> Iterator[Callable[..., str]]:
    """Return a function that starts an X server of a size of its own and returns its DISPLAY."""
    program = _program("Xvfb")
    started: list[subprocess.Popen[bytes]] = []

    def start(width: int = 1366, height: int = 768) -> str:
        reader, writer = os.pipe()
        started.append(
            subprocess.Popen(
                [
                    program,
                    "-displayfd",
                    str(writer),
                    "-screen",
                    "0",
                    f"{width}x{height}x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",  # else it begins anew, and refuses, whenever its last client leaves
                ],
                pass_fds=(writer,),
                stderr=subprocess.DEVNULL,
            )
        )
        os.close(writer)
        answer = b""
        while not answer.endswith(b"\n"):
            more = os.read(reader, 16)
            assert more, "Xvfb did not start"
            answer += more
        os.close(reader)
        return f":{answer.decode().strip()}"

    yield start
    for server in started:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session")
def xdotool() -> Callable[..., str]:
    """Return a function that runs xdotool on a display and returns what it prints."""
    program = _program("xdotool")

    def run(display: str, *words: str) -> str:
        done = subprocess.run(
            [program, *words],
            check=True,
            capture_output=True,
            env={**os.environ, "DISPLAY": display},
            timeout=60,
        )
        return done.stdout.decode()

    return run
