"""Presenting: what the audience sees on one screen, what the presenter sees on the other."""
