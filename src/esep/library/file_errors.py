"""Why a file cannot be opened or written, in the reader's language."""

from __future__ import annotations

import errno

from esep.core.names import Text

REASONS = {
    errno.ENOENT: ("мұндай файл жоқ", "такого файла нет"),
    errno.EISDIR: ("бұл файл емес, папка", "это папка, а не файл"),
    errno.ENOTDIR: ("жолдағы бір атау папка емес", "одно из имён в пути — не папка"),
    errno.EACCES: ("рұқсат жоқ", "нет разрешения"),
    errno.EPERM: ("рұқсат жоқ", "нет разрешения"),
    errno.EROFS: ("мұнда тек оқуға болады", "сюда нельзя писать, только читать"),
    errno.ENAMETOOLONG: ("атауы тым ұзын", "слишком длинное имя"),
    errno.ELOOP: ("сілтемелер бір-біріне тұйықталған", "ссылки указывают друг на друга по кругу"),
    errno.ENOSPC: ("дискіде орын жоқ", "на диске нет места"),
    errno.EIO: ("құрылғы оқылмайды немесе жазылмайды", "устройство не читается или не пишется"),
}


def reason(error: OSError) -> Text:
    """Return why the system refused: in English its own words, of a rare error only the code elsewhere."""
    english = error.strerror or type(error).__name__
    code = errno.errorcode.get(error.errno or 0, english)
    kk, ru = REASONS.get(error.errno or 0, (code, code))
    return Text(kk, ru, english)
