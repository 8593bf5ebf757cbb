"""The sitemap."""

from datetime import date

from northline.site.sitemap import HEAD, sitemap

DAY = date(2026, 9, 9)


def test_every_page_changed_on_the_as_of_date() -> None:
    xml = sitemap("https://example.org/train", ["vision/", "", "vision/"], DAY)
    lines = [
        "<url><loc>https://example.org/train/</loc><lastmod>2026-09-09</lastmod></url>",
        "<url><loc>https://example.org/train/vision/</loc><lastmod>2026-09-09</lastmod></url>",
    ]
    assert xml == HEAD + "\n".join(lines) + "\n</urlset>\n"


def test_pages_stand_in_the_order_of_their_addresses() -> None:
    urls = [f"features/f-{number}/" for number in range(50)]
    xml = sitemap("https://example.org", urls, DAY)
    assert xml == sitemap("https://example.org", reversed(urls), DAY)
    assert [line.partition("</loc>")[0] for line in xml.splitlines()[2:-1]] == [
        f"<url><loc>https://example.org/{url}" for url in sorted(urls)
    ]


def test_a_site_that_does_not_know_its_place_lists_nothing() -> None:
    assert sitemap(None, ["vision/"], DAY) == f"{HEAD}</urlset>\n"


def test_addresses_are_escaped() -> None:
    assert "<loc>https://example.org/a?b&amp;c/x%20y/</loc>" in sitemap("https://example.org/a?b&c", ["x y/"], DAY)
