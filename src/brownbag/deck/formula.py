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
    forall:∀ exists:∃ subset:⊂ subseteq:⊆ supset:⊃ cup:∪ cap:∩ emptyset:∅ nabla:∇ partial:∂ int:∫ prod:∏
    mid:| vert:| langle:⟨ rangle:⟩ prime:′ star:⋆ ast:∗ perp:⊥ parallel:∥ propto:∝ neg:¬ land:∧ lor:∨ wedge:∧
    vee:∨ oplus:⊕ otimes:⊗ setminus:∖ bowtie:⋈ iff:⇔ implies:⇒ Leftrightarrow:⇔ Leftarrow:⇐ gets:← uparrow:↑
    downarrow:↓ bullet:• ell:ℓ hbar:ℏ Re:ℜ Im:ℑ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ simeq:≃ cong:≅ vdash:⊢
    models:⊨ top:⊤ bot:⊥ square:□ triangle:△ angle:∠ mp:∓ backslash:\\ varnothing:∅ vartheta:ϑ varsigma:ς
    iota:ι upsilon:υ Upsilon:Υ Xi:Ξ sin:sin cos:cos tan:tan log:log ln:ln exp:exp max:max min:min sup:sup
    inf:inf lim:lim arg:arg det:det dim:dim ker:ker gcd:gcd Pr:Pr mod:mod
    psi:ψ omega:ω Delta:Δ Gamma:Γ Theta:Θ Lambda:Λ Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω checkmark:✓
    """.split()  # noqa: SIM905 - one pair a line would fill a page
)
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()aeijmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₘₙₒₚᵣₛₜᵤᵥₓ")
_WORDS = re.compile(
    r"\\(?:text|textbf|textit|texttt|textrm|mathrm|mathbf|mathit|mathsf|mathtt|mathcal|boldsymbol|bm|operatorname\*?"
    r"|mbox|underbrace|overline)\{([^{}\\]*)\}"
)
_DOUBLE = re.compile(r"\\mathbb\{([A-Z])\}")
_DOUBLED = dict(zip("CHNPQRZE", "ℂℍℕℙℚℝℤ𝔼", strict=True))
_FRACTION = re.compile(r"\\[dt]?frac\{([^{}\\]*)\}\{([^{}\\]*)\}")
_ROOT = re.compile(r"\\sqrt\{([^{}\\]*)\}")
_SPACES = re.compile(
    r"\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|nolimits|quad|qquad)(?![A-Za-z])"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SMALL = re.compile(r"([_^])(?:\{([^{}\\]{1,20})\}|([A-Za-z0-9]))")
_BEYOND = re.compile(r"[\\{}_^&$]")


def plain_formula(typed: str) -> str:
    """Return the formula ``typed`` between dollars as characters; as typed where they cannot say it."""
    text = _WORDS.sub(r"\1", typed.strip("$").strip())
    text = re.sub(r"\\([%#&,;!{}])", lambda match: match[1] if match[1] in "%#" else " ", text)
    text = _DOUBLE.sub(lambda match: _DOUBLED.get(match[1], match[0]), _SPACES.sub(" ", text))
    text = _COMMAND.sub(lambda match: _SIGNS.get(match[1], match[0]), text)
    text = _SMALL.sub(_small, text)
    text = _ROOT.sub(lambda match: f"√{_as_one(match[1])}", text)
    text = _FRACTION.sub(lambda match: f"{_as_one(match[1])}/{_as_one(match[2])}", text)
    return typed if _BEYOND.search(text) else " ".join(text.split())


def _as_one(text: str) -> str:
    """Return ``text`` in brackets where it is more than one number or letter."""
    return text if re.fullmatch(r"\w+|\S", text.strip()) else f"({text.strip()})"


def _small(match: re.Match[str]) -> str:
    letters, table = match[2] or match[3], _RAISED if match[1] == "^" else _LOWERED
    return letters.translate(table) if all(ord(letter) in table for letter in letters) else match[0]
