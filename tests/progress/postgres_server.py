"""A server of PostgreSQL on this machine, of Debian's programs, that tests may kill."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from pwd import getpwnam, struct_passwd
from urllib.parse import quote

import psycopg

from web.servers import free_port

OWNER = "postgres"  # of the cluster
PASSWORD = "mật-khẩu của máy chủ"  # noqa: S105  of a server that lives as long as the tests
DATABASE = "thu"
# What a careless administrator may set: a record says for itself how it is to be written. The log of changes stays
# in memory for long: what was not waited for is lost when the server is killed.
_SETTINGS = {
    "synchronous_commit": "off",
    "wal_writer_delay": "10s",
    "default_transaction_isolation": "serializable",
    "default_transaction_read_only": "on",
    "listen_addresses": "127.0.0.1",
    "max_connections": "50",
    "shared_buffers": "32MB",
}


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`: Debian's, or that on the path; None where there is none."""
    debian = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if debian:
        return max(debian, key=lambda path: int(path.parent.name))
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _unprivileged() -> struct_passwd:
    """The account of Debian's PostgreSQL, or the one that owns nothing."""
    try:
        return getpwnam("postgres")
    except KeyError:
        return getpwnam("nobody")


class Server:
    """One cluster, in a folder of its own; PostgreSQL does not run as root."""

    def __init__(self, bin_: Path) -> None:
        self._bin = bin_
        self._account = _unprivileged() if os.geteuid() == 0 else None
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="ttdn-postgres-"))
        secret = self.folder / "password"
        secret.write_text(PASSWORD, "utf-8")
        if self._account is not None:
            for path in (self.folder, secret):
                os.chown(path, self._account.pw_uid, -1)
        form = ("--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync")
        made = ("initdb", f"--pgdata={self.folder / 'data'}", f"--username={OWNER}", f"--pwfile={secret}", *form)
        self._run(*made).communicate()
        self.start()
        with self.connect("postgres") as server:
            server.execute(f"CREATE DATABASE {DATABASE}")

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [str(self._bin / program), *arguments],
                stdout=log,
                stderr=log,
                user=self._account and self._account.pw_uid,
                group=self._account and self._account.pw_gid,
                extra_groups=self._account and [],
                cwd="/",
                start_new_session=True,  # an interrupt of the tests is not one of the server
            )

    def start(self) -> None:
        """Start it, after a crash too; what a killed one left behind may take a moment to end."""
        own = [f"--{name}={value}" for name, value in _SETTINGS.items()]
        where = (f"--port={self.port}", f"--unix_socket_directories={self.folder}")
        for _ in range(300):
            if self._process is None or self._process.poll() is not None:
                self._process = self._run("postgres", "-D", str(self.folder / "data"), *where, *own)
            with suppress(psycopg.OperationalError):
                self.connect("postgres").close()
                return
            time.sleep(0.1)
        raise TimeoutError((self.folder / "log").read_text("utf-8"))

    def kill(self) -> None:
        """End the server and every process of it at once, as a loss of power does."""
        assert self._process is not None
        task = self._process.pid
        children = Path(f"/proc/{task}/task/{task}/children").read_text("ascii").split()
        for pid in (task, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """Stop it for good, without care for what it holds."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
        shutil.rmtree(self.folder)

    def program(self, name: str) -> str:
        """The path of another program of PostgreSQL."""
        return str(self._bin / name)

    def address(self, database: str = DATABASE) -> str:
        """The address of a database by the socket, where nobody is asked for a password."""
        return f"postgresql://{OWNER}@/{database}?host={self.folder}&port={self.port}"

    def address_of(self, user: str, password: str, database: str = DATABASE) -> str:
        """The address of a database over the network, where a password is asked for."""
        return f"postgresql://{user}:{quote(password, safe='')}@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str = DATABASE) -> psycopg.Connection:
        """Connect as the owner; each statement is a transaction of its own, and may write."""
        connection = psycopg.connect(self.address(database), autocommit=True)
        connection.execute("SET default_transaction_read_only = off")
        return connection
