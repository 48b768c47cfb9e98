"""On which page of the original a place in a text stands; known of papers that are read from now on, or once more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0006_tellings"),
    ]

    operations = [migrations.AddField("paperversion", "pages", models.JSONField(default=list))]
