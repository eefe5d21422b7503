"""A browser's end of the socket, without a browser."""

from asgiref.testing import ApplicationCommunicator


class Socket(ApplicationCommunicator):
    """channels' own needs daphne, which this site does not use."""

    def __init__(self, application, address: str, origin: bytes):
        path, _mark, query = address.partition("?")
        scope = {
            "type": "websocket",
            "path": path,
            "query_string": query.encode(),
            "headers": [(b"host", b"testserver"), (b"origin", origin)],
            "subprotocols": [],
        }
        super().__init__(application, scope)

    async def open(self) -> bool:
        """Ask to be let in. Whether that was granted, and not taken back at once."""
        await self.send_input({"type": "websocket.connect"})
        if (await self.receive_output(5))["type"] != "websocket.accept":
            return False
        return await self.receive_nothing()

    async def say(self, message: str | bytes) -> None:
        key = "text" if isinstance(message, str) else "bytes"
        await self.send_input({"type": "websocket.receive", key: message})

    async def hear(self) -> dict:
        """What the server sends next, without the keys that are not set."""
        found = await self.receive_output(5)
        return {key: value for key, value in found.items() if value is not None}

    async def leave(self) -> None:
        await self.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wait(5)
