"""Inputs that are nearly right: a real one, cut, repeated, joined with another, with words put in."""

from hypothesis import strategies as st

from fuzz.target import Target

_LONGEST = 60
_REPEATED = 40
_TRICKY = (
    b"\0", b"\r\n", b"\n", b"\r", b"\x1b[2J", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\xff",
    b"\xef\xbb\xbf", "\u202e".encode(), "e\u0302\u0301".encode(), "İ".encode(), "\U0001f4c5".encode(), b"-1", b"0",
    b"99999999999999999999", b"9999-12-31", b"29/02/2027", "１２".encode(), "²".encode(), b"<script>", b"=1+1",
    b"../", b"%", b"'", b'"', b"\\",
)  # fmt: skip


@st.composite
def near(draw: st.DrawFn, target: Target) -> bytes:
    """Inputs that are nearly what a parser takes: up to six changes of one of its seeds."""
    seeds = target.seeds()
    data = draw(st.sampled_from(seeds))
    put_in = st.one_of(
        st.sampled_from([*(word.encode() for word in target.words), *_TRICKY]),
        st.text(max_size=4).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=4),
    )
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        stop = draw(st.integers(start, min(start + _LONGEST, len(data))))
        match draw(st.sampled_from(["cut", "put in", "instead", "again", "joined", "line"])):
            case "cut":
                data = data[:start] + data[stop:]
            case "put in":
                data = data[:start] + draw(put_in) + data[start:]
            case "instead":
                data = data[:start] + draw(put_in) + data[stop:]
            case "again":
                data = data[:start] + data[start:stop] * draw(st.integers(2, _REPEATED)) + data[stop:]
            case "joined":
                other = draw(st.sampled_from(seeds))
                data = data[:start] + other[draw(st.integers(0, len(other))) :]
            case _:
                lines = data.split(b"\n")
                place = draw(st.integers(0, len(lines) - 1))
                lines.insert(draw(st.integers(0, len(lines))), lines[place])
                data = b"\n".join(lines)
    return data
