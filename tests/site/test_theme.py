"""What is settled for the theme: folders, fonts, assets."""

from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from northline.site.templates import packaged, template_dirs
from northline.site.theme import FEATURES, asset_files, dress, link_assets

CONFIGURATION = "site_name: A\ndocs_dir: content\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site's folder with nothing but a content folder and a short configuration."""
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text(CONFIGURATION + "theme: material\n")
    return tmp_path


def test_packaged_templates_serve_a_site_that_has_none(tmp_path: Path) -> None:
    assert template_dirs(tmp_path) == (packaged(),)
    assert (packaged() / "theme" / "main.html").is_file()


def test_the_templates_of_the_site_come_first(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    assert template_dirs(tmp_path) == (tmp_path / "templates", packaged())


def test_a_short_configuration_gets_features_and_no_foreign_fonts(folder: Path) -> None:
    config = load_config(str(folder / "site_config.yml"))
    dress(config, template_dirs(folder))
    assert config.theme["font"] is False
    assert config.theme["features"] == list(FEATURES)
    assert len(config.theme["palette"]) == 3
    assert config.theme.dirs[0] == str(packaged() / "theme")


def test_choices_of_the_site_stay(folder: Path) -> None:
    theme = "theme:\n  name: material\n  features: [toc.integrate]\n  palette: {scheme: slate}\n  custom_dir: mine\n"
    (folder / "mine").mkdir()
    (folder / "site_config.yml").write_text(CONFIGURATION + theme)
    config = load_config(str(folder / "site_config.yml"))
    dress(config, template_dirs(folder))
    assert config.theme["features"] == ["toc.integrate"]
    assert config.theme["palette"] == {"scheme": "slate"}
    assert config.theme.dirs[:2] == [str(folder / "mine"), str(packaged() / "theme")]


def test_a_feature_that_makes_html_of_titles_is_left_out_and_told(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    features = "theme: {name: material, features: [content.tooltips, toc.follow]}\n"
    (folder / "site_config.yml").write_text(CONFIGURATION + features)
    config = load_config(str(folder / "site_config.yml"))
    dress(config, template_dirs(folder))
    assert config.theme["features"] == ["toc.follow"]
    assert "content.tooltips is left out" in caplog.text


def test_the_engine_copies_the_same_files_of_the_theme_as_ever(folder: Path) -> None:
    config = load_config(str(folder / "site_config.yml"))
    (folder / "templates" / "theme" / ".hidden").mkdir(parents=True)
    (folder / "templates" / "theme" / ".hidden" / "style.css").touch()
    (folder / "templates" / "theme" / "mine" / ".deeper").mkdir(parents=True)
    (folder / "templates" / "theme" / "mine" / ".deeper" / "style.css").touch()
    (folder / "templates" / "theme" / "mine" / "style.css").touch()
    plain = FileSystemLoader(config.theme.dirs)
    dress(config, template_dirs(folder))
    env, listing = config.theme.get_env(), Files([])
    listing.add_files_from_theme(env, config)
    plain.searchpath, env.loader, all_told = list(config.theme.dirs), plain, Files([])
    all_told.add_files_from_theme(env, config)
    assert [file.src_uri for file in listing] == [file.src_uri for file in all_told]
    assert {"mine/style.css", "assets/images/favicon.png"} <= {file.src_uri for file in listing}


def test_dressing_twice_changes_nothing(folder: Path) -> None:
    config = load_config(str(folder / "site_config.yml"))
    dress(config, template_dirs(folder))
    once = list(config.theme.dirs)
    dress(config, template_dirs(folder))
    assert config.theme.dirs == once


def test_an_asset_of_the_site_replaces_a_packaged_one(folder: Path) -> None:
    (folder / "templates" / "assets").mkdir(parents=True)
    (folder / "templates" / "assets" / "address.js").write_text("mine")
    found = asset_files(template_dirs(folder))
    assert found["assets/northline/address.js"] == b"mine"
    assert "assets/northline/early/file-worker.js" in found


def test_style_sheets_and_scripts_are_linked_and_what_lies_deeper_is_not(folder: Path) -> None:
    config = load_config(str(folder / "site_config.yml"))
    link_assets(config, ["assets/northline/b.js", "assets/northline/a.css", "assets/northline/icons/c.css", "assets/northline/d.svg"])
    assert config.extra_css == ["assets/northline/a.css"]
    assert config.extra_javascript == ["assets/northline/b.js"]
