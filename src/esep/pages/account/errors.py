"""What is wrong in a form of the sign-in, in three languages, by the code that Django or allauth gives it."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.forms import Form

from esep.core.names import Text
from esep.core.problems import Problem

Words = tuple[Text, Text]
"""What is wrong, and what to do."""


def problems_of(form: Form) -> list[Problem]:
    """Return every error of `form`; no sentence of Django or allauth itself is ever shown."""
    found: list[Problem] = []
    if not form.is_bound:
        return found
    for field, errors in form.errors.as_data().items():
        for error in errors:
            rows = () if field == "__all__" else (field,)
            found.append(Problem(*words_for(field, error), rule=f"form-{error.code or field}", rows=rows))
    return found


def words_for(field: str, error: ValidationError) -> Words:
    """Return the words for an error of `field`: by field and code, by code, or the general ones."""
    code = error.code or ""
    return WORDS.get(f"{field}.{code}") or WORDS.get(code) or WORDS["other"]


AGAIN = Text("Қайта жазып көріңіз.", "Попробуйте ещё раз.", "Try once more.")
FILL_IN = Text("Өрісті толтырыңыз.", "Заполните поле.", "Fill in the field.")
WAIT = Text(
    "Бес минут күтіңіз: есептік жазба бұғатталмайды.",
    "Подождите пять минут: учётная запись не блокируется.",
    "Wait five minutes: the account is not locked.",
)
ANOTHER_LETTER = Text(
    "Құпиясөзді қалпына келтіруді қайта сұраңыз.",
    "Запросите восстановление пароля ещё раз.",
    "Ask for the recovery of the password again.",
)

WORDS: Mapping[str, Words] = {
    "other": (
        Text("Бұл мән жарамайды.", "Это значение не подходит.", "This value will not do."),
        Text("Өрісті тексеріңіз.", "Проверьте поле.", "Look at the field again."),
    ),
    "required": (Text("Өріс бос.", "Поле пустое.", "The field is empty."), FILL_IN),
    "invalid": (
        Text("Пошта мекенжайы дұрыс емес.", "Неверный адрес почты.", "This is no mail address."),
        Text("Мысалы: aigul@uiym.kz.", "Например: aigul@uiym.kz.", "For example: aigul@uiym.kz."),
    ),
    "email_password_mismatch": (
        Text(
            "Пошта немесе құпиясөз дұрыс емес.",
            "Почта или пароль не подходят.",
            "The address or the password is not right.",
        ),
        Text(
            "Тілді және Caps Lock пернесін тексеріңіз немесе құпиясөзді қалпына келтіріңіз.",
            "Проверьте раскладку и Caps Lock или восстановите пароль.",
            "Check the keyboard and Caps Lock, or recover the password.",
        ),
    ),
    "too_many_login_attempts": (
        Text("Сәтсіз әрекет тым көп.", "Слишком много неудачных попыток.", "Too many failed attempts."),
        WAIT,
    ),
    "rate_limited": (
        Text("Сұрау тым жиі.", "Запросы слишком частые.", "The requests come too fast."),
        WAIT,
    ),
    "incorrect_code": (
        Text("Код дұрыс емес.", "Код не подходит.", "The code is not right."),
        Text(
            "Құрылғының уақыты дұрыс екенін тексеріп, жаңа кодты жазыңыз.",
            "Проверьте время на устройстве и введите новый код.",
            "Check the time of the device and type the next code.",
        ),
    ),
    "incorrect_password": (
        Text("Құпиясөз дұрыс емес.", "Пароль не подходит.", "The password is not right."),
        AGAIN,
    ),
    "enter_current_password": (
        Text(
            "Қазіргі құпиясөз дұрыс емес.",
            "Нынешний пароль не подходит.",
            "The present password is not right.",
        ),
        AGAIN,
    ),
    "password_too_short": (
        Text(
            "Құпиясөз тым қысқа: кемінде 10 таңба керек.",
            "Пароль слишком короткий: нужно не меньше 10 знаков.",
            "The password is too short: it needs at least 10 characters.",
        ),
        Text(
            "Бірнеше сөзден құрастырыңыз.",
            "Составьте его из нескольких слов.",
            "Make it of several words.",
        ),
    ),
    "password_too_common": (
        Text(
            "Бұл құпиясөз тым кең тараған.",
            "Этот пароль слишком распространён.",
            "This password is too common.",
        ),
        Text("Басқасын ойлап табыңыз.", "Придумайте другой.", "Think of another."),
    ),
    "password2.": (
        Text("Екі құпиясөз бірдей емес.", "Пароли не совпадают.", "The two passwords differ."),
        Text("Екеуін де қайта жазыңыз.", "Введите оба ещё раз.", "Type both again."),
    ),
    "max_length": (Text("Тым ұзын.", "Слишком длинно.", "Too long."), AGAIN),
    "null_characters_not_allowed": (
        Text("Жарамсыз таңба бар.", "Есть недопустимый знак.", "There is a character that will not do."),
        AGAIN,
    ),
    "invalid_password_reset": (
        Text(
            "Сілтеме ескірген немесе қолданылған.",
            "Ссылка устарела или уже использована.",
            "The link is old or was used already.",
        ),
        ANOTHER_LETTER,
    ),
    "account_inactive": (
        Text("Бұл кіру жабылған.", "Этот вход закрыт.", "This sign-in is closed."),
        Text("Әкімшіге хабарласыңыз.", "Обратитесь к администратору.", "Ask the administrator."),
    ),
    "cannot_delete_authenticator": (
        Text(
            "Рөліңіз екінші факторсыз жұмыс істемейді.",
            "Ваша роль не работает без второго фактора.",
            "Your role does not work without the second factor.",
        ),
        Text(
            "Құрылғыны жоғалтсаңыз, әкімші алып тастайды.",
            "При потере устройства его снимет администратор.",
            "If the device is lost, an administrator takes it away.",
        ),
    ),
}
