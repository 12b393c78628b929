"""Who works with the product, in which role on which part of the tree, and what each role may do."""
