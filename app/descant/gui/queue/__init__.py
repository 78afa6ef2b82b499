"""All work beside the window: tasks, and the queues of analyses and audits."""
