"""The socket: it carries public fragments out and takes nothing in."""

from urllib.parse import parse_qs

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings

from . import live
from .models import Contribution

NOT_FOUND = 4404
NOT_UNDERSTOOD = 4400


class LiveConsumer(AsyncWebsocketConsumer):
    """`/live/?bidrag=12&sprak=sv`: the updates of one public contribution's page.

    Nobody is asked who they are, as nothing personal is sent: log-out needs to close nothing.
    """

    group = None

    async def connect(self):
        query = parse_qs(self.scope["query_string"].decode("latin-1"))
        contribution_id = _number(query.get("bidrag", [""])[0])
        language = query.get("sprak", [settings.LANGUAGE_CODE])[0]
        if language not in dict(settings.LANGUAGES) or not await _is_public(contribution_id):
            # Let in and shown out: the code would not reach a page that is turned away at the door,
            # and it would knock again for ever.
            await self.accept()
            await self.close(code=NOT_FOUND)
            return
        self.group = live.group_of(contribution_id, language)
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()
        # It may have been hidden between the question and the joining.
        if not await _is_public(contribution_id):
            await self.close(code=NOT_FOUND)

    async def disconnect(self, code):
        if self.group:
            await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data=None, bytes_data=None):
        await self.close(code=NOT_UNDERSTOOD)

    async def fragment(self, event):
        await self.send(text_data=event["text"])

    async def gone(self, event):
        await self.close(code=NOT_FOUND)


def _number(text: str) -> int:
    """A row's number; 0, which no row has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


@database_sync_to_async
def _is_public(contribution_id: int) -> bool:
    return Contribution.objects.public().filter(pk=contribution_id).exists()
