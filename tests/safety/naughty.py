"""Texts that programs like to change, drop or trip over, one line each."""

NAUGHTY = (
    # What YAML 1.1 would take for something else.
    *("no", "Yes", "off", "null x", "1.10", "017", "0x1F", "1e3", "12:30", "2026-02-30", "1_000", ".inf", ".nan", "+1", "0o17", "= 1", "!"),
    # What HTML, XML and JavaScript would.
    *(
        "<b>bold</b>",
        "a < b > c",
        "&amp; &lt; &#65; &copy &notin;",
        "\"double\" 'single' `code",
        "</title><h1>",
        "<!-- hidden -->",
        "]]>",
        "<?php",
    ),
    *(
        "</script><script>",
        "javascript:alert(1)",
        "\\u003cb\\u003e",
        "a\\nb\\tc\\\\d",
        "${7*7} #{7*7}",
        "<br>",
        "<svg/onload=x>",
        "&#x1F600;",
    ),
    # What templates would.
    *("{{ 7 * 7 }}", "{% raw %}", "{# gone #}", "%s %d %n", "%(x)s", "{0} {x}", "$HOME `id` $(id)", "{{ config }}", "}} x {{"),
    # What Markdown would.
    *(
        "*star* _under_ ~~gone~~",
        "[a](b) ![c](d)",
        "# hash",
        "1. one",
        "- dash",
        "> quote",
        "a | b",
        "***",
        "[x] done",
        "[^1]",
        "&nbsp;",
        "a  b",
    ),
    # What spreadsheets would.
    *("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", '=HYPERLINK("http://x","y")', ";a;b"),
    # What file systems, URLs and shells would.
    *("../../etc/passwd", "C:\\Windows", "//host/share", "a%2Fb%00c", "?q=1#frag", "/dev/null; rm -rf x", "CON", "~root", "file:///etc"),
    # What SQL and logs would.
    *("Robert'); DROP TABLE x;--", "' OR 1=1 --", "::error file=x::y", "##vso[task]"),
    # Letters.
    *(
        "Ünïcödé ñ ø ß",
        "Σίσυφος ΣΊΣΥΦΟΣ",
        "Приём",
        "日本語のタイトル",
        "한국어",
        "עברית مرحبا",
        "ﷺ",
        "Ⅷ ½ ² ﬁ",
        "é e\u0301",
        "İı",
        "\U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea",
    ),
    *(
        "\u202etxt.exe",
        "zero\u200bwidth",
        "soft\u00adhyphen",
        "non\u00a0break",
        "x\u0301\u0302\u0303\u0304",
        "\ufffd",
        "\U0001d54f",
        "\u2028line",
        "ꙮ",
    ),
    *(
        "A" * 110,
        "9" * 60,
        "a" * 40 + " " + "b" * 40,
        ".",
        "..",
        "-",
        "~1",
        "0",
        "-0",
        "False",
        "undefined",
        "NaN",
        "constructor",
        "__proto__",
    ),
)
