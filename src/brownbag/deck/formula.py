"""A formula between dollars to the characters that say the same, where there are any: ``$\\alpha > .8$``.

Slides hold text, not typeset formulas. Most formulas of a lunch talk need no
more than a Greek letter, a sign and a small number; any other stays as typed.
"""

from __future__ import annotations

import re

_SIGNS = dict(
    pair.split(":")
    for pair in """
    to:→ rightarrow:→ Rightarrow:⇒ leftarrow:← leftrightarrow:↔ mapsto:↦ geq:≥ ge:≥ leq:≤ le:≤ neq:≠
    ne:≠ approx:≈ sim:∼ equiv:≡ times:× cdot:· div:÷ pm:± infty:∞ sum:∑ in:∈ notin:∉ ldots:… dots:…
    cdots:⋯ degree:° circ:° ll:≪ gg:≫ alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ
    eta:η theta:θ kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ phi:φ varphi:φ chi:χ
    psi:ψ omega:ω Delta:Δ Gamma:Γ Theta:Θ Lambda:Λ Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω checkmark:✓
    """.split()  # noqa: SIM905 - one pair a line would fill a page
)
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()aeijmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₘₙₒₚᵣₛₜᵤᵥₓ")
_WORDS = re.compile(r"\\(?:text|mathrm|mathbf|mathit|operatorname)\{([^{}\\]*)\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SMALL = re.compile(r"([_^])(?:\{([^{}\\]{1,20})\}|([A-Za-z0-9]))")
_BEYOND = re.compile(r"[\\{}_^&$]")


def plain_formula(typed: str) -> str:
    """Return the formula ``typed`` between dollars as characters; as typed where they cannot say it."""
    text = _WORDS.sub(r"\1", typed.strip("$").strip())
    text = re.sub(r"\\([%#&,;!{}])", lambda match: match[1] if match[1] in "%#" else " ", text)
    text = _COMMAND.sub(lambda match: _SIGNS.get(match[1], match[0]), text)
    text = _SMALL.sub(_small, text)
    return typed if _BEYOND.search(text) else " ".join(text.split())


def _small(match: re.Match[str]) -> str:
    letters, table = match[2] or match[3], _RAISED if match[1] == "^" else _LOWERED
    return letters.translate(table) if all(ord(letter) in table for letter in letters) else match[0]
