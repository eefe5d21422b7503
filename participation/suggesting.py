"""Which topics a text is about, from words alone: the same text, the same answer (docs/thread.md).

Pure functions: no database, no language. Topics come with their words, as editors wrote them.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

AT_MOST = 2  # suggestions for a text
AT_LEAST = 2  # words of the text, unless one stands in the title
IN_TITLE = 2  # what a word in the title counts for more

# How a Swedish or English word may end and still be that word.
_ENDINGS = re.compile(
    "(|[ae]?s|an|ande|ans|a|ade?|de?|te?|ts|at|[aeo]?r|[ae]rs|[aeo]?rna|[ae]?rnas"
    "|e|ens?|ets?|es|n|ns|nas?)"
)
# What makes another word of it: parkering, konstig, bussig, dansk, kostnad, energisk.
_OTHER_WORDS = re.compile(r"(er(ing|a)|l?ig|is[kt]|sk|nad|nar|ell|atera?|ruk|kar|kor|ag)")
_SHORTEST_REST = 3  # bussväg
_SHORTEST_HEAD = 2  # elbil, and not spark
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Topic:
    """What a text can be about: its key and its words, with commas between."""

    key: int
    keywords: str


@dataclass(frozen=True)
class Suggestion:
    """A topic, how well it fits, and the words of the text that say so, as they stand there."""

    key: int
    score: int
    words: tuple[str, ...]


def suggest(
    title: str, text: str, topics: Iterable[Topic], *, without: Collection[int] = ()
) -> list[Suggestion]:
    """The topics that fit best, at most two, none of those in `without`.

    A topic fits by two different words, or by one in the title. Equals keep the order they have.
    """
    phrases = [(phrase, topic.key) for topic in topics for phrase in phrases_of(topic.keywords)]
    in_title, in_text = _found(title, phrases), _found(text, phrases)
    fitting = []
    for key in dict.fromkeys(key for _phrase, key in phrases):
        words = in_title.get(key, {}) | in_text.get(key, {})
        score = len(words) + IN_TITLE * len(in_title.get(key, {}))
        if key not in without and score >= AT_LEAST:
            fitting.append(Suggestion(key, score, tuple(words.values())))
    return sorted(fitting, key=lambda one: -one.score)[:AT_MOST]


def phrases_of(keywords: str) -> list[tuple[str, ...]]:
    """The words or phrases between the commas, each as its words in small letters."""
    parts = (_plain(part).casefold().split() for part in keywords.split(","))
    return list(dict.fromkeys(tuple(part) for part in parts if part))


def matches(word: str, keyword: str) -> bool:
    """Whether a word, in small letters, is the keyword, ends with it or is a compound of it."""
    at = word.find(keyword)
    while at >= 0:
        rest = word[at + len(keyword) :]
        if (at == 0 or at >= _SHORTEST_HEAD) and _ENDINGS.fullmatch(rest):
            return True
        if at == 0 and len(rest) >= _SHORTEST_REST and not _OTHER_WORDS.match(rest):
            return True
        at = word.find(keyword, at + 1)
    return False


def _found(text: str, phrases: list[tuple[tuple[str, ...], int]]) -> dict[int, dict[str, str]]:
    """For each topic the words that are its: by what they are, as they are written first.

    The longest keyword takes the word: "byggnadsvård" is no "vård".
    """
    written = _WORD.findall(_ADDRESS.sub(" ", _plain(text)))
    small = [word.casefold() for word in written]
    taken: dict[str, tuple[int, str, set[int], str]] = {}
    for start, word in enumerate(small):
        if word in taken:
            continue
        for phrase, key in phrases:
            if not _stands(phrase, small, start):
                continue
            length = len(" ".join(phrase))
            best = taken.get(word)
            if best is None or length > best[0]:
                shown = " ".join(written[start : start + len(phrase)])
                taken[word] = (length, _kept(word, phrase), {key}, shown)
            elif length == best[0]:
                best[2].add(key)
    found: dict[int, dict[str, str]] = {}
    for _length, kept, keys, shown in taken.values():
        for key in keys:
            found.setdefault(key, {}).setdefault(kept, shown)
    return found


def _stands(phrase: tuple[str, ...], words: list[str], start: int) -> bool:
    *first, last = phrase
    end = start + len(first)
    if end >= len(words) or words[start:end] != first:
        return False
    return last in words[end] and matches(words[end], last)


def _kept(word: str, phrase: tuple[str, ...]) -> str:
    """What makes two finds the same: bussen and bussar are both "buss", busslinje is its own."""
    keyword = " ".join(phrase)
    return keyword if len(phrase) > 1 or _ENDINGS.fullmatch(word[len(keyword) :]) else word


def _plain(text: str) -> str:
    """One spelling of å, ä and ö, whichever way they were typed."""
    return unicodedata.normalize("NFC", text)
