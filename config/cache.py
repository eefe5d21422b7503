"""Redis as cache: pages stand without it, and what must be counted is refused without it."""

import logging

from django.core.cache.backends import redis
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class CacheAway(Exception):
    """The cache cannot be reached, and what asked may not go on without it."""


class RedisCache(redis.RedisCache):
    """What is read is missing and what is written is lost while Redis is away.

    `add` is how a lock or a counter begins (allauth's limits on guessing a password): it raises
    CacheAway, so that the limit holds instead of vanishing. The reader gets a page with 503.
    """

    def add(self, *args, **kwargs):
        try:
            return super().add(*args, **kwargs)
        except RedisError as error:
            raise CacheAway from error

    def get(self, key, default=None, version=None):
        return self._or(default, super().get, key, default, version=version)

    def get_many(self, keys, version=None):
        return self._or({}, super().get_many, keys, version=version)

    def set(self, *args, **kwargs):
        return self._or(None, super().set, *args, **kwargs)

    def set_many(self, *args, **kwargs):
        return self._or([], super().set_many, *args, **kwargs)

    def touch(self, *args, **kwargs):
        return self._or(False, super().touch, *args, **kwargs)

    def delete(self, *args, **kwargs):
        return self._or(False, super().delete, *args, **kwargs)

    def delete_many(self, *args, **kwargs):
        return self._or(None, super().delete_many, *args, **kwargs)

    def has_key(self, *args, **kwargs):
        return self._or(False, super().has_key, *args, **kwargs)

    @staticmethod
    def _or(answer, operation, *args, **kwargs):
        try:
            return operation(*args, **kwargs)
        except RedisError as error:
            logger.warning("The cache is away: %s", error)
            return answer
