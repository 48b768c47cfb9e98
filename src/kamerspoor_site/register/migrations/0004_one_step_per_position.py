"""Rows that two follow-ups at once made twice are taken out, and the database refuses such steps from now on."""

from django.db import migrations, models
from django.db.models import Count, Min


def take_out_doubles(apps, schema_editor):
    """Of equal rows the first stays; what persons decided stays whole, behind what follows from papers."""
    step = apps.get_model("register", "StatusChange").objects
    doubled = step.values("entry", "position").annotate(rows=Count("pk")).filter(rows__gt=1).order_by()
    for entry in sorted({row["entry"] for row in doubled}):
        rows = list(step.filter(entry=entry).order_by("position", "pk"))
        own = {row.position: row for row in reversed(rows) if row.decision_id is None}
        kept = [own[position] for position in sorted(own)] + [row for row in rows if row.decision_id is not None]
        step.filter(entry=entry).exclude(pk__in=[row.pk for row in kept]).delete()
        for position, row in enumerate(kept):
            step.filter(pk=row.pk).update(position=position)


def take_out_double_look_ups(apps, schema_editor):
    """The same for the names and days by which linking finds papers."""
    for model, fields in (("LookUp", ("name", "paper", "local")), ("Period", ("paper", "own", "first", "last"))):
        rows = apps.get_model("register", model).objects
        doubled = rows.values(*fields).annotate(rows=Count("pk"), stays=Min("pk")).filter(rows__gt=1).order_by()
        for row in list(doubled):
            rows.filter(**{field: row[field] for field in fields}).exclude(pk=row["stays"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0003_following"),
    ]

    operations = [
        migrations.RunPython(take_out_doubles, migrations.RunPython.noop),
        migrations.RunPython(take_out_double_look_ups, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="statuschange",
            constraint=models.UniqueConstraint(fields=("entry", "position"), name="one_step_per_position"),
        ),
    ]
