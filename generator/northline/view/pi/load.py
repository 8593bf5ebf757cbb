"""Capacity of a PI's teams, and how full it is."""

from northline.model.calendar import Iteration
from northline.model.item import Item
from northline.model.text import decimal
from northline.view.numbers import number
from northline.view.parts import Cell, Column, Number, Row, Section, Table, Text
from northline.view.pi.plan import Plan


def load_cell(plan: Plan, team: str) -> Cell | None:
    """A team's load in this PI; None while its capacity or its points are unknown."""
    given = capacity(plan, plan.atlas.portfolio[team])
    return Text(f"capacity {decimal(given)} points") if given is not None else None


def capacity(plan: Plan, team: Item) -> float | None:
    """The capacity that a team gives for the PI as a whole."""
    amounts = team.amounts("capacity")
    return amounts.get(plan.id, amounts.get("*"))


def capacity_section(plan: Plan) -> Section | None:
    """Teams with their size and the capacity they give; None when no team gives any."""
    teams = [plan.atlas.portfolio[team] for team in plan.teams]
    if not any(capacity(plan, team) is not None for team in teams):
        return None
    columns = (Column("team", "Team"), Column("members", "Members", "number"), Column("capacity", "Capacity, points", "number"))
    rows = tuple(
        Row((plan.atlas.mentions((team.id,), show="title"), number(team.number("members")), number(capacity(plan, team)))) for team in teams
    )
    whole = sum(capacity(plan, team) or 0 for team in teams)
    table = Table("", "Teams and capacity", columns, rows, total=(Text("All teams"), Text(""), Number(decimal(whole), whole)))
    return Section("Who is there to do it?", "capacity", (table,))


def iteration_title(iteration: Iteration) -> str:
    """An iteration at the head of a column, with its dates."""
    span = f" {iteration.start:%d %b} – {iteration.end:%d %b}" if iteration.start and iteration.end else ""
    return f"{iteration.id}{span}"
