"""Migrations never lose a decision: those of the first tables are whole in the newest."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from kamerspoor_site.register.services.decisions import ROOT, broken_decisions, hash_of

MADE = datetime.datetime(2021, 6, 1, 9, 30, tzinfo=datetime.UTC)


@pytest.mark.django_db(transaction=True)
def test_decisions_of_the_first_tables_are_whole_in_the_newest() -> None:
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    first = [("register", "0001_initial"), ("review", None)]
    executor = MigrationExecutor(connection)
    executor.migrate(first)
    try:
        table = executor.loader.project_state([("register", "0001_initial")]).apps.get_model("register", "Decision")
        previous = ROOT
        for number, before in enumerate(({"paper": "kst-88001-7", "status": "open"}, {"status": "open"}, "x"), 1):
            values: dict[str, Any] = {"number": number, "made": MADE, "reviewer": "vera", "action": "status", "subject": "c-x"}
            row = table(**values, before=before, after={"status": "fulfilled"}, note="é", previous=previous)
            previous = row.hash = hash_of(row)
            row.save()
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(newest)
    from kamerspoor_site.register.models import Decision

    assert list(broken_decisions()) == []
    assert [d.paper for d in Decision.objects.all()] == ["kst-88001-7", "", ""]
    assert [d.before for d in Decision.objects.all()] == [{"paper": "kst-88001-7", "status": "open"}, {"status": "open"}, "x"]


@pytest.mark.django_db
def test_the_migrations_are_those_of_the_models() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_steps_and_names_that_were_made_twice_are_taken_out(register: Any, invented: Any, who: Any) -> None:
    from kamerspoor_site.register.models import Entry, LookUp, StatusChange
    from kamerspoor_site.review import deciding

    register(invented["letter"]())
    promise = Entry.objects.select_related("paper").get(kind="commitment")
    deciding.set_status(promise, "fulfilled", who)
    steps = list(StatusChange.objects.order_by("pk").values_list("entry", "position", "status"))
    names = list(LookUp.objects.order_by("name", "local").values_list("name", "local"))
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    MigrationExecutor(connection).migrate([("register", "0003_following")])
    try:
        for model in (StatusChange, LookUp):
            for row in model.objects.all():
                if getattr(row, "decision_id", None) is None:
                    row.pk = None
                    row.save(force_insert=True)
        StatusChange.objects.exclude(decision=None).update(position=0)
    finally:
        MigrationExecutor(connection).migrate(newest)
    assert list(StatusChange.objects.order_by("pk").values_list("entry", "position", "status")) == steps
    assert list(LookUp.objects.order_by("name", "local").values_list("name", "local")) == names


@pytest.mark.django_db(transaction=True)
def test_problems_kept_with_their_folders_are_kept_by_name() -> None:
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    executor = MigrationExecutor(connection)
    executor.migrate([("register", "0004_one_step_per_position")])
    try:
        problems = executor.loader.project_state([("register", "0004_one_step_per_position")]).apps.get_model(
            "register", "Problem"
        )
        for name, code in (("/a/weg.txt", "missing"), ("/a/b", "unreadable"), ("/c/b", "unreadable"), ("leeg.txt", "empty")):
            problems.objects.create(name=name, code=code, message=f"{name}: is wrong")
    finally:
        MigrationExecutor(connection).migrate(newest)
    from kamerspoor_site.register.models import Problem

    assert list(Problem.objects.values_list("name", "message")) == [("b", "b: is wrong"), ("leeg.txt", "leeg.txt: is wrong")]
    Problem.objects.all().delete()
