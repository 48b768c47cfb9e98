"""`kamerspoor user`: accounts of the site and their roles."""

from __future__ import annotations

import sys
from typing import Any

import click

from kamerspoor.errors import RegisterError
from kamerspoor_site.commands.options import opens_register

ROLES = ("reader", "reviewer", "administrator")
"""The same as `accounts.roles.ROLES`, which needs Django to be read."""


@click.group()
def user() -> None:
    """Accounts of the site: add, list, change role or password, close.

    \b
    Examples:
      kamerspoor user add vera --role reviewer
      kamerspoor user list
    """


def _password_option(command: Any) -> Any:
    text = "Read the password from standard input (one line) instead of asking for it."
    return click.option("--password-stdin", is_flag=True, help=text)(command)


@user.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reader", show_default=True)
@_password_option
@opens_register(create=True)
def add(name: str, role: str, password_stdin: bool) -> None:
    """Add the account NAME; the password is asked for."""
    from django.contrib.auth.models import User
    from django.db import transaction

    from kamerspoor_site.accounts.roles import give_role

    if User.objects.filter(username__iexact=name).exists():
        raise RegisterError(f"{name}: there is an account of this name already; `kamerspoor user list` shows them")
    account = User(username=name)
    _check_name(account)
    account.set_password(_password(account, from_stdin=password_stdin))
    with transaction.atomic():
        account.save()
        give_role(account, role)
    click.echo(f"{name} may sign in as {role}.", err=True)


@user.command("list")
@opens_register()
def list_users() -> None:
    """List the accounts with their roles."""
    from django.contrib.auth.models import User

    from kamerspoor_site.accounts.roles import role_of

    for account in User.objects.order_by("username"):
        click.echo(f"{account.username}\t{role_of(account) or ('closed' if not account.is_active else '-')}")


@user.command()
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@opens_register()
def role(name: str, role: str) -> None:
    """Give the account NAME another role."""
    from kamerspoor_site.accounts.roles import give_role

    account = _account(name)
    account.is_active = True
    account.save(update_fields=["is_active"])
    give_role(account, role)
    click.echo(f"{name} is {role} now.", err=True)


@user.command()
@click.argument("name")
@_password_option
@opens_register()
def password(name: str, password_stdin: bool) -> None:
    """Give the account NAME another password; it is signed out everywhere."""
    account = _account(name)
    account.set_password(_password(account, from_stdin=password_stdin))
    account.save(update_fields=["password"])
    click.echo(f"{name} has a new password.", err=True)


@user.command()
@click.argument("name")
@opens_register()
def close(name: str) -> None:
    """Close the account NAME: it can sign in no more; its decisions stay."""
    account = _account(name)
    account.is_active = False
    account.save(update_fields=["is_active"])
    click.echo(f"{name} can sign in no more.", err=True)


def _account(name: str) -> Any:
    from django.contrib.auth.models import User

    found = User.objects.filter(username=name).first()
    if found is None:
        raise RegisterError(f"{name}: there is no account of this name; `kamerspoor user list` shows them")
    return found


def _check_name(account: Any) -> None:
    from django.core.exceptions import ValidationError

    try:
        account.full_clean(exclude=["password"])
    except ValidationError as error:
        raise RegisterError(f"{account.username}: {' '.join(error.messages)}") from error


def _password(account: Any, *, from_stdin: bool) -> str:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    if from_stdin:
        given = sys.stdin.readline().rstrip("\r\n")
    else:
        given = click.prompt(f"Password of {account.username}", hide_input=True, confirmation_prompt=True, err=True)
    try:
        validate_password(given, account)
    except ValidationError as error:
        raise RegisterError(f"password: {' '.join(error.messages)}") from error
    return str(given)
