"""A walk through register, entry, paper and search in a real browser, by keyboard too, wide and narrow."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed"),
]


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Any]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--window-size=1280,900",
    ):
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={tmp_path / 'profile'}")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    driver.set_page_load_timeout(30)
    yield driver
    driver.quit()


@pytest.fixture
def site(transactional_db: None, settings: Any, tmp_path: Path, invented: Any, live_server: Any) -> str:
    from kamerspoor_site.register.services.storing import store_paper

    settings.SEARCH_INDEX = str(tmp_path / "search")
    settings.TODAY = "2021-06-01"
    for name in ("letter", "answers", "citing", "numberless"):
        store_paper(*invented[name]())
    return str(live_server.url)


def _too_wide(browser: Any) -> bool:
    return bool(browser.execute_script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def _leaving(browser: Any, act: Callable[[], None]) -> None:
    """Do `act`, which leads to another page, and wait until the browser has left this one."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.expected_conditions import staleness_of
    from selenium.webdriver.support.ui import WebDriverWait

    page = browser.find_element(By.TAG_NAME, "html")
    act()
    WebDriverWait(browser, 30).until(staleness_of(page))


def test_a_walk(browser: Any, site: str) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import Select

    browser.get(site)
    cards = browser.find_elements(By.CSS_SELECTOR, ".card")
    assert len(cards) == 4
    assert "31 dagen na de toegezegde datum" in cards[0].text

    Select(browser.find_element(By.ID, "f-place")).select_by_visible_text("Georgië")
    _leaving(browser, browser.find_element(By.CSS_SELECTOR, ".filters button").click)
    assert len(browser.find_elements(By.CSS_SELECTOR, ".card")) == 1

    _leaving(browser, browser.find_element(By.CSS_SELECTOR, ".card h2 a").click)
    assert "/entries/c-" in browser.current_url
    assert "voor 1 mei 2021" in browser.find_element(By.CSS_SELECTOR, ".evidence mark").text

    _leaving(browser, browser.find_element(By.CSS_SELECTOR, ".evidence footer a").click)
    assert "/papers/kst-88001-7" in browser.current_url
    target = browser.find_element(By.CSS_SELECTOR, ".anchor:target + mark")
    assert "voor 1 mei 2021" in target.text

    box = browser.find_element(By.ID, "find")
    box.send_keys("fondsen")
    _leaving(browser, box.submit)
    assert browser.find_elements(By.CSS_SELECTOR, ".hits mark")

    _leaving(browser, browser.find_element(By.CSS_SELECTOR, ".language").click)
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    assert "results" in browser.find_element(By.CSS_SELECTOR, ".result").text


def test_the_keyboard_reaches_the_content(browser: Any, site: str) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser.get(site)
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("class") == "skip"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "main"


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(browser: Any, site: str, width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    for address in ("/", "/papers/", "/papers/kst-88001-7", "/dossiers/88001", "/search?q=fonds", "/about", "/en/nergens"):
        browser.get(site + address)
        assert not _too_wide(browser), address
