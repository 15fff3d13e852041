"""Put this folder on PYTHONPATH and Python can reach nothing but this machine."""

import socket

_connect = socket.socket.connect


def _connect_locally(self, address):
    host = address[0] if isinstance(address, tuple) else "localhost"
    if host not in {"127.0.0.1", "::1", "localhost"}:
        raise OSError(f"The network is off; {host} is out of reach.")
    return _connect(self, address)


socket.socket.connect = _connect_locally
