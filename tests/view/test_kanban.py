from tests.link.backlog import CONFIG
from tests.view.trains import atlas, pages

from northline.config import Config
from northline.model.cells import Badge
from northline.model.frozen import replace
from northline.view.kanban import FAMILY, Kanban


def boards(text: str, config: Config = CONFIG) -> dict[str, Kanban]:
    return {url: page.values for url, page in pages(FAMILY, atlas(text, config=config)).items() if isinstance(page.values, Kanban)}


def cards(board: Kanban) -> dict[str, list[str]]:
    return {column.title: [card.ref.id for card in (*column.cards, *column.folded)] for column in board.columns if column.count}


def test_a_board_stands_only_where_there_is_something_on_it() -> None:
    assert list(boards("F1 feature state=ready")) == ["boards/art/"]
    assert list(boards("E1 epic state=ready")) == ["boards/portfolio/"]


def test_no_card_is_lost_whatever_its_state() -> None:
    board = boards("F1 feature state=READY\nF2 feature state=parked\nF3 feature")["boards/art/"]
    assert cards(board) == {"ready": ["F1"], "unmapped": ["F2", "F3"]}


def test_done_is_folded() -> None:
    done = boards("F1 feature state=done")["boards/art/"].columns[-1]
    assert (done.count, done.cards, [card.ref.id for card in done.folded]) == (1, (), ["F1"])


def test_past_thirty_cards_a_column_folds_the_rest() -> None:
    board = boards("\n".join(f"F{n} feature state=ready" for n in range(1, 33)))["boards/art/"]
    ready = next(column for column in board.columns if column.title == "ready")
    assert (len(ready.cards), [card.ref.id for card in ready.folded]) == (30, ["F31", "F32"])


def test_more_work_than_agreed_is_said_in_words() -> None:
    board = boards("F1 feature state=ready\nF2 feature state=ready", replace(CONFIG, wip={"ready": 1}))["boards/art/"]
    assert [column.limit for column in board.columns if column.limit] == [Badge("2 of 1, over the limit", "act")]
    assert board.lead == "More work than agreed in ready: finish before you start."


def test_cards_in_no_column_are_told_before_the_board() -> None:
    board = boards("F1 feature state=parked\nF2 feature state=ready")["boards/art/"]
    assert board.lead == "A card stands in no column of this Kanban: see the last one."


def test_a_card_names_its_theme_or_that_it_has_none() -> None:
    board = boards("V vision\nT1 theme parent=V\nF1 feature state=ready supports=T1\nF2 feature state=ready")["boards/art/"]
    labels = {card.ref.id: [label.text for label in card.themes] for column in board.columns for card in column.cards}
    assert labels == {"F1": ["T1"], "F2": ["no theme"]}


def test_a_train_without_themes_has_no_labels() -> None:
    board = boards("F1 feature state=ready")["boards/art/"]
    assert (board.legend, [card.themes for column in board.columns for card in column.cards]) == ((), [()])
