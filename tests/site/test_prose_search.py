"""What search finds in prose."""

from northline.site.prose_search import entries_of

PAGE = (
    '<h1 id="guide">Guide<a class="headerlink" href="#guide" title="Permanent link">¶</a></h1>\n<p>First &amp; foremost.</p>\n'
    '<h2 class="a" id="how">How &lt;b&gt; <em>works</em><a class="headerlink" href="#how">¶</a></h2>\n<ul><li>one</li></ul>\n'
    "<h2>Nowhere</h2>\n<p>to link.</p>\n"
)


def test_a_page_and_each_of_its_headings_are_found() -> None:
    assert list(entries_of(PAGE, "guide/", "My <guide>")) == [
        {"location": "guide/", "title": "My &lt;guide&gt;", "text": "First &amp; foremost."},
        {"location": "guide/#how", "title": "How &lt;b&gt; works", "text": "one Nowhere to link."},
    ]


def test_text_before_the_first_heading_is_the_pages_own() -> None:
    assert [(one["location"], one["text"]) for one in entries_of('<p>a</p><h2 id="b&quot;c">B</h2><p>b</p>', "x/", "X")] == [
        ("x/", "a"),
        ('x/#b"c', "b"),
    ]


def test_an_empty_page_is_found_by_its_name() -> None:
    assert list(entries_of("", "x/", "X")) == [{"location": "x/", "title": "X", "text": ""}]
