"""The windows."""

from brownbag.lasting_none import make_none_last

make_none_last()
