"""A headless Chromium, spoken to over a pipe in its DevTools protocol: no driver, no port, no network."""

from __future__ import annotations

import base64
import json
import os
import select
import shlex
import subprocess
import time
from pathlib import Path
from typing import Any

_PATIENCE_S = 60.0
_KEY_CODES = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    " ": 32,
    "PageUp": 33,
    "PageDown": 34,
    "End": 35,
    "Home": 36,
}
_TEXTS = {"Enter": "\r", " ": " "}


class Chromium:
    """One browser process. ``flags`` are further words of its command line."""

    def __init__(self, program: str, profile: Path, *flags: str) -> None:
        to_read, self._to = os.pipe()
        self._from, to_write = os.pipe()
        words = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--mute-audio",
            "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--force-color-profile=srgb", "--disable-lcd-text",
            "--disable-dev-shm-usage", f"--user-data-dir={profile}", "--remote-debugging-pipe", *flags,
        ]  # fmt: skip
        # Chromium reads from 3 and writes to 4. (Bash: a plain sh knows no descriptor above 9.)
        self._process = subprocess.Popen(
            ["bash", "-c", f"exec {shlex.join(words)} 3<&{to_read} 4>&{to_write}"],
            pass_fds=(to_read, to_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self._count = 0
        self._unread = b""
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str = "", **arguments: Any) -> dict[str, Any]:
        """Send a command and return its answer."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": arguments}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._to, data) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._count:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def open(self, path: Path, width: int = 1366, height: int = 768, slide: str = "", **told: Any) -> Page:
        """Return a new page that shows the file, once it is loaded and its fonts are there."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        return self.attached(target).prepared(width, height, **told).at(path.as_uri() + slide)

    def attached(self, target: str) -> Page:
        """Return the page that a target is."""
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session, target)

    def targets(self) -> list[str]:
        """Return the ids of all pages."""
        found = self.call("Target.getTargets")["targetInfos"]
        return [one["targetId"] for one in found if one["type"] == "page"]

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(20)
        os.close(self._to)
        os.close(self._from)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._from], [], [], _PATIENCE_S)
            assert ready, "Chromium does not answer"
            more = os.read(self._from, 1 << 20)
            assert more, "Chromium has ended"
            self._unread += more
        line, _, self._unread = self._unread.partition(b"\0")
        return json.loads(line)


class Page:
    """One page of a browser."""

    def __init__(self, browser: Chromium, session: str, target: str) -> None:
        self._browser = browser
        self._session = session
        self.target = target

    def prepared(
        self, width: int, height: int, *, media: str = "", scripts: bool = True, **features: str
    ) -> Page:
        """Set the window's size and what the page is told about its surroundings; return the page."""
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility", "DOM"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media=media, features=wanted)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        return self

    def at(self, address: str) -> Page:
        """Go to an address and return the page, once it is all there."""
        seen = len(self._browser.events)
        self.call("Page.navigate", url=address)
        self._wait_for("Page.loadEventFired", seen)
        if self.is_scripted():
            self.run("document.fonts.ready.then(() => 1)")
        return self

    def is_scripted(self) -> bool:
        """Return whether the page's scripts run."""
        return bool(self.run("document.documentElement.dataset.view !== undefined"))

    def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Send a command to the page and return its answer."""
        return self._browser.call(method, self._session, **arguments)

    def run(self, script: str) -> Any:
        """Return what an expression is on the page."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, *keys: str, shift: bool = False) -> None:
        """Press keys, one after the other, by their names."""
        for key in keys:
            code = _KEY_CODES.get(key, ord(key.upper()) if len(key) == 1 else 0)
            text = _TEXTS.get(key, key if len(key) == 1 else "")
            event = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
            self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def click(self, x: float, y: float) -> None:
        """Click with the mouse."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def swipe(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a finger over the screen."""
        begin = [{"x": start[0], "y": start[1]}]
        self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=begin)
        self.call("Input.dispatchTouchEvent", type="touchMove", touchPoints=[{"x": end[0], "y": end[1]}])
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def picture(self) -> bytes:
        """Return what is seen, as a PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def printed(self) -> bytes:
        """Return the page as it prints, as a PDF."""
        answer = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(answer["data"])

    def accessible(self) -> list[dict[str, Any]]:
        """Return what a screen reader is told, in order."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [one for one in nodes if not one.get("ignored")]

    def complaints(self) -> list[str]:
        """Return what the browser complained of on this page."""
        said = []
        for event in self._events():
            if event["method"] == "Log.entryAdded":
                said.append(event["params"]["entry"]["text"])
            elif event["method"] == "Runtime.exceptionThrown":
                said.append(str(event["params"]["exceptionDetails"]))
            elif event["method"] == "Runtime.consoleAPICalled":
                said.append(str(event["params"]["args"]))
        return said

    def requests(self) -> list[str]:
        """Return every address that this page asked for, but for itself and what it holds."""
        asked = [
            event["params"]["request"]["url"]
            for event in self._events()
            if event["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in asked if not url.startswith(("data:", "file:", "about:"))]

    def wait_until(self, condition: str) -> None:
        """Wait until an expression is true on the page."""
        end = time.monotonic() + _PATIENCE_S
        while not self.run(condition):
            assert time.monotonic() < end, f"never true: {condition}"
            time.sleep(0.02)

    def close(self) -> None:
        """Close the page."""
        self._browser.call("Target.closeTarget", targetId=self.target)

    def _events(self) -> list[dict[str, Any]]:
        return [one for one in self._browser.events if one.get("sessionId") == self._session]

    def _wait_for(self, method: str, seen: int) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not any(
            one["method"] == method and one.get("sessionId") == self._session
            for one in self._browser.events[seen:]
        ):
            assert time.monotonic() < end, f"never came: {method}"
            self.call("Runtime.evaluate", expression="0")


def middle(page: Page, selector: str) -> tuple[float, float]:
    """Return the middle of what is seen of an element."""
    x, y = page.run(
        f"(() => {{ const r = document.querySelector({selector!r}).getClientRects()[0];"
        " return [r.left + r.width / 2, r.top + r.height / 2]; })()"
    )
    return x, y
