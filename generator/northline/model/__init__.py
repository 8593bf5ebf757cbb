"""What a backlog is: kinds, items, links, the portfolio, the calendar, faults, findings and scores."""
