"""An address to serve at: a host of this machine and a port that nobody has."""

import errno
import ipaddress
import os
import socket
from contextlib import suppress
from dataclasses import dataclass

_PORTS = range(1, 65536)
_TRIED = 20
"""How many ports after one that is taken are looked at."""

_EXAMPLE = "Write it as localhost:8001"


class AddressError(Exception):
    """Nothing can be served there; the message says why, and what to write instead."""


@dataclass(frozen=True)
class Address:
    """A host, as a name or number, and a port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def read(text: str) -> Address:
    """Read HOST:PORT, in which the host is `localhost` or a number. Raises AddressError."""
    host, colon, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]") if host.startswith("[") else host
    if not colon or not host:
        raise AddressError(f"“{text}” is no address with a host and a port. {_EXAMPLE}.")
    if not (port.isascii() and port.isdigit() and int(port) in _PORTS):
        raise AddressError(f"“{port}” is no port: a port is a number from 1 to 65535. {_EXAMPLE}.")
    if host != "localhost":
        try:
            host = str(ipaddress.ip_address(host))
        except ValueError as error:
            raise AddressError(f"“{host}” is neither localhost nor the number of a host. {_EXAMPLE}.") from error
    return Address(host, int(port))


def make_sure_it_is_free(address: Address) -> None:
    """Raise AddressError when nothing can be served at an address just now."""
    try:
        _try(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise AddressError(_taken(address)) from error
        if isinstance(error, PermissionError):
            raise AddressError(f"Port {address.port} is kept for the system. Choose one from 1024 on.") from error
        raise AddressError(f"“{address.host}” is no host of this machine. {_EXAMPLE}.") from error


def _taken(address: Address) -> str:
    said = f"Port {address.port} of {address.host} is taken, perhaps by a preview that still runs: choose another one"
    for port in range(address.port + 1, min(address.port + 1 + _TRIED, _PORTS.stop)):
        other = Address(address.host, port)
        with suppress(OSError):
            _try(other)
            return f"{said}, as by make serve ADDRESS={other} (or --address {other})."
    return f"{said}."


def _try(address: Address) -> None:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family) as tried:
        if (
            os.name == "posix"
        ):  # a port that was given up a moment ago is free; elsewhere the option means another thing
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((address.host, address.port))
        tried.listen()
