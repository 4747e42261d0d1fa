"""The platforms' exports read into the values of `review.metrics`; every doubt is a finding."""
