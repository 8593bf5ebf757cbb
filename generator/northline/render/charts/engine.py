"""The chart engine in a process of its own: a JSON list of Vega-Lite specifications in, a JSON list of SVG texts out.

Run as a script, never imported: the engine starts threads that a forked worker would wait for in vain, and holds 100 MB.
"""

import json
import sys

import vl_convert


def main() -> None:
    """Draw what standard input asks for; a specification that cannot be drawn gives an empty text."""
    json.dump([_drawn(spec) for spec in json.load(sys.stdin)], sys.stdout)


def _drawn(spec: dict[str, object]) -> str:
    try:
        return str(vl_convert.vegalite_to_svg(spec))
    except ValueError:
        return ""


if __name__ == "__main__":
    main()
