"""A theme's families to what each is shown in: our twin, this computer's own face, or a stand-in."""

from __future__ import annotations

from brownbag.layout.fonts import own_face
from brownbag.layout.twins import is_exact, twin
from brownbag.theme.examination import FontSource, FontUse
from brownbag.theme.model import Theme


def font_uses(theme: Theme) -> tuple[FontUse, ...]:
    """Return what text in every family of ``theme`` is measured and painted in, the theme's two first."""
    return tuple(_use(family) for family in theme.fonts)


def _use(family: str) -> FontUse:
    if is_exact(family):
        return FontUse(family, FontSource.CARRIED, twin(family))
    own = own_face(family, bold=False, italic=False)
    if own is not None:
        is_itself = own.family.lower() == " ".join(family.lower().split())
        return FontUse(family, FontSource.INSTALLED if is_itself else FontSource.CARRIED, own.family)
    return FontUse(family, FontSource.STAND_IN, twin(family))
