"""`python -m mystery_shopper.simulators`: open the company, print where its control is, live until stdin ends."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import random
import socket
import sys
import threading
from typing import Any

import uvicorn

from mystery_shopper.simulators.app import build
from mystery_shopper.simulators.company import NAME, Company
from mystery_shopper.simulators.control import CONTRACT
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.policies import draw
from mystery_shopper.simulators.post_office import HOST

_BLOCK = 4096
_GRACE = 1


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m mystery_shopper.simulators", description=f"Opens {NAME} on loopback.")
    parser.add_argument(
        "--port", type=int, default=0, help="port of the web doors and of the control contract (default: a free one)"
    )
    parser.add_argument(
        "--phrasing",
        choices=phrasing.NAMES,
        default=phrasing.DEFAULT,
        help="how staff put things, where an instance does not say",
    )
    parser.add_argument("--draw", type=int, metavar="SEED", help="draw the policies of all instances at random, from this seed")
    parser.add_argument("--stay", action="store_true", help="live until interrupted, instead of until standard input ends")
    options = parser.parse_args()
    # The protocol is named, since asyncio sends small answers at once (TCP_NODELAY) only where it is.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, options.port))
        listener.listen()
    except OSError as error:
        parser.exit(2, f"cannot listen on port {options.port}: {error.strerror}; choose another --port, or 0 for a free one\n")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(live(listener, stay=options.stay, **_manner(options)))


def _manner(options: argparse.Namespace) -> dict[str, Any]:
    """How all instances are, where their request does not say otherwise (see `Company`)."""
    drawn = None if options.draw is None else draw(random.Random(options.draw))  # noqa: S311 - a company by chance, no secret
    return {"phrasing": options.phrasing, "policies": drawn}


async def live(listener: socket.socket, *, stay: bool, **manner: Any) -> None:
    """Open all doors, say so in one line of JSON, and serve until told to end. `manner`: as `Company` takes it."""
    url = f"http://{HOST}:{listener.getsockname()[1]}"
    company = Company(url, **manner)
    await company.open_post()
    server = uvicorn.Server(
        uvicorn.Config(
            build(company), log_level="warning", access_log=False, lifespan="off", ws="none", timeout_graceful_shutdown=_GRACE
        )
    )
    if not stay:
        _end_with_stdin(server)
    sys.stdout.write(json.dumps({"contract": CONTRACT, "control": f"{url}/control", "name": NAME}) + "\n")
    sys.stdout.flush()
    ticking = asyncio.create_task(company.tick())
    try:
        await server.serve(sockets=[listener])
    finally:
        ticking.cancel()
        await company.close()


def _end_with_stdin(server: uvicorn.Server) -> None:
    """Whoever started us holds our standard input; when it ends, so do we."""

    def watch() -> None:
        while os.read(0, _BLOCK):
            pass
        server.should_exit = server.force_exit = True  # nobody is left to wait for an answer

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    main()
