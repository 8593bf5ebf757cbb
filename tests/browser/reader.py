"""A reader: a browser at one site, with what it is asked to be and what it noticed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Reader:
    """A browser that reads the site at `base`."""

    driver: WebDriver
    base: str

    def open(self, url: str) -> None:
        """Go to a page of the site."""
        self.driver.get(self.base + url)

    @property
    def url(self) -> str:
        """Where the reader is, relative to the site, without query, fragment and `index.html`."""
        path = self.driver.current_url.removeprefix(self.base).partition("#")[0].partition("?")[0]
        return path.removesuffix("index.html")

    def be(self, width: int = 1280, height: int = 800, *, scheme: str = "light", media: str = "screen") -> None:
        """Take a screen of a width, a preferred colour scheme, and a medium."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})

    def scripts(self, *, run: bool) -> None:
        """Let pages run scripts, or not."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not run})

    def ask(self, script: str, *given: object) -> Any:  # noqa: ANN401  # whatever the script gives
        """What a script gives."""
        return self.driver.execute_script(script, *given)

    def all(self, selector: str) -> list[WebElement]:
        """All elements that a selector finds."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        """The first element that a selector finds."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, element: WebElement) -> None:
        """Click an element, brought into view away from what sticks to the top."""
        self.ask("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until something is true."""
        WebDriverWait(self.driver, PATIENCE).until(lambda _: until())

    def errors(self) -> list[str]:
        """What the console has complained of since it was last asked."""
        return [entry["message"] for entry in self._log("browser") if entry["level"] in {"SEVERE", "WARNING"}]

    def requests(self) -> list[str]:
        """The addresses that were asked for since it was last asked."""
        messages = (json.loads(entry["message"])["message"] for entry in self._log("performance"))
        return [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]

    def _log(self, name: str) -> list[dict[str, Any]]:
        return list(self.driver.get_log(name))  # type: ignore[no-untyped-call]
