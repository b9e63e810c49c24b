"""The screens: each draws what the use cases answer, and sends moves back."""
