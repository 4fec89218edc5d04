"""The bank's time. It can be set for one customer without moving anybody else's."""

from datetime import UTC, datetime, timedelta, timezone

KOREA = timezone(timedelta(hours=9), "KST")
"""Korea has kept UTC+9 without summer time since 1988."""


def machine_now() -> datetime:
    """Give the machine's own time, in UTC."""
    return datetime.now(UTC)


def now_for(offset_seconds: float) -> datetime:
    """Give the time as a customer's clock has it.

    Args:
        offset_seconds: How far the lab has moved that clock; 0 is the machine's time.

    Returns:
        An aware time in UTC.

    """
    return machine_now() + timedelta(seconds=offset_seconds)


def offset_to(moment: datetime) -> float:
    """Say how far a clock must be moved to show `moment` now.

    Args:
        moment: An aware time.

    Returns:
        Seconds, negative for the past.

    """
    return (moment - machine_now()).total_seconds()


def years_after(moment: datetime, years: int) -> datetime:
    """Give the same day and time some years later; 29 February becomes the 28th."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, day=28)


def korean_time(moment: datetime) -> str:
    """Write a time as a Korean page does: `2026-11-23 14:05:09`, in Korea's time."""
    return moment.astimezone(KOREA).strftime("%Y-%m-%d %H:%M:%S")


def korean_day(moment: datetime) -> str:
    """Write a day as a Korean page does: `2026-11-23`, in Korea's time."""
    return moment.astimezone(KOREA).strftime("%Y-%m-%d")
