"""What a browser sees: templates and routes. The way is the journeys', the yes or no the rules'."""
