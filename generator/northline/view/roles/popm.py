"""The product owner and product manager: the thread from the vision to each story."""

from northline.view.roles.execution import lessons, unheard
from northline.view.roles.look import Question
from northline.view.roles.planning import undefined, unscored, unvalued
from northline.view.roles.role import Role

ROLE = Role(
    "popm",
    "Product owner and product manager",
    "Does every feature and objective serve the vision? What is ranked wrong, and what changed?",
    1,
    (
        Question(
            "Work that does not reach the vision", ("no-line-of-sight", "dangling-sight", "retired-theme", "orphan-work"), "alignment/"
        ),
        Question("Links that only look like links", ("paper-link", "diluted-link", "shares-not-whole"), "alignment/"),
        Question("Outcomes that nobody serves", ("outcome-unserved", "theme-unserved", "outcome-only-uncommitted"), pi_page="objectives"),
        Question("Objectives that say the same", ("duplicate-objective", "similar-objective", "shared-feature"), pi_page="objectives"),
        Question("Statuses that the evidence contradicts", ("watermelon", "status-against-value"), pi_page="progress"),
        Question("Changes without reason, date or decider", ("change-without-record", "decision-incomplete"), pi_page="changes"),
        Question("More valuable work that waits", ("priority-inversion", "rank-against-dependency"), "alignment/"),
        Question("Scores that mislead the ranking", ("stored-wsjf-differs", "scale-slip", "stale-score"), "backlog/"),
        Question(
            "Features that are not ready for planning",
            ("no-benefit-hypothesis", "no-acceptance-criteria", "feature-larger-than-pi"),
            "backlog/",
        ),
        Question("Objectives that nobody has seen", ("never-demoed",), pi_page="progress"),
    ),
    duties=(undefined, unscored, unvalued, lessons, unheard),
    label="POPM",
)
