"""Scenes as pixels: preview, thumbnails, projector, PDF. QtGui, no widgets."""

from brownbag.lasting_none import make_none_last

make_none_last()
