"""What layouts are called, by PowerPoint in some languages, by LibreOffice and by us, to kinds of slides."""

from __future__ import annotations

import re

from brownbag.theme.model import LayoutRole as Role

_NAMES: dict[Role, str] = {
    Role.TITLE: """
        title slide, title, cover, cover slide; titelfolie; diapositive de titre; diapositiva de título;
        slide de título, diapositivo de título; diapositiva titolo; titeldia
    """,
    Role.SECTION: """
        section header, section, section title, divider; abschnittsüberschrift; titre de section;
        encabezado de sección; cabeçalho da seção; intestazione sezione; sectiekop
    """,
    Role.CONTENT: """
        title and content, title content, title and text, content; titel und inhalt; titre et contenu;
        título y objetos, título y contenido; título e conteúdo, título e objeto; titolo e contenuto;
        titel en object, titel en inhoud
    """,
    Role.TWO_CONTENT: """
        two content, title 2 content; zwei inhalte; deux contenus; dos objetos, dos contenidos;
        duas partes de conteúdo, dois objetos; due contenuti; inhoud van twee
    """,
    Role.COMPARISON: "comparison; vergleich; comparaison; comparación; comparação; confronto; vergelijking",
    Role.TITLE_ONLY: """
        title only; nur titel; titre seul; solo el título; somente título; solo titolo;
        alleen titel
    """,
    Role.CONTENT_CAPTION: """
        content with caption; inhalt mit überschrift; contenu avec légende; contenido con título;
        conteúdo com legenda; contenuto con didascalia; inhoud met bijschrift
    """,
    Role.PICTURE_CAPTION: """
        picture with caption; bild mit überschrift; image avec légende; imagen con título;
        imagem com legenda; immagine con didascalia; afbeelding met bijschrift
    """,
    Role.BLANK: "blank, blank slide; leer; vide; en blanco; em branco; vuota; leeg",
    Role.STATEMENT: "statement, big statement; aussage",
    Role.QUOTE: "quote, quotation; zitat; citation; cita; citação; citazione; citaat",
    Role.BIG_NUMBER: "big number, key figure; große zahl",
    Role.ACTIVITY: "activity, exercise; übung; activité; actividad; atividade; attività; activiteit",
    Role.PICTURE_LEFT: "picture left, image left; bild links; image à gauche; imagen a la izquierda",
    Role.PICTURE_RIGHT: "picture right, image right; bild rechts; image à droite; imagen a la derecha",
    Role.FULL_PICTURE: "full picture, full image, full bleed picture; ganzseitiges bild",
    Role.AGENDA: "agenda, overview, contents; tagesordnung, inhaltsverzeichnis; ordre du jour; orden del día",
    Role.CLOSING: """
        closing, closing slide, thank you, end slide; schlussfolie, danke; merci; gracias; obrigado; grazie;
        bedankt
    """,
}
_ROLES = {" ".join(name.split()): role for role, names in _NAMES.items() for name in re.split("[,;]", names)}


def role_of_name(name: str) -> Role | None:
    """Return what a layout of this name is for; None where the name says nothing.

    Capitals, signs, and the number that PowerPoint puts before a copied
    layout's name ("1_Title Slide") do not matter.
    """
    plain = re.sub(r"^\d+[ _]|[\W_]+", " ", name.casefold().replace("&", " and "))
    return _ROLES.get(" ".join(plain.split()))
