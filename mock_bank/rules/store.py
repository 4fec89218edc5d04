"""Where the rows are kept: SQLite unless another database is named."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from mock_bank.rules.tables import Row, SettingRow


@dataclass(slots=True)
class Work:
    """One transaction, and whom to tell once it stands.

    Attributes:
        db: The open transaction.
        changed: Topics (a handset, an authority window) whose watchers should look again.

    """

    db: Session
    changed: set[str] = field(default_factory=set)


class Store:
    """The bank's memory, safe with many threads and processes.

    Args:
        url: A SQLAlchemy database URL. None makes a SQLite file of its own that goes when the
            store is closed.

    """

    def __init__(self, url: str | None = None) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        if url is None:
            self._folder = tempfile.TemporaryDirectory(prefix="mock-bank-")
            url = f"sqlite:///{Path(self._folder.name) / 'bank.sqlite3'}"
        # Parameters would put what a customer typed into an error message, and so into a log.
        self._engine = create_engine(url, hide_parameters=True, pool_size=20, max_overflow=40)
        self._writing = self._engine.execution_options(bank_begin="IMMEDIATE")
        if self._engine.dialect.name == "sqlite":
            _prepare_sqlite(self._engine, lasting=self._folder is None)
        # Two processes that start at once both find no table, and one of them comes second.
        with suppress(OperationalError, ProgrammingError, IntegrityError):
            Row.metadata.create_all(self._engine)
        Row.metadata.create_all(self._engine)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a transaction that only looks."""
        with Session(self._engine) as db:
            yield db

    @contextmanager
    def write(self) -> Iterator[Work]:
        """Open a transaction that may change things, and commit it at the end.

        On SQLite it takes the write lock at once, so that two requests of one customer follow
        one another instead of failing.
        """
        with Session(self._writing, expire_on_commit=False) as db, db.begin():
            yield Work(db)

    def setting(self, name: str, make: Callable[[], str]) -> str:
        """Read a setting, making it the first time; every process gets the same one.

        Args:
            name: Its name.
            make: Gives its value where there is none yet.

        """
        with suppress(IntegrityError), self.write() as work:
            found = work.db.get(SettingRow, name)
            if found is not None:
                return found.value
            value = make()
            work.db.add(SettingRow(name=name, value=value))
            work.db.flush()
            return value
        with self.read() as db:
            return db.get_one(SettingRow, name).value

    def kept(self, name: str) -> str | None:
        """Read a setting, or None where there is none."""
        with self.read() as db:
            found = db.get(SettingRow, name)
            return None if found is None else found.value

    def keep(self, name: str, value: str) -> None:
        """Set a setting, whatever it was."""
        with self.write() as work:
            work.db.merge(SettingRow(name=name, value=value))

    def empty(self) -> None:
        """Forget every customer and all that belongs to them; settings stay."""
        with self.write() as work:
            for table in reversed(Row.metadata.sorted_tables):
                if table.name != SettingRow.__tablename__:
                    work.db.execute(table.delete())

    def close(self) -> None:
        """Let go of every connection, and of the file if it was the store's own."""
        self._engine.dispose()
        if self._folder is not None:
            self._folder.cleanup()


def _prepare_sqlite(engine: Engine, *, lasting: bool) -> None:
    """Give SQLite a write-ahead log, patience, and transactions that begin when we say so."""

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: object) -> None:  # noqa: ANN401
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout = 10000")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA synchronous = {'NORMAL' if lasting else 'OFF'}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:  # noqa: ANN401
        how = connection.get_execution_options().get("bank_begin", "")
        connection.exec_driver_sql(f"BEGIN {how}")
