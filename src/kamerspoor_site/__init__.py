"""The Django site: register, pages, search. The library never imports it."""
