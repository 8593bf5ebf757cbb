"""What people measure, rank, vote and say, computed a second time: KPIs, stakeholders' agreement, confidence, feedback, forecast."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import median

from tests.second_opinion.opinion_order import natural
from tests.second_opinion.rows import Row, Rows

Number = float | None
STALE = timedelta(days=45)


# ---------------------------------------------------------------- M11


def kpi(one: Row, as_of: date) -> dict[str, object]:
    """State, progress, elapsed time, pace and the last reading of a KPI; a reading after the as-of date is none."""
    known = [(each["date"], each["value"]) for each in one.parts("readings") if str(each["date"]) <= as_of.isoformat()]
    if not known:
        return {"state": "unmeasured", "progress": None, "elapsed": elapsed(one, as_of), "pace": None, "current": None, "stale": False}
    read_on, current = max(known, key=lambda pair: str(pair[0]))
    value = float(str(current))
    progress, part = _progress(one, value), elapsed(one, as_of)
    return {
        "state": _state(one, value, progress, part),
        "progress": progress,
        "elapsed": part,
        "pace": progress / part if progress is not None and part else None,
        "current": value,
        "stale": str(read_on) < (as_of - STALE).isoformat(),
    }


def _progress(one: Row, value: float) -> Number:
    baseline, target = one.number("baseline"), one.number("target")
    return (value - baseline) / (target - baseline) if baseline is not None and target is not None and target != baseline else None


def elapsed(one: Row, as_of: date) -> Number:
    """The part of the time from start to due that is over, within 0–1; of no time at all, none before it ends and all after."""
    start, due = one.day("start"), one.day("due")
    if not start or not due:
        return None
    return min(1.0, max(0.0, (as_of - start) / (due - start))) if due > start else float(as_of >= due)


def _state(one: Row, value: float, progress: Number, part: Number) -> str:
    target = one.number("target")
    if guarded(one, value) == "breached":
        return "breached"
    if target is not None and target == one.number("baseline"):
        return "maintained" if abs(value - target) <= 0.05 * abs(target) else "drifting"
    if progress is None:
        return guarded(one, value) or "no_target"
    if progress >= 1 or progress < 0:
        return "achieved" if progress >= 1 else "worse"
    if part is None or part == 0:
        return "undated" if part is None else "not_started"
    return _pace(progress / part)


def _pace(pace: float) -> str:
    return "on_track" if pace >= 0.9 else "at_risk" if pace >= 0.7 else "off_track"


def guarded(one: Row, value: Number) -> str:
    """Whether a KPI with bounds keeps within them; nothing without bounds, or without a reading."""
    low, high = one.number("min"), one.number("max")
    if (low is None and high is None) or value is None:
        return ""
    return "breached" if (low is not None and value < low) or (high is not None and value > high) else "kept"


# ---------------------------------------------------------------- M15


def ranked(rankings: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Ranks 1–n of the items that all rank, ties at their mean rank."""
    common = set.intersection(*(set(one) for one in rankings)) if rankings else set()
    return [{item: _rank(one[item], [one[each] for each in common]) for item in sorted(common, key=natural)} for one in rankings]


def _rank(value: float, values: Sequence[float]) -> float:
    return sum(each < value for each in values) + (sum(each == value for each in values) + 1) / 2


def agreement(rankings: Sequence[Mapping[str, float]]) -> Number:
    """Kendall's W with the correction for ties; n/a for one voice, for one item, or where everything is tied."""
    found = ranked(rankings)
    m, n = len(found), len(found[0]) if found else 0
    if m < 2 or n < 2:
        return None
    sums = [sum(one[item] for one in found) for item in found[0]]
    spread = sum((each - m * (n + 1) / 2) ** 2 for each in sums)
    tied = sum(list(one.values()).count(each) ** 2 - 1 for one in found for each in one.values())
    below = m * m * (n**3 - n) - m * tied
    return 12 * spread / below if below else None


def conflicts(voices: Mapping[str, Mapping[str, float]]) -> list[dict[str, object]]:
    """Items by the distance between their best and worst rank."""
    found = dict(zip(voices, ranked(list(voices.values())), strict=True))
    items = list(next(iter(found.values()), {})) if len(found) > 1 else []
    all_of = [(item, {name: ranks[item] for name, ranks in found.items()}) for item in items]
    listed = [{"item": item, "spread": max(of.values()) - min(of.values()), "ranks": of} for item, of in all_of]
    return sorted((one for one in listed if one["spread"]), key=lambda one: (-float(str(one["spread"])), natural(str(one["item"]))))


def served(rows: Rows, name: str) -> Number:
    """Planned points of a stakeholder's requests ÷ requested points."""
    wanted = [one for one in rows.of("feature") if name in one.names("requested_by")]
    total = sum(one.number("points") or 0 for one in wanted)
    return sum(one.number("points") or 0 for one in wanted if one.text("pi")) / total if total else None


# ---------------------------------------------------------------- confidence, feedback, forecast


def vote(counts: Sequence[int]) -> tuple[Number, int]:
    """The mean of a fist of five, and how many held up two fingers or fewer."""
    voices = sum(counts)
    mean = sum(fingers * count for fingers, count in enumerate(counts, 1)) / voices if voices else None
    return mean, counts[0] + counts[1]


def together(votes: Mapping[str, Sequence[int]]) -> list[int]:
    """The counts of all teams in one."""
    return [sum(one[at] for one in votes.values()) for at in range(5)]


def loop_time(rows: Rows, as_of: date) -> Number:
    """The median of days from receipt to the day of the disposition, of all that is closed by the as-of date."""
    closed = [(one.day("date"), one.day("closed_on")) for one in rows.of("feedback")]
    days = [(last - first).days for first, last in closed if first and last and first <= last <= as_of]
    return float(median(days)) if days else None


def forecast(size: float, velocity: float, share: float) -> Number:
    """PIs until the remaining size is done; never, which is n/a, at no velocity or allocation."""
    return size / (velocity * share) if velocity * share else None
