"""Which entry stands for all that tell of the same motion, promise or questions; worked out when papers next come in."""

from django.db import migrations, models


def mark_all(apps, schema_editor):
    """The whole register is followed up once more."""
    papers = apps.get_model("register", "Paper").objects.order_by("key").values_list("key", flat=True)
    pending = apps.get_model("register", "Pending")
    pending.objects.bulk_create((pending(paper_key=key) for key in papers.iterator()), batch_size=1000)


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0005_problems_by_name"),
    ]

    operations = [
        migrations.AddField("entry", "told_of", models.CharField(blank=True, db_index=True, default="", max_length=20)),
        migrations.AddField("entry", "telling", models.PositiveIntegerField(default=0)),
        migrations.RunPython(mark_all, migrations.RunPython.noop),
    ]
