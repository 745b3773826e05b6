# Questions answered in words
talk-nothing-to-cancel = There is nothing to cancel. Here is the catalogue: /catalogue
