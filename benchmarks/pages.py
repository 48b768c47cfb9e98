"""Milliseconds that lists and entry pages take on a register: half of the pages within, 95 of 100 within, and the slowest.

    python -m benchmarks.pages --register FILE

Pages are made by Django's test client in one process, without a web server before it; each address is asked for twice, and
the second time counts. Put it on a copy of a register: pages of review need an account, which it makes.
"""

from __future__ import annotations

import argparse
import os
import time
from statistics import quantiles
from typing import Any

PARTS = ("links", "questions", "stale", "decisions")
REVIEW = ("/review/", "/review/?page=40", *(f"/review/?what={part}" for part in PARTS))
LISTS = (
    "/",
    "/?order=newest",
    "/?overdue=1",
    "/?kind=motie",
    "/?kind=commitment",
    "/?status=open&page=5",
    "/papers/",
    "/dossiers/",
)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description="How long pages take")
    parser.add_argument("--register", required=True)
    parser.add_argument("--pages", type=int, default=120)
    arguments = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "kamerspoor_site.settings"
    from kamerspoor_site.opening import open_register

    open_register(arguments.register)
    from kamerspoor_site.register.models import Dossier, Entry, Link, Paper

    followed = Entry.objects.filter(found=True).exclude(status="")
    ends = sorted(set(Link.objects.filter(kind="carries_out").values_list("target", flat=True)))
    tied = list(followed.filter(pk__in=ends[:500]).order_by("pk").values_list("pk", flat=True))[: arguments.pages // 2]
    ids = tied + list(followed.order_by("pk").values_list("pk", flat=True)[: arguments.pages - len(tied)])
    report("lists", LISTS)
    report("entries", [f"/entries/{id_}" for id_ in ids])
    report("papers", [f"/papers/{key}" for key in Paper.objects.order_by("pk").values_list("pk", flat=True)[: arguments.pages]])
    report("review", REVIEW, client=reviewer())
    report("review of entries", [f"/review/entries/{id_}" for id_ in ids[:40]], client=reviewer())
    report("dossiers", [f"/dossiers/{number}" for number in Dossier.objects.order_by("pk").values_list("pk", flat=True)[:40]])


def reviewer() -> Any:
    """A client that is signed in as a reviewer; the account is made where it is not there yet."""
    from django.contrib.auth.models import User
    from django.test import Client

    from kamerspoor_site.accounts.roles import give_role

    user, _ = User.objects.get_or_create(username="benchmark-of-pages")
    give_role(user, "reviewer")
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def report(name: str, addresses: list[str] | tuple[str, ...], client: Any = None) -> None:
    """Print one line for these addresses."""
    from django.test import Client

    client = client or Client(headers={"host": "localhost"})
    took = []
    for address in addresses:
        for _ in range(2):
            start = time.perf_counter()
            response = client.get(address)
            last = (time.perf_counter() - start) * 1000
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
        took.append(last)
    if len(took) > 1:
        cuts = quantiles(took, n=20)
        print(f"{name:17} {len(took):4} pages: median {cuts[9]:6.1f} ms, p95 {cuts[18]:6.1f} ms, slowest {max(took):6.1f} ms")


if __name__ == "__main__":
    main()
