"""One process of Atheris on one target: ``fuzz.guided TARGET (raw|near) [options of libFuzzer]``; see `fuzz.run`.

``raw`` changes bytes as libFuzzer does, with the words of the target; ``near`` lets the same search choose among
the inputs of `fuzz.mutations`.
"""

import sys
from importlib import import_module

from hypothesis import HealthCheck, given, settings

# Its wheel is in the environment of the session alone.
atheris = import_module("atheris")

with atheris.instrument_imports(include=["ttdn"]):
    from fuzz.mutations import near
    from fuzz.targets import BY_NAME


def main(name: str, how: str, *options: str) -> None:
    """Fuzz until libFuzzer ends the process; what a target raises ends it at once."""
    target = BY_NAME[name]
    if how == "near":

        @settings(
            database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
        )
        @given(near(target))
        def read(data: bytes) -> None:
            target(data)

        one = read.hypothesis.fuzz_one_input  # type: ignore[attr-defined]
    else:
        one = target
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
