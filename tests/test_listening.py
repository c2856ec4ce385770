"""What is logged while somebody listens is heard, and nothing else."""

import logging

from unhunch.edges.listening import warnings_of


def test_warnings_and_errors_are_heard_while_somebody_listens() -> None:
    logger = logging.getLogger("tests.listening")
    logger.warning("before")
    with warnings_of(logger) as heard:
        logger.info("by the way")
        logger.warning("%s links lead nowhere", 2)
        logger.getChild("deeper").error("wrong")
    logger.warning("after")
    assert heard == ["2 links lead nowhere", "wrong"]
