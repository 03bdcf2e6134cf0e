"""Scenes as pixels: preview, thumbnails, projector, PDF. QtGui, no widgets."""
