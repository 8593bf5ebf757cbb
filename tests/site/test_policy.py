"""The content security policy."""

from northline.site.policy import policy


def test_only_the_inline_scripts_at_hand_may_run() -> None:
    allowed = policy("<script>var a=1</script><script src='x.js'></script>")
    assert "script-src 'self' 'sha256-WazVQOu5lmXfSreSrMJd1CsaQ4c00fUQpJfBYCuMSIw=';" in allowed
    assert allowed.count("sha256-") == 1


def test_nothing_comes_from_elsewhere() -> None:
    assert policy("") == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
    )


def test_data_in_a_script_element_needs_no_permission() -> None:
    assert "sha256" not in policy('<script id="__config" type="application/json">{}</script>')
