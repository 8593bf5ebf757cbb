"""The content folder as the readers of a profile may know it."""

from pathlib import Path

from northline.config import Config
from northline.site.profile import content_for

CONFIG = Config(profiles={"open": ("public",)})


def test_not_even_the_name_of_a_file_that_cannot_be_opened_is_told_to_the_readers_of_a_profile(tmp_path: Path) -> None:
    (tmp_path / "merger.md").symlink_to("elsewhere.md")
    assert [fault.place.path for fault in content_for(tmp_path, CONFIG, "")[1]] == ["merger.md"]
    assert content_for(tmp_path, CONFIG, "open") == ((), ())
