"""Where everything goes: slides and a theme become scenes. No Qt, no pptx."""
