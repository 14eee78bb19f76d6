"""The general phrases: references, promises, effort, people, time. They work at any company; each module here is loaded."""
