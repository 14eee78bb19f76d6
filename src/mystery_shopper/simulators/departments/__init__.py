"""Who serves the customers: departments, what they see and may do, and how their employees talk (`employee.talk`)."""
