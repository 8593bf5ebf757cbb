"""A built site as one zip, with the same bytes for the same site."""

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from northline.exchange.whole_file import written

READABLE = 0o644 << 16
# The format knows no other times.
EARLIEST, LATEST = 1980, 2107


def zip_site(site: Path, archive: Path, name: str, day: date) -> int:
    """Write every file of a site below a folder of the given name, stamped with the day; the number of files.

    Raises OSError when the archive cannot be written; then nothing is left of it.
    """
    files = sorted(path for path in site.rglob("*") if path.is_file())
    with written(archive) as beside, ZipFile(beside, "w", ZIP_DEFLATED) as out:
        for path in files:
            out.writestr(_entry(f"{name}/{path.relative_to(site).as_posix()}", day), path.read_bytes())
    return len(files)


def _entry(name: str, day: date) -> ZipInfo:
    entry = ZipInfo(name, (min(max(EARLIEST, day.year), LATEST), day.month, day.day, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = READABLE
    # Otherwise the system that wrote it would stand in the file.
    entry.create_system = 3
    return entry
