"""What to look at again: findings about a talk. No Qt."""
