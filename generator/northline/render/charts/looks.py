"""The colours of charts by name: the engine draws with stand-ins, the page's style sheet decides what they are."""

from collections.abc import Mapping

# Each stands for the CSS class `nl-c-<name>`, so that a chart follows light, dark and print.
COLOURS: Mapping[str, str] = {
    "ink": "#010101",
    "quiet": "#010102",
    "rule": "#010103",
    "line": "#010104",
    "target": "#010105",
    "baseline": "#010106",
    "floor": "#010107",
    "ceiling": "#010108",
    "good-bg": "#01010a",
    "watch": "#01010b",
    "watch-bg": "#01010c",
}
NAMES: Mapping[str, str] = {colour: name for name, colour in COLOURS.items()}
