"""What the author wrote: Markdown text to a `Deck`, and edits back into the text. No Qt, no pptx."""
