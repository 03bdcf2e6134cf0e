"""Brown Bag: the desktop kit for an Infant Mental Health lunch talk."""
