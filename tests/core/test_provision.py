"""Legal help by its norm: the specialists that members need, and those there are."""

from __future__ import annotations

from fractions import Fraction

from esep.core.provision import Provision


def test_the_report_of_2020_provides_28_per_cent_of_the_norm() -> None:
    """703,070 members and 40 specialists: the norm asks for 141."""
    one = Provision(40, 703_070)
    assert (one.needed, one.short) == (141, 101)
    assert one.percent == Fraction(40 * 5000 * 100, 703_070)
    assert one.load == Fraction(703_070, 40)


def test_halves_of_a_unit_count() -> None:
    one = Provision(Fraction(5, 2), 12_500)
    assert (one.needed, one.short, one.percent) == (3, Fraction(1, 2), 100)


def test_nobody_is_provided_by_nobody() -> None:
    assert (Provision(0, 4000).load, Provision(1, 0).percent, Provision(1, 0).needed) == (None, None, 0)


def test_more_than_the_norm_lacks_nothing() -> None:
    assert Provision(3, 5000).short == 0
