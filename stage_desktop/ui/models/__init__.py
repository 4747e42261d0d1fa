"""What the screens read: the run as Qt models. QtCore only, and no wording."""
