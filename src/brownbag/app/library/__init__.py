"""The first page: choose topics, a slot and an audience, and see the plan."""
