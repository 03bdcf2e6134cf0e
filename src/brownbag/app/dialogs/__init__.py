"""Questions and answers: everything that opens above the window."""
