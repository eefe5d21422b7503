"""Keeps an eye on a window: what a person would not see but would be let down by."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request


class Watch:
    def __init__(self, site_url: str):
        self.host = urlsplit(site_url).netloc
        self.problems: list[str] = []
        self.visited: set[str] = set()

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.problems.append(f"Script: {error.error}"))
        context.on("page", lambda page: page.on("websocket", self._on_socket))

    def assert_nothing_broke(self) -> None:
        assert not self.problems, "\n".join(self.problems)

    def _on_request(self, request: Request) -> None:
        if request.is_navigation_request():
            self.visited.add(request.url)
        self._expect_own_host(request.url, request.frame.page if request.frame else None)

    def _on_socket(self, socket) -> None:
        self._expect_own_host(socket.url)

    def _expect_own_host(self, url: str, page: Page | None = None) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.problems.append(f"Asked another host: {url} from {page.url if page else '–'}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        url = message.location.get("url", "")
        # A page that answers 403 or 404 on purpose: the browser says so of the page itself.
        if "the server responded with a status of" in message.text and url in self.visited:
            return
        self.problems.append(f"Console: {message.text} ({url})")
