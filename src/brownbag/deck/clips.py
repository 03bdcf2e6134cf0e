"""What an author wrote about a picture whose file plays, to a `Clip`.

``![what it shows](clip.mp4){poster=still.png}``; Deckset's words for how it
plays (``autoplay loop mute``) are taken out of its description.
"""

from __future__ import annotations

from urllib.parse import unquote

from msgspec.structs import asdict, replace

from brownbag.deck.model import Clip, Picture, Placement

VIDEO_ENDINGS = (".mp4", ".m4v", ".mov", ".webm", ".avi", ".mkv", ".wmv", ".mpg", ".mpeg")
SOUND_ENDINGS = (".mp3", ".m4a", ".wav", ".aac", ".ogg", ".oga", ".opus", ".flac")

_PLAYING_WORDS = frozenset({"autoplay", "loop", "mute", "hide"})


def is_clip(source: str) -> bool:
    """Return whether a file of this name plays, by its ending."""
    return source.lower().split("?")[0].endswith((*VIDEO_ENDINGS, *SOUND_ENDINGS))


def is_sound(source: str) -> bool:
    """Return whether a file of this name has nothing to look at."""
    return source.lower().split("?")[0].endswith(SOUND_ENDINGS)


def clip_of(picture: Picture, poster: str) -> Clip:
    """Return ``picture`` as something that plays; one behind a slide fills it, not to be hidden."""
    clip = Clip(**asdict(picture), poster=poster)
    words = clip.alt.split()
    if any(word.lower() in _PLAYING_WORDS for word in words):
        clip = replace(clip, alt=" ".join(word for word in words if word.lower() not in _PLAYING_WORDS))
    if clip.placement is Placement.BACKGROUND:
        clip = replace(clip, placement=Placement.FULL)
    return replace(clip, poster=unquote(poster) if "%" in poster else poster)
