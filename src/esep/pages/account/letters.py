"""The letters that allauth asks for, under its own names of the occasions."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.names import Text
from esep.people.letters import Letter

NOT_YOU = Text(
    "Мұны сіз істемесеңіз, әкімшіге дереу хабарлаңыз.",
    "Если это сделали не вы, сразу сообщите администратору.",
    "If it was not you, tell the administrator at once.",
)


def _changed(subject: Text, what: Text) -> Letter:
    """Return the letter that tells of a change of the sign-in and what to do when it was somebody else."""
    return Letter(subject, Text(*(f"{what[code]}\n\n{NOT_YOU[code]}" for code in ("kk", "ru", "en"))))


LETTERS: Mapping[str, Letter] = {
    "password_reset_key": Letter(
        Text("Есеп: құпиясөзді қалпына келтіру", "Есеп: восстановление пароля", "Esep: a new password"),
        Text(
            "Жаңа құпиясөз қою үшін мына сілтемені ашыңыз:\n\n{link}\n\n"
            "Сілтеме бір рет қана жарайды. Оны сұрамаған болсаңыз, хатты елемеңіз.",
            "Чтобы задать новый пароль, откройте ссылку:\n\n{link}\n\n"
            "Ссылка сработает один раз. Если вы её не просили, ничего делать не нужно.",
            "To set a new password, open this link:\n\n{link}\n\n"
            "It works once. If you did not ask for it, there is nothing to do.",
        ),
    ),
    "unknown_account": Letter(
        Text("Есеп: бұл мекенжай тіркелмеген", "Есеп: адрес не зарегистрирован", "Esep: unknown address"),
        Text(
            "Біреу осы пошта үшін құпиясөзді қалпына келтіруді сұрады, бірақ ол жүйеде тіркелмеген.\n\n"
            "Сізге кіру керек болса, ұйымыңыздың төрағасынан шақыру сұраңыз. Әйтпесе хатты елемеңіз.",
            "Кто-то запросил восстановление пароля для этой почты, но в системе её нет.\n\n"
            "Если вход вам нужен, попросите приглашение у председателя вашей организации. "
            "Иначе ничего делать не нужно.",
            "Somebody asked for a new password for this address, but it is not known here.\n\n"
            "If you need to sign in, ask the chair of your organisation for an invitation. "
            "Otherwise there is nothing to do.",
        ),
    ),
    "password_changed": _changed(
        Text("Есеп: құпиясөз өзгерді", "Есеп: пароль изменён", "Esep: your password was changed"),
        Text("Құпиясөзіңіз өзгерді.", "Ваш пароль изменён.", "Your password was changed."),
    ),
    "password_reset": _changed(
        Text("Есеп: құпиясөз өзгерді", "Есеп: пароль изменён", "Esep: your password was changed"),
        Text("Сізге жаңа құпиясөз қойылды.", "Вам задан новый пароль.", "A new password was set for you."),
    ),
    "totp_activated": _changed(
        Text("Есеп: екінші фактор қосылды", "Есеп: второй фактор включён", "Esep: second factor set up"),
        Text(
            "Кіруіңізге екінші фактор қосылды.",
            "Для вашего входа включён второй фактор.",
            "A second factor was set up for your sign-in.",
        ),
    ),
    "totp_deactivated": _changed(
        Text("Есеп: екінші фактор өшірілді", "Есеп: второй фактор отключён", "Esep: second factor taken off"),
        Text(
            "Кіруіңіздің екінші факторы өшірілді.",
            "Второй фактор вашего входа отключён.",
            "The second factor of your sign-in was taken off.",
        ),
    ),
    "recovery_codes_generated": _changed(
        Text("Есеп: жаңа қосалқы кодтар", "Есеп: новые резервные коды", "Esep: new recovery codes"),
        Text(
            "Жаңа қосалқы кодтар жасалды, ескілері жарамайды.",
            "Созданы новые резервные коды, старые больше не действуют.",
            "New recovery codes were made; the old ones are void.",
        ),
    ),
}
