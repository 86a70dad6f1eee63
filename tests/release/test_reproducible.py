"""Two builds give the same bytes, wherever and whenever; an sdist builds what the checkout builds."""

import hashlib
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from release.building import FOLDERS, Artefacts, build, epoch, run, unpack


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_unpacked_sdist_builds_the_same_wheel_and_the_same_sdist(
    built: tuple[Artefacts, ...], tmp_path: Path
) -> None:
    """Elsewhere, from files of another age, in another time zone; only the epoch is the same."""
    for number, first in enumerate(built):
        top = unpack(first.sdist, tmp_path / f"nơi khác {number}")
        (tmp_path / "out").mkdir(exist_ok=True)
        second = build(top, tmp_path / "out", zone="Asia/Ho_Chi_Minh")
        assert digest(second.wheel) == digest(first.wheel), first.wheel.name
        assert digest(second.sdist) == digest(first.sdist), first.sdist.name


def test_every_file_has_the_time_of_the_release(built: tuple[Artefacts, ...]) -> None:
    second = int(epoch())
    even = datetime.fromtimestamp(second - second % 2, UTC)  # zip knows every other second
    for each in built:
        with zipfile.ZipFile(each.wheel) as wheel:
            assert {datetime(*info.date_time, tzinfo=UTC) for info in wheel.infolist()} == {even}
        with tarfile.open(each.sdist) as sdist:
            assert {info.mtime for info in sdist} == {second}
            assert {(info.uid, info.gid, info.uname, info.gname) for info in sdist} == {(0, 0, "", "")}


def test_an_index_would_take_every_artefact(built: tuple[Artefacts, ...]) -> None:
    files = [path for each in built for path in (each.wheel, each.sdist)]
    assert len(files) == 2 * len(FOLDERS)
    told = run(sys.executable, "-m", "twine", "--no-color", "check", "--strict", *files, at=files[0].parent)
    assert told.count("PASSED") == len(files), told
