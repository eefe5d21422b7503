"""Pictures: the one way into the store (docs/images.md, ADR 5) and how they are shown."""
