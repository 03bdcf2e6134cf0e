"""Scenes as a web page: one file that shows itself in any browser, and asks nothing of the network."""
