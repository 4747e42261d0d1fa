"""What is done to the program to see what it keeps: killed, cut off, asleep, out of time, worn."""
