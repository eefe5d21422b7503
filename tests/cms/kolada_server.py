"""A server on this machine that answers as Kolada does, or as it should not."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Kolada:
    """`answers` are by path: a text, or a function that writes to the handler itself."""

    def __init__(self):
        self.answers: dict = {}
        self.asked: list[str] = []
        self.address = ""

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append(handler.path)
        found = self.answers.get(handler.path, self.answers.get("*"))
        if callable(found):
            found(handler)
        else:
            send(handler, found or "", status=200 if found is not None else 404)


def send(handler, body: str | bytes, *, status: int = 200, **headers: str) -> None:
    raw = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    for name, value in {"Content_Length": str(len(raw)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(raw)


@contextmanager
def running():
    kolada = Kolada()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            kolada.answer(self)

        def log_message(self, *arguments):
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    kolada.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield kolada
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
