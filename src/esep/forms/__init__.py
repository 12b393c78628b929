"""The forms that the staff builds in the browser, each with its editions."""
