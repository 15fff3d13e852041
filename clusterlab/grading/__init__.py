"""Grading a class: safe, fast, nothing lost; around nbgrader's gradebook and formats.

`clusterlab.grading.grade` runs a class, `worker` one submission. Students' code runs in
a sandbox and tests in a process apart from it; `runner` brings both together.
"""
