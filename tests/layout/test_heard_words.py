"""What those who do not see hear of tables, charts and diagrams, in the talk's language."""

from __future__ import annotations

import pytest

from brownbag.assembly import Assembler
from brownbag.layout.scene import ChartItem, GroupItem, TableItem

CHART = "::: chart line\n| Año | Visitas |\n|---|---|\n| 2021 | 3 |\n| 2022 | 5 |\n:::"
LONG = "::: chart line\n| N | V |\n|---|---|\n" + "".join(f"| {at} | {at} |\n" for at in range(1, 15)) + ":::"
TABLE = "| Edad | Horas |\n|---|---|\n| 3 meses | 14 |"
VENN = "::: incremental\n::: venn\n- Casa\n- Clínica\n- Ambas: calma\n:::\n:::"
CIRCLES = "2 círculos que se cruzan: Casa y Clínica. Donde se cruzan: calma."


def alts(text: str, language: str, tmp_path) -> list[str]:
    """Return what is heard of the only slide's things."""
    assembler = Assembler(tmp_path)
    (scene,) = assembler.scenes(assembler.read(f"---\nlanguage: {language}\n---\n\n## T\n\n{text}\n"))
    return [item.alt for item in scene.items if isinstance(item, ChartItem | GroupItem | TableItem)]


@pytest.mark.parametrize(
    ("text", "language", "heard"),
    [
        (CHART, "es", ["Gráfico de líneas. Visitas: 2021 3, 2022 5."]),
        (LONG, "es", ["Gráfico de líneas. V: el valor más alto es 14 con 14, el más bajo 1 con 1."]),
        (TABLE, "es", ["Tabla de 1 fila: Edad, Horas"]),
        (TABLE, "en", ["Table with 1 row: Edad, Horas"]),
        (TABLE, "fr", ["Table with 1 row: Edad, Horas"]),
        (VENN, "es", [CIRCLES, "Parte 2 de 3.", "Parte 3 de 3."]),
    ],
)
def test_what_is_heard_is_in_the_talks_language(text, language, heard, tmp_path):
    assert alts(text, language, tmp_path) == heard
