"""What the website is made of: notebooks, generated pages and vendored scripts."""
