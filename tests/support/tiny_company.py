"""A company of a few lines for the plugin's tests: the control contract over plain HTTP, and one page per instance.

`python tiny_company.py [--without-control]` prints its doors as one JSON line and lives until its standard input closes.
What it says at `/i/<id>/word` is "kept"; with the fault `rude` it is "go away". The other faults change what no page shows.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

FAULTS = {"rude": "Customers are told to go away.", "rushed": "Nobody takes the time.", "silent": "Nobody says a word."}
CHANGES = {"rude": ["manners"], "rushed": ["minutes"], "silent": ["words"]}
INSTANCES: dict[str, dict[str, Any]] = {}
NUMBERS = itertools.count(1)  # never one again: journeys that are walked at once open and close them in any order


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        parts = self.path.strip("/").split("/")
        if self.path == "/control":
            offers = ["instances", "clock", "faults", "arrange", "policies"]
            self.answer(200, {"contract": 1, "name": "Tiny", "offers": offers, "arrangements": []})
        elif self.path == "/control/faults":
            faults = [{"name": name, "says": says, "changes": CHANGES[name]} for name, says in FAULTS.items()]
            self.answer(200, [{**fault, "stories": ["S0-1"]} for fault in faults])
        elif parts[0] == "i":
            instance = INSTANCES.get(parts[1], {"faults": [], "read": set()})
            faults = instance["faults"]
            instance["read"].add("manners")
            self.answer(200, {"word": "go away" if "rude" in faults else "kept", "pid": os.getpid()})
        elif parts[-1] == "clock":
            self.answer(200, {"now": INSTANCES[parts[2]]["now"].isoformat()})
        elif parts[-1] in INSTANCES:
            self.answer(200, {"id": parts[-1], "policies_read": sorted(INSTANCES[parts[-1]]["read"])})
        else:
            self.answer(404, {"error": "no such place"})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        parts = self.path.strip("/").split("/")
        if self.path == "/control/instances":
            name = f"t{next(NUMBERS)}"
            now = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
            INSTANCES[name] = {"faults": body["faults"], "now": now, "seed": body["seed"], "read": set()}
            self.answer(201, {"id": name, "doors": doors(self.server, name), "clock": INSTANCES[name]["now"].isoformat()})
        elif parts[-1] == "clock":
            INSTANCES[parts[2]]["now"] += timedelta(seconds=body["seconds"])
            self.answer(200, {"now": INSTANCES[parts[2]]["now"].isoformat()})
        elif parts[-1] == "arrange" and body["kind"] == "mood":
            self.answer(200, {"done": body})
        else:
            self.answer(422, {"error": "there is only one kind of arrangement: mood"})

    def do_DELETE(self) -> None:
        INSTANCES.pop(self.path.rpartition("/")[2], None)
        self.answer(204, None)

    def answer(self, status: int, content: object) -> None:
        body = b"" if content is None else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Quiet."""


def doors(server: Any, name: str) -> dict[str, Any]:
    return {"web": {"url": f"http://127.0.0.1:{server.server_address[1]}/i/{name}/word"}}


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told: dict[str, Any] = {"doors": doors(server, "shared")}
    if "--without-control" not in sys.argv:
        told = {"contract": 1, "control": f"http://127.0.0.1:{server.server_address[1]}/control", "name": "Tiny"}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
