copy plain.events to stdout (format binary)
