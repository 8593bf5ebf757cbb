"""The neutral word that stands where something shown refers to something that its readers may not see."""

# In round brackets, so that nobody takes it for an id; no item, team or PI is ever made of it.
WITHHELD = "(withheld)"
