"""One time axis with lanes: which part of it is seen, where things stand on it, how they look."""
