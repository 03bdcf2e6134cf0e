"""What happens while nobody types: pictures and findings of slides, numbered as an export numbers them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from brownbag.app.talk.findings_loop import FindingsLoop
from brownbag.app.talk.scene_store import SceneStore
from brownbag.app.talk.thumbnails import WIDTH_PX, Thumbnails
from brownbag.app.talk_session import TalkSession

TOO_FULL = "# One\n\n---\n\n## Two\n\n" + "A long paragraph of many words. " * 400 + "\n\n---\n\n## Three\n"


@pytest.fixture
def store(talk: TalkSession) -> SceneStore:
    return SceneStore(talk)


def test_slides_are_numbered_as_in_an_export(session: TalkSession) -> None:
    session.start_new(TOO_FULL)
    store = SceneStore(session)
    mine = [scene for index in range(3) for scene in store.scenes(index)]
    assert len(mine) > 3
    assert mine == list(session.assembler.scenes(session.deck))


def test_an_unchanged_slide_is_not_laid_out_again(talk: TalkSession, store: SceneStore) -> None:
    before = store.scenes(0)
    talk.type(talk.text.replace("Third", "Last"))
    assert store.scenes(0) is before


def test_a_picture_is_made_after_it_was_asked_for(talk: TalkSession, store: SceneStore, qtbot: QtBot) -> None:
    thumbnails = Thumbnails(talk, store, 2.0)
    with qtbot.waitSignal(thumbnails.made) as blocker:
        assert thumbnails.picture(1) is None
    assert blocker.args == [1]
    picture = thumbnails.picture(1)
    assert picture is not None
    assert picture.width() == WIDTH_PX * 2


def test_a_changed_slide_shows_its_old_picture_until_the_new_one_is_there(
    talk: TalkSession, store: SceneStore, qtbot: QtBot
) -> None:
    thumbnails = Thumbnails(talk, store, 1.0)
    with qtbot.waitSignal(thumbnails.made):
        thumbnails.picture(1)
    old = thumbnails.picture(1)
    talk.type(talk.text.replace("Second", "Another"))
    with qtbot.waitSignal(thumbnails.made):
        assert thumbnails.picture(1) == old
    assert thumbnails.picture(1) != old


def test_findings_come_when_it_is_quiet(session: TalkSession, qtbot: QtBot) -> None:
    session.start_new("# One\n\n![](gone.png)\n")
    loop = FindingsLoop(session, SceneStore(session))
    with qtbot.waitSignal(loop.found) as blocker:
        loop.hold()
    assert blocker.args is not None
    assert any("gone.png" in finding.message for finding in blocker.args[0])


def test_a_closed_talk_has_no_findings(talk: TalkSession, store: SceneStore, qtbot: QtBot) -> None:
    loop = FindingsLoop(talk, store)
    loop.hold()
    talk.close()
    loop.stop()
    with qtbot.assertNotEmitted(loop.found, wait=500):
        pass
