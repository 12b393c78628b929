"""Papers made from core values: the workbook with live formulas."""
