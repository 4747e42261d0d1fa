"""What people see: Qt windows, panels and texts."""
