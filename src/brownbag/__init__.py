"""Brown Bag: the desktop kit for an Infant Mental Health lunch talk."""

__version__ = "0.1.0"
