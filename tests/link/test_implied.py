from tests.link.backlog import faults, linked


def test_a_team_that_is_only_named_gets_an_item() -> None:
    portfolio = linked("FEAT-1 feature team=Falcon\nFEAT-2 feature team=Falcon participating=Heron")
    assert [(team.id, team.title, team.implied) for team in portfolio.of("team")] == [("Falcon", "Falcon", True), ("Heron", "Heron", True)]
    assert portfolio.sources("Falcon", "teams") == ("FEAT-1", "FEAT-2")


def test_without_any_team_file_nothing_is_reported() -> None:
    assert linked("FEAT-1 feature team=Falcon pi=26.1").faults == ()


def test_an_implied_item_stands_at_its_first_mention() -> None:
    place = linked("FEAT-1 feature points=3 team=Falcon")["Falcon"].place
    assert (place.path, place.line, place.column) == ("00001.md", 4, 7)


def test_beside_defined_teams_every_mention_of_another_is_dangling() -> None:
    portfolio = linked("Heron team\nFEAT-1 feature team=Hern\nFEAT-2 feature team=Hern")
    found = faults(portfolio, "dangling-link")
    assert [(fault.item, fault.facts["target"]) for fault in found] == [("FEAT-1", "Hern"), ("FEAT-2", "Hern")]
    assert portfolio.targets("FEAT-1", "teams") == ("Hern",)


def test_names_in_other_case_imply_one_team() -> None:
    portfolio = linked("FEAT-1 feature team=Falcon\nFEAT-2 feature team=falcon")
    assert [team.id for team in portfolio.of("team")] == ["Falcon"]
    assert [fault.rule for fault in portfolio.faults] == ["forgiving-link"]


def test_what_is_no_id_implies_nothing() -> None:
    portfolio = linked("FEAT-1 feature team=Blue_Whales")
    assert portfolio.of("team") == ()
    assert [fault.rule for fault in portfolio.faults] == ["dangling-link"]


def test_the_pi_of_an_iteration_is_implied() -> None:
    portfolio = linked("STORY-1 story iteration=26.2.3")
    assert [pi.id for pi in portfolio.of("pi")] == ["26.2"]
    assert portfolio.faults == ()
