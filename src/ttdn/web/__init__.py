"""Pages people read (*trang web*): static, Vietnamese, and whole without scripts; needs the extra ``web``."""
