"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.forms import build, form, index, send

ROOT = "forms/"
ONE = f"{ROOT}<slug:form>/"

urlpatterns: list[URLPattern] = [
    path(ROOT, index.show, name="monitoring-forms"),
    path(f"{ROOT}begin/", index.begin_one, name="monitoring-forms-begin"),
    path(ONE, form.show, name="monitoring-form"),
    path(f"{ONE}publish/", form.publish_one, name="monitoring-form-publish"),
    path(f"{ONE}edit/", build.show, name="monitoring-form-edit"),
    path(f"{ONE}edit/preview/", build.preview, name="monitoring-form-preview"),
    path(f"{ONE}send/", send.show, name="monitoring-form-send"),
]
