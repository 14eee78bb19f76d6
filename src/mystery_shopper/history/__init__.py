"""What earlier runs found, kept from run to run."""
