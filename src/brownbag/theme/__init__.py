"""A theme is a .pptx: its geometry, colours and fonts as plain values. No Qt."""
