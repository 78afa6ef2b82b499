"""Money by reports: pools over plays, statements a payee, splits. Amounts are integers in minor units and add up."""
