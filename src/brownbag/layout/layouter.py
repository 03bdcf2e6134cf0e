"""Slides and a theme to scenes: the one place where every part of layout meets.

What a slide became is remembered together with the slide itself, so that after
a keystroke only the slide that changed is laid out again; a slide's number is
put in last, so that moving a slide costs nothing either.
"""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.deck.model import Deck, Meta, Picture, Placement, Slide
from brownbag.layout.choosing import choose_role
from brownbag.layout.colours import ground_of, theme_colour
from brownbag.layout.continuing import with_own_steps, with_plays
from brownbag.layout.filling import title_place
from brownbag.layout.furniture import (
    date_items,
    footer_items,
    hidden_title,
    number_item,
    placeholder_panels,
    template_drawings,
    with_number,
)
from brownbag.layout.languages import in_own_language
from brownbag.layout.legibility import legible
from brownbag.layout.making import Making
from brownbag.layout.measure import TextMeasurer
from brownbag.layout.naming import with_own_names
from brownbag.layout.notes import notes_paragraphs, notes_style
from brownbag.layout.paragraphs import TextStyles
from brownbag.layout.parts import Desk
from brownbag.layout.phrases import slide_name
from brownbag.layout.pictures import PictureStore
from brownbag.layout.placing import Inks
from brownbag.layout.roomiest import roomiest
from brownbag.layout.scene import Item, Scene, TextItem
from brownbag.layout.turning import layout_for
from brownbag.layout.usable import with_usable_places
from brownbag.problems import Problem
from brownbag.theme.model import Drawing, Layout, LayoutRole, Theme

_MOST_REMEMBERED = 6_000  # slides; several long talks


class Layouter:
    """Lays out slides in one theme."""

    def __init__(self, theme: Theme, measurer: TextMeasurer, pictures: PictureStore) -> None:
        self.theme = theme
        self._usable = with_usable_places(theme)
        self._measurer = measurer
        self._pictures = pictures
        self._inks = Inks(theme_colour(theme, "hlink"))
        self._styles: dict[str, dict[tuple[int, bool], TextStyles]] = {}
        self._desks: dict[tuple[int, str], Desk] = {}
        self._drawings: dict[int, tuple[Drawing | TextItem, ...]] = {}
        self._notes_style = notes_style(theme)
        self._scenes: dict[tuple[int, str, str, str, str], tuple[Slide, tuple[Scene, ...]]] = {}
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
            shows = meta.slide_numbers if slide.numbered is None else slide.numbered
            scenes = tuple(
                self._with_number(scene, number + index, meta, is_shown=shows)
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
        key = (id(slide), meta.language, meta.date, meta.footer, meta.transition)
        known = self._scenes.get(key)
        if known is None:
            if len(self._scenes) >= _MOST_REMEMBERED:
                del self._scenes[next(iter(self._scenes))]
            known = self._scenes[key] = (slide, self._lay_out(slide, meta))
        return known[1]

    def _with_number(self, scene: Scene, number: int, meta: Meta, *, is_shown: bool) -> Scene:
        layout = self._usable.layouts[scene.layout_index]
        desk = self._desk(layout, meta.language)
        items = scene.items
        title = scene.title
        if not title:
            title = slide_name(number, meta.language)
            items = (hidden_title(title, title_place(layout), self._usable, desk), *items)
        if is_shown:
            items = (*items, *number_item(layout, number, desk))
        drawings = with_number(scene.drawings, number, desk)
        return replace(scene, drawings=drawings, items=items, title=title, number=number)

    def _desk(self, layout: Layout, language: str) -> Desk:
        desk = self._desks.get((layout.index, language))
        if desk is None:
            ground = ground_of(self._usable, layout.background)
            desk = Desk(self._usable, self._measurer, self._pictures, self._inks, ground, language)
            self._desks[layout.index, language] = desk
            self._drawings[layout.index] = template_drawings(layout, desk)
        return desk

    def _lay_out(self, slide: Slide, meta: Meta) -> tuple[Scene, ...]:
        slide = self._with_something(slide)
        role, problem = choose_role(slide, self._proportions)
        making, pages = roomiest(slide, role, lambda wanted: self._making(slide, wanted, meta, problem))
        scenes = []
        for index, items in enumerate(pages):
            scenes.append(self._scene(making, tuple(items), index, meta))
        if len(scenes) > 1:
            scenes = [with_own_steps(scene) for scene in scenes]
        return tuple(with_plays(scene) for scene in scenes)

    def _with_something(self, slide: Slide) -> Slide:
        """Return the slide; where it has nothing but a background that is not there, with that as its
        picture, so that the gap is seen.
        """
        background = slide.background
        if background is None or slide.title or slide.blocks:
            return slide
        if not isinstance(self._pictures.find(background), Problem):
            return slide
        shown = replace(background, placement=Placement.INLINE)
        return replace(slide, background=None, blocks=(shown,))

    def _making(self, slide: Slide, role: LayoutRole, meta: Meta, problem: Problem | None) -> Making:
        layout = layout_for(role, slide.blocks, self._usable)
        desk = self._desk(layout, meta.language)
        styles = self._styles.setdefault(meta.language, {})
        return Making(slide, role, layout, desk, styles, [problem] if problem else [])

    def _proportions(self, picture: Picture) -> float | None:
        found = self._pictures.find(picture)
        if isinstance(found, Problem) or not found.upright[1]:
            return None
        return found.upright[0] / found.upright[1]

    def _scene(self, making: Making, items: tuple[Item, ...], index: int, meta: Meta) -> Scene:
        slide, layout = making.slide, making.layout
        if layout.role is not LayoutRole.TITLE or slide.footer:
            footer = meta.footer if slide.footer is None else slide.footer
            # A slide whose author wants no footer wants none of the small print.
            date = meta.date if slide.footer != "" else ""
            items = (
                *items,
                *date_items(layout, date, making.desk),
                *footer_items(layout, footer, making.desk),
            )
        scene = Scene(
            layout=layout.name,
            layout_index=layout.index,
            width=self._usable.width,
            height=self._usable.height,
            background=layout.background,
            drawings=(*self._drawings[layout.index], *placeholder_panels(layout, items)),
            items=with_own_names(items),
            notes=notes_paragraphs(slide.notes, self._notes_style, meta.language) if index == 0 else (),
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
            transition=slide.transition or meta.transition,
        )
        return in_own_language(legible(scene, self._usable))
