"""The words of what is refused in a register."""

from __future__ import annotations

from esep.core.names import Text

NO_DAY = Text("«{field}»: күн түсініксіз.", "«{field}»: дата непонятна.", "“{field}”: the day is unclear.")
WRITE_DAY = Text(
    "Күнді 2028-02-05 немесе 05.02.2028 түрінде жазыңыз.",
    "Пишите дату как 2028-02-05 или 05.02.2028.",
    "Write the day as 2028-02-05 or 05.02.2028.",
)
NO_CHOICE = Text(
    "«{field}»: мұндай таңдау жоқ.", "«{field}»: такого варианта нет.", "“{field}”: there is no such choice."
)
CHOOSE = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose from the list.")
NO_LINK = Text("«{field}»: сілтеме емес.", "«{field}»: это не ссылка.", "“{field}”: this is no link.")
WRITE_LINK = Text(
    "https:// деп басталатын толық мекенжайды жазыңыз.",
    "Впишите полный адрес, начиная с https://.",
    "Write the whole address, beginning with https://.",
)
HIDDEN = Text(
    "«{field}»: көрінбейтін таңбалар бар.",
    "«{field}»: есть невидимые знаки.",
    "“{field}”: there are characters that cannot be seen.",
)
RETYPE = Text("Мәтінді қайта теріңіз.", "Наберите текст заново.", "Type the text again.")
LONG = Text(
    "«{field}»: {longest} таңбадан ұзын.",
    "«{field}»: длиннее {longest} знаков.",
    "“{field}”: longer than {longest} characters.",
)
SHORTEN = Text("Қысқартыңыз.", "Сократите.", "Shorten it.")
NOT_TYPED = Text(
    "Бұл тізілімге жазба қолмен қосылмайды.",
    "В этот реестр записи вручную не добавляются.",
    "Entries of this register are not added by hand.",
)
SEE_SOURCE = Text(
    "Жазба басшы органның шешімі енгізілгенде өзі пайда болады.",
    "Запись появляется сама, когда вносят решение руководящего органа.",
    "An entry appears by itself when a decision of a body is entered.",
)
NOT_ITS = Text(
    "Бұл тізілімде мұндай ұйымның жазбасы болмайды.",
    "В этом реестре у такой организации записей не бывает.",
    "This register holds no entries of such an organisation.",
)
OTHER_ORGANISATION = Text(
    "Басқа ұйымды таңдаңыз.", "Выберите другую организацию.", "Choose another organisation."
)
CHANGED = Text(
    "Сіз бетті ашқаннан кейін бұл жазбаны басқа адам өзгертті (қазір {version}-нұсқа).",
    "После того как вы открыли страницу, запись изменил другой человек (сейчас версия {version}).",
    "Somebody else changed this entry after you had opened it (it is version {version} now).",
)
COMPARE = Text(
    "Қазіргі мәндермен салыстырып, қайта сақтаңыз: енгізгеніңіз төменде тұр.",
    "Сравните с нынешними значениями и сохраните снова: введённое вами стоит ниже.",
    "Compare with the values of now and save again: what you typed stands below.",
)
NO_REASON = Text("Себебі көрсетілмеген.", "Не указана причина.", "No reason is given.")
GIVE_REASON = Text("Бір сөйлеммен жазыңыз.", "Напишите одним предложением.", "Write one sentence.")
NO_MARK = Text(
    "«{aspect}» бойынша баға қойылмаған.", "Нет оценки: «{aspect}».", "There is no judgement on “{aspect}”."
)
NO_GROUNDS = Text(
    "«{aspect}» бойынша бағаның негіздемесі жоқ.",
    "Нет обоснования оценки: «{aspect}».",
    "The judgement on “{aspect}” has no reason.",
)
JUDGE_ALL = Text(
    "3.5-тармақ бойынша үш баға да, әрқайсысының негіздемесі де керек.",
    "По пункту 3.5 нужны все три оценки, каждая с обоснованием.",
    "Clause 3.5 asks for all three judgements, each with its reason.",
)
FOREIGN_PAPER = Text(
    "«{name}» құжаты басқа ұйымдікі.",
    "Документ «{name}» принадлежит другой организации.",
    "The document “{name}” belongs to another organisation.",
)
BRING_OWN = Text(
    "Құжатты осы жазбаға жүктеңіз.", "Загрузите документ к этой записи.", "Bring it to this entry."
)
