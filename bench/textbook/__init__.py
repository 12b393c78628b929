"""The rival in serving: the board as a Django tutorial builds it, with models, a list view and a template."""
