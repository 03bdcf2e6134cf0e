"""Words of other tools that are understood to change nothing here: so they are accepted, and never
a problem.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words in ``text``."""
    return frozenset(text.split())


TOPIC_KEYS = words("""
    summary audiences objectives competencies tags objections corrects reviewed review_by review_note licence
    license facts part topics depth id order
""")
"""What a topic of the library says of itself; the library reads it."""

OTHER_SETTINGS = words("""
    marp size style headingdivider class color backgroundcolor backgroundimage backgroundposition
    backgroundrepeat backgroundsize math auto-scaling autoscaling inlinesvg html description
    url image keywords slide-level format output execute editor engine jupyter knitr css toc toc-depth
    toc-title number-sections fontsize mainfont sansfont monofont fontfamily header-includes
    include-before include-after aspectratio colortheme fonttheme innertheme outertheme themeoptions
    titlegraphic logo section-titles beameroption linkcolor urlcolor colorlinks abstract abstract-title
    reference-doc template csl nocite link-citations suppress-bibliography csl-refs incremental
    revealjs-url highlight-style slideous-url standalone self-contained embed-resources filters params
    crossref code-fold code-line-numbers title-slide-attributes title-slide draft categories date-format
    citation doi orcid email website subject mathfont classoption documentclass geometry papersize
    revealjs reveal verticalseparator separator separator-vertical separator-notes highlighttheme script
    scripts controls progress history center touch loop rtl navigationmode shuffle fragments embedded
    help shownotes autoplaymedia preloadiframes autoanimate autoslide mousewheel transitionspeed
    backgroundtransition viewdistance parallaxbackgroundimage width height margin minscale maxscale
    slideoptions info drawings highlighter colorschema layout background fonts mdc canvaswidth
    selectable download exportfilename export linenumbers monaco monacotypessource routermode
    titletemplate themeconfig favicon remoteassets record defaults addons hideintoc level lineheight
    twoslash contextmenu wakelock overviewsnapshots seometa hash browserexporter htmlattrs clicks
    clicksstart disabled hide preload routealias src zoom dragpos slidecount build-lists buildlists
    slide-dividers footer-style autoscale presenter-notes text code layout-name version
    created modified updated aliases cssclasses publish permalink robots status type background-color
    revealoptions highlight-theme notesseparator notes-separator assetsdir mathspec comark fonttheme mermaid
    lightbox toc-location number-depth fig-align highlight mainfont-size date-meta author-meta keep-md
    theme-variant plugins customtheme static background-image text-strong
    text-emphasis code-language slides chalkboard menu multiplex
    preview-links scrollable smaller view-distance navigation-mode fig-cap-location tbl-cap-location
""")
"""Settings at the top of a talk that Marp, pandoc, Quarto, reveal.js, Slidev or Deckset know."""

PLAIN_FENCES = words("""
    column col left right center centered fragment r-stack r-fit-text r-stretch r-hstack r-vstack small
    smaller large panel-tabset aside footer absolute block alert example theorem definition proof figure
    refs nonincremental non-incremental content-visible content-hidden v-click div section article main
    details fade-in fade-up medium tiny big text lead highlight scrollable cell output source fragments
    template
""")
"""Fences of pandoc, Quarto and others that only say how their words look."""

BREAKING_TAGS = words("""
    br p div li tr h1 h2 h3 h4 h5 h6 ul ol table blockquote figcaption summary dt dd hr
""")
"""HTML tags at whose start or end another line begins."""

PLAIN_TAGS = words("""
    span u small big font mark center a img sub abbr q ins var dfn wbr nobr section article main aside
    figure header footer tbody thead tfoot colgroup col caption details dl picture label bdi bdo time
    data
""")
"""HTML tags that only say how something looks."""

LAYOUTS = words("""
    title section content two-content comparison title-only content-caption picture-caption blank
    statement quote big-number activity picture-left picture-right full-picture agenda closing
""")
"""The layouts that a slide may ask for."""

DECKSET_PICTURE_WORDS = words("""
    left right fit inline fill original filtered autoplay loop mute hide corner-radius 100%
""")
"""What Deckset understands in a picture's brackets."""

SLIDEV_THEMES = words("seriph apple-basic bricks shibainu geist dracula penguin purplin unicorn neversink")
"""Themes that come with Slidev."""

REVEAL_THEMES = words("black white league beige night serif simple solarized moon sky blood")
"""Themes that come with reveal.js."""

BEAMER_THEMES = words("madrid berlin metropolis warsaw copenhagen singapore boadilla cambridgeus annarbor")
"""Themes that come with beamer."""

SETTINGS = {
    "title": "title",
    "subtitle": "subtitle",
    "presenter": "presenter",
    "author": "presenter",
    "authors": "presenter",
    "speaker": "presenter",
    "organization": "organization",
    "organisation": "organization",
    "institute": "organization",
    "institution": "organization",
    "affiliation": "organization",
    "company": "organization",
    "date": "date",
    "audience": "audience",
    "minutes": "minutes",
    "duration": "minutes",
    "theme": "theme",
    "language": "language",
    "lang": "language",
    "footer": "footer",
    "header": "header",
    "slide_numbers": "slide_numbers",
    "slide-numbers": "slide_numbers",
    "slide-number": "slide_numbers",
    "slidenumber": "slide_numbers",
    "slidenumbers": "slide_numbers",
    "paginate": "slide_numbers",
    "layouts": "layouts",
    "transition": "transition",
    "slide-transition": "transition",
    "references": "references",
    "bibliography": "references",
}
"""What every setting of a talk is, by the words of all tools for it."""
