"""The data that ships, put together once for all its tests."""

from ttdn.built_in import packs
from ttdn.files.assemble import Library, assemble
from ttdn.files.load import load

FILES = [load(file, name=f"{pack.id}/{file.name}") for pack in packs() for file in pack.files()]
LIBRARY: Library = assemble(FILES)
