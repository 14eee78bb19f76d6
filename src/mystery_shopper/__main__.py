"""`python -m mystery_shopper`: the same as the command `mystery-shopper`."""

from mystery_shopper.commands import main

main()
