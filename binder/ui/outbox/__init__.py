"""What has been signed, and how far it has come."""
