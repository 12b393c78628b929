"""What the national report says beside its numbers: refusals, findings of the whole, heads of its tables."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem

WHOLE = Text("Барлығы", "Всего", "In all")
PARTS = Text("Көрсеткіштер, {period}", "Показатели, {period}", "Figures, {period}")
YEARS = Text("{first}–{last} жылдар", "{first}–{last} годы", "{first}–{last}")
ORGANISATIONS = Text("Ұйымдар бойынша, {period}", "По организациям, {period}", "By organisation, {period}")


def period_words(period: str) -> Text:
    """Return a period in words: «2020 жылғы I жартыжылдық»; what is no period as it stands."""
    try:
        return Period.of(period).words()
    except ValueError:
        return Text.same(period)


def unshown(shows: str) -> Problem:
    """Return that a table or picture cannot be read."""
    return Problem(UNSHOWN.format(shows=shows), UNSHOWN_TODO, rule="national-shows", rows=(shows,))


UNSHOWN = Text(
    "«{shows}»: мұндай кесте не сурет жоқ.",
    "«{shows}»: такой таблицы или рисунка нет.",
    "“{shows}” is no table or picture.",
)
UNSHOWN_TODO = Text(
    "Үлгілердің бірін алыңыз: form:form-7@2020-H1, years:membership.total@2018..2020, "
    "organisations:membership.total@2020, parts:safety.victims-light,safety.killed@2020.",
    "Возьмите один из образцов: form:form-7@2020-H1, years:membership.total@2018..2020, "
    "organisations:membership.total@2020, parts:safety.victims-light,safety.killed@2020.",
    "Take one of these shapes: form:form-7@2020-H1, years:membership.total@2018..2020, "
    "organisations:membership.total@2020, parts:safety.victims-light,safety.killed@2020.",
)

TAKEN = Text(
    "{period} кезеңінің есебі бұрын басталған ({version}-нұсқа).",
    "Отчёт за {period} уже начат (версия {version}).",
    "A report on {period} was already begun (version {version}).",
)
GO_THERE = Text(
    "Соны ашыңыз; шығарылған болса, түзетілген нұсқасын бастаңыз.",
    "Откройте его; если он выпущен, начните исправленную версию.",
    "Open that one; when it is issued, begin its correction.",
)
NO_PERIOD = Text(
    "«{period}»: мұндай кезең жоқ.", "«{period}»: такого периода нет.", "“{period}” is no period."
)
PERIOD_TODO = Text(
    "Жылды (2027) немесе жартыжылдықты (2027-H1) таңдаңыз.",
    "Выберите год (2027) или полугодие (2027-H1).",
    "Choose a year (2027) or a half-year (2027-H1).",
)
AHEAD = Text(
    "{period} кезеңі әлі басталған жоқ.",
    "Период {period} ещё не начался.",
    "The period {period} has not begun yet.",
)
CHANGED_MEANWHILE = Text(
    "Бұл бөлікті сіз жазып жатқанда басқа біреу өзгертті: мәтініңіз сақталған жоқ, бірақ осы бетте тұр.",
    "Пока вы писали, этот блок изменил кто-то другой: ваш текст не сохранён, но остался на этой странице.",
    "Somebody else changed this block while you wrote: your text is not saved, but still on this page.",
)
COMPARE = Text(
    "Төмендегі қазіргі мәтінмен салыстырып, қайта сақтаңыз.",
    "Сравните с нынешним текстом ниже и сохраните ещё раз.",
    "Compare with the present text below, and save again.",
)
EMPTY = Text("Қазақша мәтін бос.", "Казахский текст пуст.", "The Kazakh text is empty.")
EMPTY_TODO = Text(
    "Қазақша мәтін міндетті; орысшасын кейін де жазуға болады.",
    "Казахский текст обязателен; русский можно написать позже.",
    "The Kazakh text is required; the Russian may follow.",
)
LANGUAGES_DIFFER = Text(
    "Екі тілдегі сілтемелер бірдей емес: {only}.",
    "Ссылки в двух языках разные: {only}.",
    "The two languages hold different references: {only}.",
)
LANGUAGES_TODO = Text(
    "Екі мәтінге де бір көрсеткіштерді қойыңыз.",
    "Поставьте в оба текста одни и те же показатели.",
    "Put the same figures into both texts.",
)
NO_RUSSIAN = Text("Орысша мәтін жазылмаған.", "Русский текст не написан.", "The Russian text is not written.")
NO_RUSSIAN_TODO = Text(
    "Орысша басылымда бұл бөлік қазақша шығады.",
    "В русском издании этот блок будет на казахском.",
    "The Russian print would show this block in Kazakh.",
)
ERRORS_LEFT = Text(
    "Есепте әлі қате бар: {count}.",
    "В отчёте ещё есть ошибки: {count}.",
    "The report still has errors: {count}.",
)
ERRORS_TODO = Text(
    "Тізімдегі қателерді түзетіңіз: қате тұрғанда есеп басылмайды.",
    "Исправьте ошибки из списка: с ошибками отчёт не печатается.",
    "Correct the errors of the list: a report with errors is not printed.",
)
WARNINGS_LEFT = Text(
    "Ескертулер бар ({count}), ал неге солай басылатыны айтылмаған.",
    "Есть предупреждения ({count}), но не сказано, почему печатать всё равно.",
    "There are warnings ({count}), and nothing says why it is printed all the same.",
)
WARNINGS_TODO = Text(
    "Ескертулерді түзетіңіз немесе себебін жазыңыз.",
    "Устраните предупреждения или напишите причину.",
    "Mend them, or write the reason.",
)
NOTHING_IN_IT = Text("Есеп бос.", "Отчёт пуст.", "The report is empty.")
WRITE_FIRST = Text("Кемінде бір бөлік жазыңыз.", "Напишите хотя бы один блок.", "Write at least one block.")
STALE = Text(
    "Бекітілгеннен кейін көрсеткіштер өзгерген: {count}.",
    "После фиксации изменились показатели: {count}.",
    "Figures changed since they were frozen: {count}.",
)
STALE_TODO = Text(
    "Есепті қайта ашып, сандарын жаңадан бекітіңіз.",
    "Верните отчёт в работу и зафиксируйте числа заново.",
    "Take the report back and freeze its numbers anew.",
)
NO_REASON = Text("Себебі айтылмаған.", "Причина не указана.", "No reason is given.")
GIVE_REASON = Text("Себебін жазыңыз.", "Напишите причину.", "Write the reason.")
CORRECTED_ALREADY = Text(
    "Бұл есептің түзетілген нұсқасы бар: {version}-нұсқа.",
    "У этого отчёта уже есть исправленная версия: {version}.",
    "This report already has a correction, version {version}.",
)
TOO_LONG = Text(
    "Мәтін тым ұзын: ең көбі {most} таңба.",
    "Текст слишком длинный: не больше {most} знаков.",
    "The text is too long: at most {most} characters.",
)
SHORTEN = Text("Қысқартыңыз.", "Сократите его.", "Shorten it.")
NO_REMARK = Text("Ескерту бос.", "Замечание пусто.", "The remark is empty.")
SAY_IT = Text("Не байқағаныңызды жазыңыз.", "Напишите, что вы заметили.", "Write what you noticed.")

REPEATED = Text(
    "{name}, {period}: бірдей сан ({value}) бірнеше ұйымда тұр: {who}.",
    "{name}, {period}: одно и то же число ({value}) у нескольких организаций: {who}.",
    "{name}, {period}: the same number ({value}) stands at several organisations: {who}.",
)
REPEATED_TODO = Text(
    "Сан бір ұйымнан екіншісіне көшірілмегенін ұйымдардан сұраңыз.",
    "Спросите у организаций, не скопировано ли число.",
    "Ask the organisations whether the number was copied.",
)
LOSSES = Text(
    "Тізімдегі өсімнің қосындысы: {gained}; жалпы өзгеріс: {net}. Демек, қалғандары азайтқан: {lost}; "
    "аталғаны: {told}, аталмағаны: {untold}.",
    "Рост по списку: {gained}; изменение в целом: {net}. Значит, остальные потеряли {lost}; "
    "названо: {told}, не названо: {untold}.",
    "The list adds up to {gained}, the whole changed by {net}: the others lost {lost}; "
    "{told} are named, {untold} are not.",
)
LOSSES_TODO = Text(
    "Азайған ұйымдарды да атаңыз.", "Назовите и тех, кто уменьшился.", "Name those that shrank too."
)
NET_LOSS = Text(
    "{who}: өскендердің тізімінде ({gained}), бірақ кеткені көбірек ({lost}): таза өзгерісі {net}.",
    "{who}: в списке выросших ({gained}), но потеряно больше ({lost}): чистое изменение {net}.",
    "{who} is listed as grown ({gained}) but lost more ({lost}): its net change is {net}.",
)
NET_LOSS_TODO = Text(
    "Тізім таза өзгеріс бойынша ма, әлде тек бір санат бойынша ма, мәтінде айтыңыз.",
    "Скажите в тексте, список по чистому изменению или по одной категории.",
    "Say whether the list goes by the net change or by one category.",
)
MORE = Text(
    "Осы бөлікте мұндай көрсеткіш саны: {count}.",
    "Таких показателей в этом блоке: {count}.",
    "Figures like this in the block: {count}.",
)
NO_SOURCE = Text(
    "Сандар қайда басылғаны айтылмаған.",
    "Не сказано, где эти числа напечатаны.",
    "Nothing says where these numbers are printed.",
)
NAME_SOURCE = Text(
    "Дереккөзін жазыңыз: құжат, күні, беті.",
    "Назовите источник: документ, дату, страницу.",
    "Name the source: document, date, page.",
)
