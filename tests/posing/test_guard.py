"""The pose page answers a browser on this machine that asks from the page itself, and nobody else."""

from http import HTTPStatus

import pytest

from unhunch.edges.posing.guard import MOST_BYTES, refusal

GET = {"REQUEST_METHOD": "GET", "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost:8000"}
POST = {
    **GET,
    "REQUEST_METHOD": "POST",
    "HTTP_ORIGIN": "http://localhost:8000",
    "CONTENT_TYPE": "application/json",
    "CONTENT_LENGTH": "10",
}


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "127.0.0.1"])
def test_a_browser_on_this_machine_is_answered(host: str) -> None:
    assert refusal({**GET, "HTTP_HOST": host}) is None
    assert refusal({**POST, "HTTP_HOST": host, "HTTP_ORIGIN": f"http://{host}"}) is None
    assert refusal({**POST, "HTTP_SEC_FETCH_SITE": "same-origin"}) is None


REFUSED = {
    "another machine": ({**GET, "REMOTE_ADDR": "192.0.2.7"}, HTTPStatus.FORBIDDEN),
    "a name that somebody else has given this machine": ({**GET, "HTTP_HOST": "evil.example"}, HTTPStatus.FORBIDDEN),
    "no name at all": ({**GET, "HTTP_HOST": ""}, HTTPStatus.FORBIDDEN),
    "a script of another site": ({**GET, "HTTP_SEC_FETCH_SITE": "cross-site"}, HTTPStatus.FORBIDDEN),
    "a page of another port": (
        {**GET, "HTTP_SEC_FETCH_SITE": "same-site", "HTTP_SEC_FETCH_MODE": "cors"},
        HTTPStatus.FORBIDDEN,
    ),
    "what another origin posts": ({**POST, "HTTP_ORIGIN": "http://localhost:9000"}, HTTPStatus.FORBIDDEN),
    "what nobody says the origin of": ({**POST, "HTTP_ORIGIN": ""}, HTTPStatus.FORBIDDEN),
    "what a sandbox posts": ({**POST, "HTTP_ORIGIN": "null"}, HTTPStatus.FORBIDDEN),
    "what a form could send": ({**POST, "CONTENT_TYPE": "text/plain"}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    "what has no length": ({**POST, "CONTENT_LENGTH": ""}, HTTPStatus.LENGTH_REQUIRED),
    "what has an odd length": ({**POST, "CONTENT_LENGTH": "-1"}, HTTPStatus.LENGTH_REQUIRED),
    "what is too long": ({**POST, "CONTENT_LENGTH": str(MOST_BYTES + 1)}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    "what would change something": ({**GET, "REQUEST_METHOD": "PUT"}, HTTPStatus.METHOD_NOT_ALLOWED),
}


@pytest.mark.parametrize(("asked", "status"), REFUSED.values(), ids=REFUSED)
def test_nobody_else_is_answered(asked: dict[str, str], status: HTTPStatus) -> None:
    assert refusal(asked) == status


def test_a_link_of_another_page_leads_here() -> None:
    assert refusal({**GET, "HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_SEC_FETCH_MODE": "navigate"}) is None
