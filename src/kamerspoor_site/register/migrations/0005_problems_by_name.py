"""Files that could not be added are kept by their own names; paths at which there was nothing are kept no more."""

from pathlib import PurePath

from django.db import migrations


def without_folders(apps, schema_editor):
    """What is public shows no folders of the machine that read the files."""
    problems = apps.get_model("register", "Problem").objects
    problems.filter(code="missing").delete()
    for problem in list(problems.order_by("pk")):
        name = PurePath(problem.name).name or problem.name
        if name == problem.name:
            continue
        if problems.filter(name=name, sha256=problem.sha256, code=problem.code).exists():
            problem.delete()
            continue
        problem.message = problem.message.replace(problem.name, name)
        problem.name = name
        problem.save()


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0004_one_step_per_position"),
    ]

    operations = [migrations.RunPython(without_folders, migrations.RunPython.noop)]
