"""A regulation applied to one year: participants, points, preview, objections, places, prizes."""
