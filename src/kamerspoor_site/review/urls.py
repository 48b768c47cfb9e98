"""Addresses of review."""

from django.urls import path

from kamerspoor_site.review.views import decisions, entry, notes, queue

urlpatterns = [
    path("review/", queue.review_queue, name="review_queue"),
    path("review/entries/<str:id>", entry.review_entry, name="review_entry"),
    path("review/entries/<str:id>/notes", notes.write_note, name="write_note"),
    path("review/notes/<int:number>/remove", notes.remove_note, name="remove_note"),
    path("review/links/<str:id>", decisions.decide_link, name="decide_link"),
    path("review/questions", decisions.answer_question, name="answer_question"),
    path("review/decisions/<int:number>/undo", decisions.undo, name="undo_decision"),
    path("review/papers/<str:name>/add", decisions.add, name="add_entry"),
]
