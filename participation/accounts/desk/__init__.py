"""People at the editors' desk: administrators open and close accounts and give roles."""
