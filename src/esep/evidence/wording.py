"""What is said of files that are not taken, and of those that are taken with a remark."""

from __future__ import annotations

from esep.core.names import Text

KINDS = Text(
    "Мына түрлері алынады: pdf, jpg, png, heic, docx, xlsx, odt, ods, txt, csv.",
    "Принимаются: pdf, jpg, png, heic, docx, xlsx, odt, ods, txt, csv.",
    "These are taken: pdf, jpg, png, heic, docx, xlsx, odt, ods, txt, csv.",
)
AS_PDF = Text(
    "PDF ретінде сақтап, қайта жүктеңіз.",
    "Сохраните как PDF и загрузите снова.",
    "Save it as PDF and bring it again.",
)
EMPTY = (
    Text("«{name}» бос файл.", "«{name}» — пустой файл.", "“{name}” is an empty file."),
    Text("Файлды ашып тексеріңіз.", "Откройте файл и проверьте.", "Open the file and look."),
)
UNKNOWN = (
    Text(
        "«{name}»: мазмұны белгілі құжат түріне жатпайды.",
        "«{name}»: по содержанию это не документ известного вида.",
        "“{name}”: its content is no document of a known kind.",
    ),
    KINDS,
)
TOO_LARGE = (
    Text(
        "«{name}» тым үлкен: бір құжаттың шегі — {limit} МиБ.",
        "«{name}» слишком велик: предел документа — {limit} МиБ.",
        "“{name}” is too large: a document may have {limit} MiB.",
    ),
    Text(
        "Кішірейтіп сақтаңыз немесе бөліп жүктеңіз.",
        "Сохраните меньшим или загрузите по частям.",
        "Save it smaller, or bring it in parts.",
    ),
)
NO_ROOM = (
    Text(
        "«{name}» сақталмады: сервердің дискісінде орын жоқ.",
        "«{name}» не сохранён: на диске сервера нет места.",
        "“{name}” was not kept: the server's disk is full.",
    ),
    Text(
        "Әкімшіге хабарлаңыз, сосын қайта жүктеңіз.",
        "Сообщите администратору и загрузите снова.",
        "Tell the administrator, then bring it again.",
    ),
)
ARCHIVE = (
    Text(
        "«{name}» — архив. Архивтер алынбайды: ішіндегі құжатты тексеруші көре алмайды.",
        "«{name}» — архив. Архивы не принимаются: проверяющий не увидит документ внутри.",
        "“{name}” is an archive. Archives are not taken: a checker cannot see the document inside.",
    ),
    Text(
        "Архивті ашып, құжаттарды бір-бірлеп жүктеңіз.",
        "Распакуйте архив и загрузите документы по одному.",
        "Unpack the archive and bring the documents one by one.",
    ),
)
PROGRAM = (
    Text(
        "«{name}» — құжат емес, бағдарлама.",
        "«{name}» — не документ, а программа.",
        "“{name}” is a program, no document.",
    ),
    KINDS,
)
WEB_PAGE = (
    Text(
        "«{name}» — веб-бет немесе белгілеу мәтіні (html, svg, xml).",
        "«{name}» — веб-страница или разметка (html, svg, xml).",
        "“{name}” is a web page or markup (html, svg, xml).",
    ),
    AS_PDF,
)
OLD_OFFICE = (
    Text(
        "«{name}» — ескі Word, Excel пішімі немесе құпиясөзбен жабылған құжат.",
        "«{name}» — старый формат Word или Excel либо документ под паролем.",
        "“{name}” is an old Word or Excel file, or a document under a password.",
    ),
    Text(
        "docx, xlsx немесе PDF ретінде, құпиясөзсіз сақтаңыз.",
        "Сохраните как docx, xlsx или PDF без пароля.",
        "Save it as docx, xlsx or PDF without a password.",
    ),
)
BROKEN = (
    Text("«{name}» бүлінген.", "«{name}» повреждён.", "“{name}” is broken."),
    Text(
        "Құжатты ашып, қайта сақтаңыз.",
        "Откройте документ и сохраните заново.",
        "Open the document and save it anew.",
    ),
)
BOMB = (
    Text(
        "«{name}» ашылғанда шектен тыс үлкейеді.",
        "«{name}» при распаковке становится слишком большим.",
        "“{name}” grows beyond measure when it is unpacked.",
    ),
    AS_PDF,
)
LYING = (
    Text(
        "«{name}»: ішкі тізімі мазмұнына сай емес.",
        "«{name}»: внутренний перечень не соответствует содержимому.",
        "“{name}”: its inner list does not agree with what it holds.",
    ),
    BROKEN[1],
)
LOCKED = (
    Text("«{name}» құпиясөзбен жабылған.", "«{name}» закрыт паролем.", "“{name}” is closed by a password."),
    Text("Құпиясөзсіз сақтаңыз.", "Сохраните без пароля.", "Save it without a password."),
)
MACROS = (
    Text(
        "«{name}»: құжатта макрос бар.",
        "«{name}»: в документе макрос.",
        "“{name}”: the document holds a macro.",
    ),
    Text(
        "Макроссыз docx, xlsx немесе PDF ретінде сақтаңыз.",
        "Сохраните как docx, xlsx или PDF без макросов.",
        "Save it as docx, xlsx or PDF without macros.",
    ),
)
EMBEDDED = (
    Text(
        "«{name}»: құжаттың ішінде басқа файл бар.",
        "«{name}»: в документ вложен другой файл.",
        "“{name}”: another file is embedded in the document.",
    ),
    AS_PDF,
)
TEMPLATE = (
    Text(
        "«{name}»: құжат сырттағы үлгіні ашпақ.",
        "«{name}»: документ открывает внешний шаблон.",
        "“{name}”: the document opens a template from outside.",
    ),
    AS_PDF,
)
OUTSIDE = (
    Text(
        "«{name}»: құжат сырттан деректер ашпақ (DDE, нысан).",
        "«{name}»: документ запрашивает данные извне (DDE, объект).",
        "“{name}”: the document fetches data from outside (DDE, an object).",
    ),
    AS_PDF,
)
ENTITIES = (
    Text(
        "«{name}»: ішіндегі XML өз анықтамаларын жариялайды, бұл қауіпті.",
        "«{name}»: XML внутри объявляет собственные сущности, это опасно.",
        "“{name}”: XML inside declares entities of its own, which is dangerous.",
    ),
    BROKEN[1],
)
HUGE_PICTURE = (
    Text(
        "«{name}»: суреттің өлшемі шектен тыс ({width} × {height}).",
        "«{name}»: размер изображения за пределами ({width} × {height}).",
        "“{name}”: the picture's size is beyond the limit ({width} × {height}).",
    ),
    Text("Суретті кішірейтіңіз.", "Уменьшите изображение.", "Make the picture smaller."),
)

LINKS = Text(
    "Құжат басқа файлдарға сілтейді: сандары соңғы сақталған күйінде.",
    "Документ ссылается на другие файлы: числа — какими были при последнем сохранении.",
    "The document links to other files: its numbers are as they were last saved.",
)
SCRIPT = Text(
    "PDF ішінде сценарий немесе әрекет бар: тек сенімді бағдарламада ашыңыз.",
    "В PDF есть сценарий или действие: открывайте только в надёжной программе.",
    "The PDF holds a script or an action: open it only in a program you trust.",
)
FILES_INSIDE = Text(
    "PDF ішіне басқа файлдар салынған.", "В PDF вложены другие файлы.", "Other files are embedded in the PDF."
)
CUT = Text(
    "Файлдың соңы жоқ: толық емес болуы мүмкін.",
    "У файла нет конца: возможно, он неполный.",
    "The file has no end: it may be incomplete.",
)
NO_PREVIEW = Text(
    "Браузер бұл суретті көрсетпеуі мүмкін.",
    "Браузер может не показать это изображение.",
    "A browser may not show this picture.",
)
FORMULAS = Text(
    "Кейбір ұяшықтар формула сияқты басталады: кестеде сақ болыңыз.",
    "Некоторые ячейки начинаются как формулы: осторожно в таблице.",
    "Some cells begin like formulas: take care in a spreadsheet.",
)
OTHER_ENDING = Text(
    "Атауының соңы мазмұнына сай емес еді: дұрысы қосылды.",
    "Окончание имени не соответствовало содержимому: добавлено верное.",
    "The name's ending did not fit the content: the right one was added.",
)
PERSONAL = Text(
    "Құжатта ЖСН-ге ұқсас сан бар. Жеке деректі көрсету қажет болмаса, оны жауып, көшірмесін қайта жүктеңіз.",
    "В документе есть число, похожее на ИИН. Если личные данные не нужны, закройте их и загрузите заново.",
    "The document holds a number like an IIN. Unless it is needed, cover it and bring a copy anew.",
)
"""What was said before pages and sheets were named; documents brought then still carry it."""

INDIVIDUAL = Text(
    "Құжатта ЖСН-ге ұқсас сандар бар: {count}{where}.",
    "В документе есть числа, похожие на ИИН: {count}{where}.",
    "The document holds numbers like an IIN: {count}{where}.",
)
CARD = Text(
    "Құжатта жеке куәлік пен оның нөміріне ұқсас дерек бар{where}.",
    "В документе есть удостоверение личности или его номер, по крайней мере похоже на то{where}.",
    "The document seems to hold an identity card or its number{where}.",
)
WHERE = {
    "page": Text(" (беттері: {places})", " (страницы: {places})", " (pages: {places})"),
    "sheet": Text(" (парақтары: {places})", " (листы: {places})", " (sheets: {places})"),
}
LAW = Text(
    "Дербес деректер туралы заң (№ 94-V) оларды іске қажетінен артық жинатпайды.",
    "Закон о персональных данных (№ 94-V) не даёт собирать их больше, чем нужно для дела.",
    "The law on personal data (No 94-V) lets nobody collect more of them than the matter needs.",
)
LAW_OF_CARDS = Text(
    "Жеке басты куәландыратын құжаттың қағаз көшірмесін жинауға 2024 жылдан тыйым салынған (№ 44-VIII заң).",
    "Собирать бумажные копии документов, удостоверяющих личность, с 2024 года запрещено (закон № 44-VIII).",
    "Since 2024 paper copies of identity documents may not be collected (law No 44-VIII).",
)
NOT_WHOLE = Text(
    "Құжат соңына дейін оқылмады: тағы болуы мүмкін.",
    "Документ прочитан не до конца: может быть и ещё.",
    "The document was not read to its end: there may be more.",
)
COVER = Text(
    "Құжатты бұл деректерсіз қайта тапсырыңыз не қалдырып, жанына деректері жабылған көшірмесін қосыңыз.",
    "Сдайте документ без этих данных или оставьте его и приложите копию, где они закрыты.",
    "Hand the document in without them, or keep it and add a copy in which they are covered.",
)
QUOTA = (
    Text(
        "«{name}» алынбады: ұйымға құжаттар үшін {quota} МиБ берілген, қазір {used} МиБ алып тұр.",
        "«{name}» не принят: на документы организации отведено {quota} МиБ, занято {used} МиБ.",
        "“{name}” is not taken: there are {quota} MiB for documents, {used} of them are used.",
    ),
    Text(
        "Құжатты кішірейтіп сақтаңыз немесе әкімшіден орынды көбейтуді сұраңыз.",
        "Сохраните документ меньшим или попросите администратора увеличить место.",
        "Save the document smaller, or ask the administrator for more room.",
    ),
)
