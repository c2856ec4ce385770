"""The codes of problems whose finders only have words to give: by the floor that finds them."""
