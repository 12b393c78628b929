"""The law and the forms as core values, read once from the checkout or from the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from esep.core.contest import Contest
from esep.core.facts import Catalogue
from esep.core.forms import Form
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Register
from esep.library.law import load_regulation
from esep.office_folder import own_regulations


def data_root() -> Path:
    """Return the folder that holds `regulations` and `forms`: the package's own data, else the checkout."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "data"
    return packed if packed.is_dir() else package.parent.parent


class Library:
    """Every edition of every regulation, the catalogue of facts, the forms; each read when first asked."""

    def __init__(self, root: Path, own: Path | None = None) -> None:
        """Keep the folder, and that of regulations which an office added (`own`); nothing is read yet."""
        self.root = root
        self._places: tuple[Path, ...] = (root / "regulations", *([own] if own else ()))
        self._regulations: dict[tuple[str, str], Regulation] = {}
        self._facts: Catalogue | None = None
        self._forms: dict[str, Form] | None = None
        self._registers: dict[str, Register] | None = None
        self._contests: dict[tuple[str, str], Contest | None] = {}

    def folder(self, regulation: str, edition: str) -> Path:
        """Return where the files of an edition stand: the product's, or else the office's own."""
        every = [place / regulation / edition for place in self._places]
        return next((one for one in every if one.is_dir()), every[0])

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all regulations, sorted."""
        there = (place for place in self._places if place.is_dir())
        return tuple(sorted({p.name for place in there for p in place.iterdir() if p.is_dir()}))

    def editions(self, regulation: str) -> tuple[str, ...]:
        """Return the editions of a regulation, the oldest first; () when it is unknown."""
        if regulation not in self.ids():
            return ()
        folders = (place / regulation for place in self._places if (place / regulation).is_dir())
        every = (p for folder in folders for p in folder.iterdir())
        return tuple(sorted({p.name for p in every if (p / "regulation.toml").exists()}))

    def regulation(self, regulation: str, edition: str) -> Regulation:
        """Return an edition; an unknown one is refused with the known ones named."""
        known = self.editions(regulation)
        if not known:
            raise Refused([_unknown_regulation(regulation, self.ids())])
        if edition not in known:
            raise Refused([_unknown_edition(regulation, edition, known)])
        found = self._regulations.get((regulation, edition))
        if found is None:
            found = load_regulation(self.folder(regulation, edition))
            self._regulations[regulation, edition] = found
        return found

    def contest(self, regulation: str, edition: str) -> Contest:
        """Return the contest that an edition declares; one that declares none is refused."""
        asked = (regulation, edition)
        if asked not in self._contests:
            from esep.library.contests import load_contest

            law = self.regulation(regulation, edition)
            self._contests[asked] = load_contest(self.folder(regulation, edition), law, self.facts)
        found = self._contests[asked]
        if found is None:
            raise Refused([_no_contest(regulation, edition, self.contests())])
        return found

    def declares_contest(self, regulation: str, edition: str) -> bool:
        """Return whether an edition's folder declares a contest; nothing else of it is read."""
        from esep.library import toml

        return "contest" in toml.read(self.folder(regulation, edition) / "regulation.toml")

    def contests(self) -> tuple[str, ...]:
        """Return the ids of the regulations whose newest edition declares a contest, sorted."""
        newest = ((one, self.editions(one)) for one in self.ids())
        return tuple(one for one, all_ in newest if all_ and self.declares_contest(one, all_[-1]))

    def catalogue(self, regulation: str, edition: str) -> Catalogue:
        """Return all facts of the house, with those that only this edition's folder knows."""
        from esep.library.contests import own_facts

        return own_facts(self.folder(regulation, edition), self.facts)

    @property
    def facts(self) -> Catalogue:
        """Return the catalogue of facts."""
        if self._facts is None:
            from esep.library.facts_catalogue import load_catalogue

            self._facts = load_catalogue(self.root)
        return self._facts

    @property
    def forms(self) -> dict[str, Form]:
        """Return the forms by id, sorted."""
        if self._forms is None:
            from esep.library.forms import load_forms

            self._forms = load_forms(self.root)
        return self._forms

    @property
    def registers(self) -> dict[str, Register]:
        """Return the registers by id, in the order in which they are shown."""
        if self._registers is None:
            from esep.library.registers import load_registers

            self._registers = load_registers(self.root)
        return self._registers


@cache
def library(root: Path | None = None) -> Library:
    """Return the library of `root`, by default of this installation; the same one at every call.

    That of an installation also knows the regulations which its office keeps in its own folder.
    """
    return Library(root) if root else Library(data_root(), own_regulations())


def _unknown_regulation(regulation: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        Text(
            kk="«{name}» деген ереже жоқ.",
            ru="Положения «{name}» нет.",
            en="There is no regulation “{name}”.",
        ).format(name=regulation),
        Text(kk="Барлары: {known}.", ru="Есть: {known}.", en="Known: {known}.").format(
            known=", ".join(known)
        ),
        rule="regulation-unknown",
    )


def _no_contest(regulation: str, edition: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        Text(
            kk="«{name}» ережесінің {edition} редакциясы байқау өткізбейді.",
            ru="Положение «{name}» в редакции {edition} не проводит конкурса.",
            en="The regulation “{name}”, edition {edition}, holds no contest.",
        ).format(name=regulation, edition=edition),
        Text(kk="Байқаулар: {known}.", ru="Конкурсы: {known}.", en="Contests: {known}.").format(
            known=", ".join(known)
        ),
        rule="no-contest",
    )


def _unknown_edition(regulation: str, edition: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        Text(
            kk="«{name}» ережесінің {edition} редакциясы жоқ.",
            ru="У положения «{name}» нет редакции {edition}.",
            en="The regulation “{name}” has no edition {edition}.",
        ).format(name=regulation, edition=edition),
        Text(kk="Редакциялары: {known}.", ru="Редакции: {known}.", en="Its editions: {known}.").format(
            known=", ".join(known)
        ),
        rule="edition-unknown",
    )
