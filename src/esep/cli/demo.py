"""`esep demo`: the window on a local address, in processes of its own, until Ctrl-C."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import webbrowser
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from esep.cli import demo_office
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json
from esep.core.names import Text
from esep.core.problems import Problem, Refused

HELP = Text(
    "көрсетілім: үш жылдың есептері мен нәтижелері, жергілікті мекенжайда",
    "демонстрация: отчёты и итоги трёх лет, на местном адресе",
    "the demonstration: reports and results of three years, on a local address",
)
EXAMPLE = "esep demo --port 8080 --no-open"
HOST = "127.0.0.1"
PATIENCE = 60
"""Seconds the window may take until it answers."""

PORT = Text("0 болса, бос порт табылады (8000)", "0 найдёт свободный (8000)", "0 finds a free one (8000)")
NO_BROWSER = Text("браузер ашпау", "не открывать браузер", "do not open a browser")
WORKERS = Text("жауап беретін үдерістер (2)", "отвечающих процессов (2)", "processes that answer (2)")
RESET = Text(
    "көрсетілімді бастапқы күйіне қайтару",
    "вернуть демонстрацию в начальное состояние",
    "put the demonstration back to its beginning",
)
ADDRESS = Text(
    kk="Терезе ашық: {address}  (тоқтату: Ctrl-C)",
    ru="Окно открыто: {address}  (остановить: Ctrl-C)",
    en="The window is open: {address}  (stop it with Ctrl-C)",
)
STOPPED = Text(kk="Терезе жабылды.", ru="Окно закрыто.", en="The window is closed.")
BUSY = Text(
    kk="{port} порты бос емес: оны басқа бағдарлама ұстап тұр.",
    ru="Порт {port} занят другой программой.",
    en="Port {port} is taken by another program.",
)
NOT_ALLOWED = Text(
    kk="{port} портын ашуға болмайды: {why}.",
    ru="Порт {port} открыть нельзя: {why}.",
    en="Port {port} cannot be opened: {why}.",
)
OTHER_PORT = Text(
    kk="Басқасын атаңыз, мысалы: esep demo --port {port}; 0 болса, бос порт табылады.",
    ru="Назовите другой, например: esep demo --port {port}; при 0 найдётся свободный.",
    en="Name another, such as: esep demo --port {port}; 0 finds a free one.",
)
SILENT = Text(kk="Терезе жауап бермеді.", ru="Окно не ответило.", en="The window did not answer.")
READ_ABOVE = Text(
    kk="Себебі жоғарыда жазылған.", ru="Причина написана выше.", en="The reason is written above."
)


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--port", type=_port, default=8000, help=PORT[parser.language])
    parser.add_argument("--no-open", action="store_true", help=NO_BROWSER[parser.language])
    parser.add_argument("--reset", action="store_true", help=RESET[parser.language])
    parser.add_argument("--workers", type=_workers, default=2, help=WORKERS[parser.language])


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is not a port, 0 to 65535")
    return int(text)


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 64:
        raise ArgumentTypeError(f"{text!r} is not a number of processes, 1 to 64")
    return int(text)


def run(args: Namespace) -> int:
    """Serve the window until it is stopped and return 0; a port that cannot be had is refused."""
    with listening(args.port) as door:
        address = f"http://{HOST}:{door.getsockname()[1]}/"
        office = demo_office.ready(reset=args.reset, language=args.lang)
        window = serve(door, args.workers, demo_office.surroundings(office))
    try:
        with stopped_like_ctrl_c():
            wait_until_it_answers(window, address)
            if args.json:
                print_json({"address": address})
            else:
                print(ADDRESS[args.lang].format(address=address))
            sys.stdout.flush()
            if not args.no_open and a_screen_is_there():
                webbrowser.open(address)
            return window.wait()
    except KeyboardInterrupt:
        print(f"\n{STOPPED[args.lang]}", file=sys.stderr)
        return DONE
    finally:
        window.terminate()
        window.wait()


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """Yield a socket that already listens on `port`, so that nobody can take the port in between."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except OSError as why:
            what = BUSY if why.errno == errno.EADDRINUSE else NOT_ALLOWED
            todo = OTHER_PORT.format(port=8080 if port != 8080 else 8081)
            raise Refused([Problem(what.format(port=port, why=why.strerror), todo, rule="port")]) from None
        door.listen()
        yield door
    finally:
        door.close()


def serve(door: socket.socket, workers: int, surroundings: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start the web server on the open `door`, in `surroundings`, and return its process."""
    door.set_inheritable(True)
    command = [sys.executable, "-X", "utf8", "-m", "gunicorn", "--preload", "--no-control-socket"]
    options = ["--bind", f"fd://{door.fileno()}", "--workers", str(workers), "--log-level", "warning"]
    return subprocess.Popen(
        [*command, *options, "esep.wsgi"],
        pass_fds=[door.fileno()],
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
    )


def wait_until_it_answers(window: subprocess.Popen[bytes], address: str) -> None:
    """Return once the first page is there; a window that ends or stays silent is refused."""
    try:
        with urlopen(f"{address}kk/", timeout=PATIENCE) as page:  # noqa: S310  # our own address, http
            page.read()
    except (URLError, ConnectionError, TimeoutError):
        window.terminate()
        raise Refused([Problem(SILENT, READ_ABOVE, rule="window")]) from None


def a_screen_is_there() -> bool:
    """Return whether a browser could be seen."""
    return sys.platform in ("darwin", "win32") or any(
        os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY")
    )


@contextmanager
def stopped_like_ctrl_c() -> Iterator[None]:
    """Let a request to terminate end the window as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
