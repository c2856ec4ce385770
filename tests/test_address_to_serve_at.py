"""An address to serve at is one of this machine that nobody has, or a sentence says what to write instead."""

import errno
import re
import socket
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from unhunch.edges import address, building
from unhunch.edges.address import Address, AddressError, make_sure_it_is_free, read
from unhunch.edges.cli import main


@pytest.fixture
def taken() -> Iterator[Address]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield Address("127.0.0.1", other.getsockname()[1])


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("localhost:8001", "localhost", 8001),
        (" 0.0.0.0:1 ", "0.0.0.0", 1),
        ("[::1]:65535", "::1", 65535),
        ("::1:8001", "::1", 8001),
    ],
)
def test_a_host_and_a_port_are_read(text: str, host: str, port: int) -> None:
    assert read(text) == Address(host, port)


BAD = ["", "8001", ":8001", "localhost", "localhost:", "localhost:http", "localhost:0", "localhost:65536"]
BAD += ["localhost:-1", "localhost:8.5", "localhost:٨", "example.org:8001", "1.2.3:8001", "http://localhost:8001/"]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_is_told_with_one_that_is(text: str) -> None:
    with pytest.raises(AddressError) as told:
        read(text)
    example = re.search(r"Write it as (\S+)\.$", str(told.value))
    assert example
    assert read(example[1])


def test_a_free_port_will_do_and_stays_free(taken: Address) -> None:
    free = Address(taken.host, _free_port())
    make_sure_it_is_free(free)
    make_sure_it_is_free(free)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def test_a_taken_port_is_told_with_one_that_is_free(taken: Address) -> None:
    with pytest.raises(AddressError, match=f"Port {taken.port} of 127.0.0.1 is taken") as told:
        make_sure_it_is_free(taken)
    other = re.search(r"make serve ADDRESS=(\S+) \(or --address (\S+)\)\.$", str(told.value))
    assert other
    assert other[1] == other[2]
    make_sure_it_is_free(read(other[1]))


def test_the_last_port_has_no_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Address) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(address, "_try", refuse)
    with pytest.raises(AddressError, match=r"still runs: choose another one\.$"):
        make_sure_it_is_free(Address("localhost", 65535))


def test_a_host_that_is_not_this_machine_is_told() -> None:
    with pytest.raises(AddressError, match="no host of this machine"):
        make_sure_it_is_free(Address("192.0.2.1", 8001))


def test_a_port_that_the_system_keeps_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Address) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(address, "_try", refuse)
    with pytest.raises(AddressError, match=r"Port 80 .* from 1024 on\."):
        make_sure_it_is_free(Address("localhost", 80))


def test_the_command_ends_in_one_sentence_before_anything_is_built(
    taken: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "serve", None)
    done = CliRunner().invoke(main, ["serve", "--address", str(taken)])
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: Port {taken.port} of 127.0.0.1 is taken, perhaps by a preview")
    assert done.output.count("\n") == 1


def test_a_port_that_was_taken_while_the_site_was_built_is_told_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Address("127.0.0.1", _free_port())
    with socket.socket() as other:

        def serve(*_: object) -> None:
            other.bind((place.host, place.port))
            other.listen()
            raise building.BuildError("[Errno 98] Address already in use")

        monkeypatch.setattr(building, "serve", serve)
        done = CliRunner().invoke(main, ["serve", "--address", str(place)])
    assert done.exit_code == 1
    assert "is taken, perhaps by a preview" in done.output
    assert "Errno" not in done.output


def test_a_configuration_that_cannot_be_read_ends_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(*_: object) -> None:
        raise building.BuildError("mkdocs.yml does not consist of keys and values.")

    monkeypatch.setattr(building, "serve", serve)
    done = CliRunner().invoke(main, ["serve", "--address", f"127.0.0.1:{_free_port()}"])
    assert done.exit_code == 1
    assert done.output.splitlines()[-1] == "Error: mkdocs.yml does not consist of keys and values."
