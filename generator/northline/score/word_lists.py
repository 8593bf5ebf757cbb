"""The English words by which objective texts are compared and judged."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    "a about after all also an and any are as at be been before but by can could do does each for from had has have how if in into"
    " is it its less may more most must no not of off on once one only or other our out over own per shall should so some such than"
    " that the their them then there these they this those through to too under until up us via was we were what when where which"
    " while who why will with within without would you your s t"
)

# First words that announce a thing to be made instead of a change to be felt.
OUTPUT_VERBS = _words(
    "add automate build code complete configure convert create define deliver deploy design develop document draft enhance establish"
    " execute extend finalise finalize finish hire implement install integrate introduce launch migrate modernise modernize move"
    " perform port prepare produce provide publish refactor release replace rewrite roll set setup ship train update upgrade write"
)
OUTPUT_NOUNS = _words(
    "automation completion configuration creation delivery deployment design development documentation implementation installation"
    " integration introduction launch migration modernisation modernization release replacement rollout setup upgrade"
)

# First words that promise effort, not a result.
NON_COMMITTAL = _words(
    "aim analyse analyze assess assist attempt collaborate consider continue contribute discuss endeavour endeavor engage evaluate"
    " examine explore facilitate help investigate keep look monitor ongoing participate pursue research review seek study support try"
    " work"
)

# Words that everybody agrees with and nobody can check.
VAGUE = _words(
    "adequate appropriate best better easier easy effective effectively efficient efficiently enhance enhanced etc excellent faster"
    " flexible good great high-quality improve improved improvement improvements improves improving intuitive maximise maximize"
    " minimise minimize modern modernise modernize nice optimal optimise optimised optimize optimized optimum quick quickly robust"
    " scalable seamless seamlessly simple simpler smooth smoothly smarter state-of-the-art streamline streamlined strengthen"
    " tbc tbd user-friendly various world-class"
)

# Amounts that are written as words.
NUMBER_WORDS = _words("double doubled doubling half halve halved halving quadruple thrice triple tripled twice zero")

# A number right after one of these names a thing, not an amount.
NUMBERED_THINGS = _words(
    "article chapter generation increment iteration level milestone phase pi priority quarter release section slot sprint stage step"
    " team tier train version wave week year"
)

# Abbreviations that everyone on a train knows.
KNOWN_ACRONYMS = frozenset({"ART", "ID", "IT", "KPI", "KPIS", "OK", "PI", "UK", "US", "EU"})

ENGLISH = _words("a an and are as at be by can for from have in into is of on our so that the their they to under we with within without")
OTHER_LANGUAGES = _words(
    "aan al am auf aus avec bei bis con da dans das de dei del della dem den der des die dos du een ein eine einen el en es et für het"
    " il im ist la las le les los met mit más nach nel nicht om op ou para per por pour que sans sind sobre sont sur todos tous um un"
    " una und une van vom von voor wir y zu zum zur"
)
