"""The app that serves a published folder (*phục vụ qua HTTP*): files, parts of feeds, JSON, private addresses."""
