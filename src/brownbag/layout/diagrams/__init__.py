"""Lists as drawings: one file a kind, all geometry and every fitted word."""
