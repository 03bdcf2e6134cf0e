"""The talk page: slides, preview, words, notes and what to look at again."""
