"""How much of a stranger's file is read: every limit on templates, with its reason.

A template that passes one of them is refused or shown in part, in words; none
of them is near what real templates have, and all together keep reading one
within some hundred megabytes and a few seconds.
"""

from __future__ import annotations

# The file.
LARGEST_FILE = 300_000_000  # bytes; a template full of photographs has 50 MB
LARGEST_UNPACKED = 1_000_000_000  # bytes of all parts as declared: the .pptx writer takes every part along
MOST_PARTS = 20_000
LARGEST_LIST = 8_000_000  # bytes of the list of parts; 20,000 of them take 3 MB
BOMB_SIZE, BOMB_RATIO = 10_000_000, 200  # a part this large that shrank this much is no slide

# Its XML.
LARGEST_XML = 8_000_000  # bytes of one part unpacked; a busy master has about 0.2 MB
LARGEST_XML_SUM = 40_000_000
MOST_MASTERS, MOST_LAYOUTS = 50, 500  # LibreOffice writes 12 masters with 11 layouts each
MOST_DRAWINGS = 4_000  # of one master or layout; a preview paints them again for every slide
MOST_PATHS = 200  # of one shape; more than any drawing needs

# Its pictures.
LARGEST_PICTURE = 40_000_000  # bytes
LARGEST_PICTURE_SUM = 120_000_000
MOST_PIXELS = 40_000_000  # 160 MB once unpacked; a slide on the best projector has 8 million
MOST_PIXELS_TO_TURN = 16_000_000  # of a picture of a kind that is turned into PNG first
