import pytest

from northline.config import Config
from northline.model.kind_names import KindNames

NAMES = KindNames(Config().kinds)


def kind_of(name: str) -> str | None:
    meaning = NAMES.named(name)
    return meaning.kind.name if meaning else None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feature", "feature"),
        ("Features", "feature"),
        ("enablers", "feature"),
        ("PI objectives", "objective"),
        ("pi-objective", "objective"),
        ("Planning Interval", "pi"),
        ("PIs", "pi"),
        ("strategic_themes", "theme"),
        ("sprint goals", "goal"),
        ("story", "story"),
        ("notes", None),
        ("", None),
        ("---", None),
    ],
)
def test_kinds_answer_to_name_plural_label_and_alias(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("features/a.md", "feature"),
        ("pis/26.2/a.md", "pi"),
        ("pis/26.2/objectives/team-a/a.md", "objective"),
        ("notes/a.md", None),
        ("features.md", None),
        ("a.md", None),
    ],
)
def test_nearest_folder_decides(path: str, kind: str | None) -> None:
    meaning = NAMES.of_folder(path)
    assert (meaning.kind.name if meaning else None) == kind


def test_enabler_says_what_kind_of_feature_it_is() -> None:
    enabler, feature = NAMES.named("Enablers"), NAMES.named("feature")
    assert enabler
    assert feature
    assert (enabler.sort, feature.sort) == ("enabler", "")
