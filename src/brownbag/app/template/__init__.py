"""Choosing a PowerPoint template: what is in it, how it will look, and which layout serves what."""
