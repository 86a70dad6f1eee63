"""One process of Atheris on one target: ``fuzz.guided MODULE TARGET (raw|near) [options]``; see `fuzz.run`.

``raw`` changes bytes as libFuzzer does, with the words of the target; ``near`` lets the same search choose among
the inputs of `fuzz.mutations`.
"""

import sys
from importlib import import_module

from hypothesis import HealthCheck, given, settings


def main(module: str, name: str, how: str, *options: str) -> None:
    """Fuzz until libFuzzer ends the process; what a target raises ends it at once."""
    atheris = import_module("atheris")  # its wheel is in the environment of the session alone
    with atheris.instrument_imports(include=["ttdn"]):
        from fuzz.mutations import near  # noqa: PLC0415  imported to be measured
        from fuzz.target import Target  # noqa: PLC0415  the same

        made = vars(import_module(module)).values()
    (target,) = [found for found in made if isinstance(found, Target) and found.name == name]
    if how == "near":

        @settings(database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        @given(near(target))
        def read(data: bytes) -> None:
            target(data)

        one = read.hypothesis.fuzz_one_input  # type: ignore[attr-defined]
    else:
        one = target
    target(next(iter(target.made())))  # what is made once is not timed
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
