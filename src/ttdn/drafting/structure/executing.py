"""Who carries a document out (*cơ quan tổ chức thực hiện*), where its tasks name nobody: as a resolution does."""

import re

from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.outline import Section
from ttdn.drafting.structure.sentence_who import ASSIGNS, who_in
from ttdn.drafting.structure.tidying import sentences_of

_CARRIES_OUT = re.compile(
    r"\s*(?:(?:có trách nhiệm|chịu trách nhiệm|chỉ đạo|căn cứ [^,;]*,)\s*)*(?:(?:tổ chức|triển khai|thực hiện"
    r"|thi hành)\s+)+"
    r"(?:các (?:nhiệm vụ|nội dung)[^.;]{0,40} )?(?:nghị quyết|chương trình|kế hoạch|đề án|kết luận)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:các|những|mọi|từng)\s|.*[,;]|.*\bvà (?:các|sở|ban)\b", re.IGNORECASE)


def executor_of(root: Section) -> tuple[Words, ...]:
    """Find the one body that is to carry the document out (*giao … tổ chức thực hiện Nghị quyết*), () for several.

    >>> from ttdn.drafting.blocks import TextBlock
    >>> from ttdn.drafting.structure.outline import outline
    >>> tree = outline([TextBlock("1. Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện Nghị quyết này.")])
    >>> executor_of(tree)[0].text
    'Ủy ban nhân dân xã'
    """
    for block in root.paragraphs():
        for sentence in sentences_of(block.text):
            if ASSIGNS.match(sentence) is None:
                continue
            spans = who_in(sentence)
            if len(spans) == 1 and _CARRIES_OUT.match(sentence, spans[0][1]):
                name = sentence[slice(*spans[0])]
                return () if _SEVERAL.match(name) else (Words(name, block.origin, "", Where.HEADING),)
    return ()
