"""What can be said: all phrases that are in force, which one a sentence means, and why one cannot be used.

The one module that knows how pytest-bdd finds a step: `find_fixturedefs_for_step` and its registry are private to it.
"""

from __future__ import annotations

import difflib
import inspect
import re
from typing import TYPE_CHECKING, Any

import msgspec
from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import Step
from pytest_bdd.scenario import find_fixturedefs_for_step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from mystery_shopper.expectations import expectation_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    import pytest

KEYWORDS = {"given": "Given", "when": "When", "then": "Then", "": "*"}
_EXAMPLE = re.compile(r"^\s*Example:\s*(.+)$", re.MULTILINE)
_KEYWORD = re.compile(r"^(?:Given|When|Then|And|But|\*)\s+")


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that can be said. `type`: given, when, then, or "" for any. `pattern`: as registered. `says`: the first line
    of its docstring; `example`: the sentence after "Example:" there, without its keyword. `outcome`: it says where the
    customer ends. `soft`: made by the engine's own `then`.
    """

    type: str
    pattern: str
    file: str
    line: int
    function: Any
    says: str = ""
    example: str = ""
    outcome: bool = False
    soft: bool = False

    @property
    def keyword(self) -> str:
        return KEYWORDS[self.type]

    @property
    def where(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def readable(self) -> str:
        """The example, or the pattern with its technical parts made plain: `the "{item}" is ordered for {price}`."""
        return self.example or re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"{\1}", self.pattern).replace("\\", "")


class PhraseBook:
    """The phrases that are in force for feature files of one folder. Look-ups are remembered: sentences recur."""

    def __init__(self, node: pytest.Collector, root: Path) -> None:
        self._node = node
        self._root = root
        self._manager = node.session._fixturemanager  # noqa: SLF001 - pytest offers no other way to its fixtures
        self._found: dict[tuple[str, str], list[Phrase]] = {}
        self._all: list[Phrase] | None = None

    def meanings(self, step: Step) -> list[Phrase]:
        """The phrases that match the sentence `step`, each function once."""
        key = (step.type, step.name)
        if key not in self._found:
            definitions = find_fixturedefs_for_step(step, self._manager, self._node)
            contexts = (step_function_context_registry[one.func] for one in definitions)
            self._found[key] = _once(self._phrase(context) for context in contexts)
        return self._found[key]

    def all(self) -> list[Phrase]:
        """Every phrase, by file and line; pytest-bdd's own debugging step aside."""
        if self._all is None:
            contexts = (
                context
                for name in get_fixture_names(self._manager)
                for definition in getfixturedefs(self._manager, name, self._node) or ()
                if (context := step_function_context_registry.get(definition.func)) is not None
                and not context.step_func.__module__.startswith("pytest_bdd.")
            )
            self._all = sorted((self._phrase(one) for one in contexts), key=lambda one: (one.file, one.line, one.pattern))
        return self._all

    def misleading(self) -> Iterator[str]:
        """Why a phrase's example leads its readers astray: it means another phrase as well, or not this one."""
        for phrase in self.all():
            example = Step(name=phrase.example, type=phrase.type or "given", indent=0, line_number=0, keyword=phrase.keyword)
            found = self.meanings(example) if phrase.example else [phrase]
            if [one.function for one in found] != [phrase.function]:
                others = ", ".join(one.where for one in found) or "nothing"
                yield f"{phrase.where}: the example “{phrase.example}” means {others}, not this phrase alone"

    def nearest(self, sentence: str, type_: str, count: int = 3) -> list[Phrase]:
        """The phrases that read most like `sentence`, those of its own type first where they read alike."""
        plain = _plain(sentence)

        def likeness(phrase: Phrase) -> float:
            texts = {phrase.readable, _pattern_in_words(phrase.pattern)}
            best = max(difflib.SequenceMatcher(None, plain, _plain(text)).ratio() for text in texts)
            return best + (0.05 if phrase.type in ("", type_) else 0)

        return sorted(self.all(), key=likeness, reverse=True)[:count]

    def _phrase(self, context: StepFunctionContext) -> Phrase:
        function = inspect.unwrap(context.step_func)
        code = function.__code__
        expectation = expectation_of(context.step_func)
        words = inspect.getdoc(function) or ""
        example = _EXAMPLE.search(words)
        return Phrase(
            type=context.type or "",
            pattern=context.parser.name,
            file=_relative(code.co_filename, self._root),
            line=code.co_firstlineno,
            function=function,
            says=words.partition("\n")[0].strip() if not words.startswith("Example:") else "",
            example=_KEYWORD.sub("", example.group(1).strip()) if example else "",
            outcome=expectation is not None and expectation.outcome,
            soft=expectation is not None,
        )


def unusable(phrase: Phrase, step_type: str) -> str:
    """Why `phrase` cannot be walked as a sentence of `step_type`; "" where it can."""
    function: Callable[..., object] = phrase.function
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        return "is async: nothing would ever await it, so it would pass without being done. Write it as a plain function"
    if inspect.isgeneratorfunction(function):
        return "is a generator: an unmet expectation in it could not be told from its clean-up. Use a fixture for the clean-up"
    if step_type == "then" and not phrase.soft:
        return (
            "is an expectation by pytest_bdd's own decorator: where it is unmet, the customer would stop. "
            "Use `from mystery_shopper import then`"
        )
    return ""


def _once(phrases: Iterable[Phrase]) -> list[Phrase]:
    found = {id(phrase.function): phrase for phrase in phrases}.values()
    return sorted(found, key=lambda one: (one.file, one.line, one.pattern))


def _plain(sentence: str) -> str:
    """`sentence` without what changes from one use to the next: quoted words, placeholders, numbers."""
    words = re.sub(r"[\"“][^\"”]*[\"”]", '"…"', sentence)
    words = re.sub(r"\{[^}]*\}", "…", words).replace('"…"', "…")
    return re.sub(r"\d+(?:[.,]\d+)*", "…", words).casefold()


def _pattern_in_words(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>[^)]*\)|\(\?:|[()\\?|^$]", " ", pattern)


def _relative(file: str, root: Path) -> str:
    """`file` as a person names it: from the suite's folder, or from the package's."""
    text = file.replace("\\", "/")
    base = str(root).replace("\\", "/").rstrip("/") + "/"
    if text.startswith(base):
        return text[len(base) :]
    at = text.rfind("/mystery_shopper/")
    return text[at + 1 :] if at >= 0 else text
