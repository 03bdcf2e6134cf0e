"""The shelf: topics, and plans that fit them to a slot and an audience. No Qt."""
