"""Scenes as a .pptx that reads as if PowerPoint had made it."""
