"""Clusters & Cities: the library the course's notebooks import.

Data flows one way: ``datasets`` load tables, ``measures`` describe regions and
industries, ``figures`` draw, ``widgets`` let people move things. Import the rooms
you need; importing ``clusterlab`` alone loads none of them.
"""

__version__ = "0.1.0"
