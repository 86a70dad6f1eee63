"""Hooks, offers and the registry (*phần mở rộng*)."""
