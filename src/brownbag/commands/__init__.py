"""What each word after `brownbag` does: a module a command, named as the word.

Each has ``expect``, which tells the parser its words, and ``run``, which does
it and returns the exit status. What is slow to load is imported in functions:
every command starts by loading its module, and Qt only where it is needed.
"""
