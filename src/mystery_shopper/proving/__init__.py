"""`mystery-shopper prove`: every fault that the company can switch on is walked into, and must be found for what it is.

The catalogue of stories says which kinds of finding fit a fault; the control contract says which faults there are and what they
change; a healthy run says which journeys a change could touch. Judging is pure; `runs` alone starts processes.
"""
