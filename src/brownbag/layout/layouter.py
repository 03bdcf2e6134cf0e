"""Slides and a theme to scenes: the one place where every part of layout meets.

What a slide became is remembered together with the slide itself, so that after
a keystroke only the slide that changed is laid out again; a slide's number is
put in last, so that moving a slide costs nothing either.
"""

from __future__ import annotations

from dataclasses import replace

from brownbag.deck.model import Deck, Meta, Slide
from brownbag.layout.choosing import choose_role
from brownbag.layout.colours import ground_of, theme_colour
from brownbag.layout.continuing import with_own_steps
from brownbag.layout.filling import title_place
from brownbag.layout.furniture import (
    footer_items,
    hidden_title,
    number_item,
    placeholder_panels,
    template_drawings,
)
from brownbag.layout.legibility import legible
from brownbag.layout.making import Making
from brownbag.layout.measure import TextMeasurer
from brownbag.layout.notes import notes_paragraphs, notes_style
from brownbag.layout.paragraphs import TextStyles
from brownbag.layout.parts import Desk
from brownbag.layout.pictures import PictureStore
from brownbag.layout.placing import Inks
from brownbag.layout.scene import Item, Scene, TextItem
from brownbag.theme.model import Drawing, Layout, LayoutRole, Theme

_MOST_REMEMBERED = 6_000  # slides; several long talks


class Layouter:
    """Lays out slides in one theme."""

    def __init__(self, theme: Theme, measurer: TextMeasurer, pictures: PictureStore) -> None:
        self.theme = theme
        self._measurer = measurer
        self._pictures = pictures
        self._inks = Inks(theme_colour(theme, "hlink"))
        self._styles: dict[tuple[int, bool], TextStyles] = {}
        self._desks: dict[int, Desk] = {}
        self._drawings: dict[int, tuple[Drawing | TextItem, ...]] = {}
        self._notes_style = notes_style(theme)
        self._scenes: dict[tuple[int, str, str], tuple[Slide, tuple[Scene, ...]]] = {}
        self._numbered: dict[tuple[int, int, Meta], tuple[Slide, tuple[Scene, ...]]] = {}

    def lay_out_deck(self, deck: Deck) -> tuple[Scene, ...]:
        """Return all scenes of a deck, numbered through from 1."""
        return tuple(scene for scenes in self.lay_out_slides(deck) for scene in scenes)

    def lay_out_slides(self, deck: Deck) -> tuple[tuple[Scene, ...], ...]:
        """Return the scenes of every slide, numbered through from 1."""
        number, slides = 1, []
        for slide in deck.slides:
            scenes = self.lay_out(slide, number, deck.meta)
            number += len(scenes)
            slides.append(scenes)
        return tuple(slides)

    def lay_out(self, slide: Slide, number: int, meta: Meta) -> tuple[Scene, ...]:
        """Return a slide's scenes, the first numbered ``number``; more than one where its text needs them."""
        key = (id(slide), number, meta)
        known = self._numbered.get(key)
        if known is None:
            if len(self._numbered) >= _MOST_REMEMBERED:
                del self._numbered[next(iter(self._numbered))]
            scenes = tuple(
                self._with_number(scene, number + index, meta)
                for index, scene in enumerate(self._unnumbered(slide, meta))
            )
            # The slide is kept with its scenes: an id is its own only while it lives.
            known = self._numbered[key] = (slide, scenes)
        return known[1]

    def forget(self) -> None:
        """Forget all scenes, because a picture's file may have changed."""
        self._numbered.clear()
        self._scenes.clear()

    def _unnumbered(self, slide: Slide, meta: Meta) -> tuple[Scene, ...]:
        key = (id(slide), meta.language, meta.footer)
        known = self._scenes.get(key)
        if known is None:
            if len(self._scenes) >= _MOST_REMEMBERED:
                del self._scenes[next(iter(self._scenes))]
            known = self._scenes[key] = (slide, self._lay_out(slide, meta))
        return known[1]

    def _with_number(self, scene: Scene, number: int, meta: Meta) -> Scene:
        layout = self.theme.layouts[scene.layout_index]
        desk = self._desk(layout)
        items = scene.items
        title = scene.title
        if not title:
            title = f"Slide {number}"
            items = (hidden_title(title, title_place(layout), self.theme, desk), *items)
        if meta.slide_numbers and layout.role is not LayoutRole.TITLE:
            items = (*items, *number_item(layout, number, desk))
        return replace(scene, items=items, title=title, number=number)

    def _desk(self, layout: Layout) -> Desk:
        desk = self._desks.get(layout.index)
        if desk is None:
            ground = ground_of(self.theme, layout.background)
            desk = Desk(self.theme, self._measurer, self._pictures, self._inks, ground)
            self._desks[layout.index] = desk
            self._drawings[layout.index] = template_drawings(layout, desk)
        return desk

    def _lay_out(self, slide: Slide, meta: Meta) -> tuple[Scene, ...]:
        role, problem = choose_role(slide)
        layout = self.theme.layout(role)
        making = Making(slide, role, layout, self._desk(layout), self._styles, [problem] if problem else [])
        pages = making.pages()
        scenes = []
        for index, items in enumerate(pages):
            scenes.append(self._scene(making, tuple(items), index, meta))
        return tuple(with_own_steps(scene) for scene in scenes) if len(scenes) > 1 else tuple(scenes)

    def _scene(self, making: Making, items: tuple[Item, ...], index: int, meta: Meta) -> Scene:
        slide, layout = making.slide, making.layout
        if layout.role is not LayoutRole.TITLE:
            items = (*items, *footer_items(layout, meta.footer, making.desk))
        scene = Scene(
            layout=layout.name,
            layout_index=layout.index,
            width=self.theme.width,
            height=self.theme.height,
            background=layout.background,
            drawings=(*self._drawings[layout.index], *placeholder_panels(layout, items)),
            items=items,
            notes=notes_paragraphs(slide.notes, self._notes_style) if index == 0 else (),
            title=making.title_of(index),
            number=0,
            language=meta.language,
            id=slide.id if index == 0 else "",
            section=slide.section if index == 0 else "",
            hidden=slide.hidden,
            minutes=slide.minutes if index == 0 else None,
            steps=making.steps.count,
            problems=tuple(making.problems) if index == 0 else (),
            continued=index,
        )
        return legible(scene, self.theme)
