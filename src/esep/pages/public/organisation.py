"""stand-in"""
from django.http import HttpRequest, HttpResponse
def show(request: HttpRequest, lang: str, slug: str = "") -> HttpResponse:
    return HttpResponse("")
