"""Draws one organisation's year from a seed: whole numbers, never contradicting themselves."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from random import Random

Value = int | Fraction | bool
"""What a drawn fact holds: a count or tenge, staff units in halves, or yes and no."""

Drawn = dict[str, Value]


class Die:
    """A seeded source of whole numbers; a figure that the story tells is taken from there instead."""

    def __init__(self, seed: str, told: Mapping[str, Value]) -> None:
        """Start from `seed`; `told` holds the figures that the story decides, by fact."""
        self._random = Random(seed)
        self._told = told

    def roll(self, fact: str, low: int, high: int) -> int:
        """Return a whole number of `low`…`high`, or the told one; drawn all the same, so the rest stays."""
        drawn = self._random.randint(low, high)
        told = self._told.get(fact, drawn)
        return told if isinstance(told, int) else drawn

    def part(self, fact: str, whole: int, low: int, high: int) -> int:
        """Return a part of `whole` between `low` and `high` per mille, never above the whole."""
        return min(whole, self.roll(fact, whole * low // 1000, whole * high // 1000))

    def split(self, whole: int, weights: tuple[int, ...]) -> list[int]:
        """Return `whole` split by roughly these weights into parts that sum to it exactly."""
        drawn = [max(1, weight + self._random.randint(-weight // 5, weight // 5)) for weight in weights]
        parts = [whole * weight // sum(drawn) for weight in drawn]
        parts[0] += whole - sum(parts)
        return parts


def membership(die: Die, total: int) -> Drawn:
    """Return who the `total` members are, and how many of the sector's employees they cover."""
    students = die.part("membership.students", total, 90, 190)
    pensioners = die.part("membership.pensioners", total, 15, 40)
    working = total - students - pensioners
    return {
        "membership.total": total,
        "membership.working": working,
        "membership.students": students,
        "membership.pensioners": pensioners,
        "membership.women": die.part("membership.women", total, 690, 760),
        "membership.youth": die.part("membership.youth", total, 260, 350),
        "membership.employees": working * 1000 // die.roll("coverage", 830, 975),
        "membership.primaries": total // die.roll("members-per-primary", 62, 88),
        "membership.districts": die.roll("membership.districts", 9, 17),
    }


def membership_before(die: Die, total: int, now: Drawn) -> Drawn:
    """Return the membership of the year before: nearly the same shares of another `total`."""
    end = int(now["membership.total"])
    shares = {
        fact: die.part(fact, int(now[fact]) * total // end, 994, 1006)
        for fact in ("membership.students", "membership.pensioners", "membership.women", "membership.youth")
    }
    working = total - shares["membership.students"] - shares["membership.pensioners"]
    return {"membership.total": total, "membership.working": working, **shares}


def partnership_and_money(die: Die, members: int) -> Drawn:
    """Return agreements, training, publicity and dues of an organisation of so many `members`."""
    planned = members * die.roll("dues-a-member", 19_000, 24_000)
    return {
        "reports.due": die.roll("reports.due", 7, 7),
        "reports.late": die.roll("reports.late", 0, 0),
        "reports.returned": die.roll("reports.returned", 0, 0),
        "reports.returned-at-all": die.roll("reports.returned-at-all", 0, 0),
        "information.site-materials": die.roll("information.site-materials", 18, 88),
        "training.members": members * die.roll("trained-members", 12, 26) // 1000,
        "training.auditors": die.roll("training.auditors", 9, 40),
        "training.activists": members * die.roll("trained-activists", 4, 9) // 1000,
        "training.chairs": members * die.roll("trained-chairs", 2, 5) // 1000,
        "partnership.organisations-without-agreement": die.roll(
            "partnership.organisations-without-agreement", 0, 4
        ),
        "partnership.agreement-spending": die.roll(
            "partnership.agreement-spending", members * 14_000, members * 48_000
        ),
        "finance.dues-planned": planned,
        "finance.dues-collected": planned * die.roll("dues-collected", 985, 1042) // 1000,
        "finance.unmet-transfers": die.roll("finance.unmet-transfers", 0, 0),
        "finance.late-reports": die.roll("finance.late-reports", 0, 0),
    }


def legal_work(die: Die, members: int) -> Drawn:
    """Return Form 7 and its supplement: every part at most its whole, every sum exact."""
    thousands = members // 1000
    appeals = die.roll("legal.appeals", thousands * 4, thousands * 8)
    sent = die.part("legal.appeals-sent-to-inspectorate", appeals, 20, 60)
    documents = die.roll("legal.documents-drafted", 6, 24)
    conciliation = die.roll("legal.conciliation-participations", 4, 16)
    court = die.roll("legal.court-participations", 1, 7)
    won = die.part("legal.conciliation-claims-satisfied", conciliation, 500, 900)
    court_won = die.part("legal.court-claims-satisfied", court, 400, 900)
    back = die.part("legal.conciliation-reinstated", won, 0, 450)
    court_back = die.part("legal.court-reinstated", court_won, 0, 600)
    inspections = die.roll("legal.inspections", 24, 78)
    violations = inspections * die.roll("violations-a-hundred-inspections", 80, 190) // 100
    by_kind = die.split(violations, (35, 21, 32, 12))
    representations = die.part("legal.representations", violations, 420, 700)
    prevented = die.roll("legal.dismissals-prevented", 3, 12)
    consultations = die.roll("legal.consultations", thousands * 19, thousands * 34)
    by_channel = die.split(consultations, (68, 14, 2, 16))
    effect = die.roll("legal.economic-effect", thousands * 520_000, thousands * 1_250_000)
    disputes = won + die.roll("legal.individual-disputes", 4, 18)
    return {
        "legal.appeals": appeals,
        "legal.written-appeals": die.part("legal.written-appeals", appeals, 350, 620),
        "legal.appeals-sent-to-inspectorate": sent,
        "legal.appeals-with-inspectorate-result": die.part(
            "legal.appeals-with-inspectorate-result", sent, 400, 850
        ),
        "legal.materials-to-state-bodies": sent + die.roll("legal.materials-to-state-bodies", 1, 9),
        "legal.documents-drafted": documents,
        "legal.claims-to-court": die.part("legal.claims-to-court", documents, 200, 500),
        "legal.conciliation-participations": conciliation,
        "legal.conciliation-claims-satisfied": won,
        "legal.conciliation-reinstated": back,
        "legal.court-participations": court,
        "legal.court-claims-satisfied": court_won,
        "legal.court-reinstated": court_back,
        "legal.reinstated": back + court_back + die.roll("legal.reinstated", 0, 3),
        "legal.reception-persons": die.part("legal.reception-persons", by_channel[1], 800, 980),
        "legal.media-publications": die.part("legal.media-publications", by_channel[2], 500, 900),
        "legal.dismissals-prevented": prevented,
        "legal.dismissals-prevented-by-negotiation": die.part(
            "legal.dismissals-prevented-by-negotiation", prevented, 500, 900
        ),
        "legal.inspections": inspections,
        "legal.inspections-with-act": die.part("legal.inspections-with-act", inspections, 820, 1000),
        "legal.organisations-inspected": die.part("legal.organisations-inspected", inspections, 700, 1000),
        "legal.violations": violations,
        "legal.violations-pay": by_kind[0],
        "legal.violations-hours": by_kind[1],
        "legal.violations-contracts": by_kind[2],
        "legal.violations-other": by_kind[3],
        "legal.representations": representations,
        "legal.representations-answered": die.part(
            "legal.representations-answered", representations, 860, 1000
        ),
        "legal.money-returned": die.part("legal.money-returned", effect, 420, 900),
        "legal.consultations": consultations,
        "legal.consultations-phone": by_channel[0],
        "legal.consultations-reception": by_channel[1],
        "legal.consultations-media": by_channel[2],
        "legal.consultations-internet": by_channel[3],
        "legal.lectures": die.roll("legal.lectures", 12, 44),
        "legal.seminars": die.roll("legal.seminars", 6, 22),
        "legal.guidance-documents": die.roll("legal.guidance-documents", 2, 6),
        "legal.economic-effect": effect,
        "legal.individual-disputes": disputes,
        "legal.collective-disputes": die.roll("legal.collective-disputes", 0, 2),
        "legal.disputes-outside-commission-and-court": die.part(
            "legal.disputes-outside-commission-and-court", disputes - won, 300, 900
        ),
    }


def safety(die: Die) -> Drawn:
    """Return the year's accidents: none unless the story tells of one; each victim has one degree."""
    accidents = die.roll("safety.accidents", 0, 0)
    fatal = die.roll("safety.fatal-accidents", 0, 0)
    killed = die.roll("safety.killed", fatal, fatal)
    hurt = die.roll("hurt", accidents - fatal, accidents - fatal)
    light, medium, severe = die.split(hurt, (3, 2, 2)) if hurt else (0, 0, 0)
    days = 47 * hurt + 3 * accidents
    return {
        "safety.accidents": accidents,
        "safety.fatal-accidents": fatal,
        "safety.victims": hurt + killed,
        "safety.killed": killed,
        "safety.victims-light": light,
        "safety.victims-medium": medium,
        "safety.victims-severe": severe,
        "safety.days-lost": days,
        "safety.sick-pay": days * 9_460,
    }
