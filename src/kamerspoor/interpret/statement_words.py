"""Words by what they tell of a sentence: acts from talk, forecasts from promises, refusals from facts.

In: nothing. Out: sets of words, most of them verbs by lemma, for the modules that judge statements (annotation guideline,
statements). They stand in the order of what they are for: denial, time, speech and the paper itself, what the clause hangs on,
verbs by what they tell of an act, bodies and papers.
"""

from __future__ import annotations

from kamerspoor.interpret.words import word_set

# ----------------------------------------------------------------------------------------------- classes of verbs

NO_ACT = frozenset(("cognition", "state", "outcome"))
"""Classes of verbs that tell no act."""
SPEAKING = frozenset(("statement", "dialogue", "resolution"))
"""Classes of verbs by which a body of the Union acts."""
DONE_NOT = frozenset(("policy", "funding", "investigation", "support", "dialogue", "event", "visit", "membership"))
"""Classes of verbs that tell a refusal when we say that we do not do it."""
CERTAIN_PASSIVE = frozenset(("funding", "dialogue", "statement"))
"""Classes of verbs whose passive in the present tense tells an act rather than a rule."""

# --------------------------------------------------------------------------------------------------------- denial

NEGATIONS = word_set("niet geen nooit evenmin noch nergens niets")
"""What denies a clause."""
NOT_DENIED = word_set("alleen slechts enkel pas gelovigen alle altijd iedereen elke")
"""Behind "niet" these leave the clause as it is: "niet alleen"."""
NOT_OR = word_set("al of dan ( wel")
"""Before "niet" these leave the clause as it is: "al dan niet"."""
MODAL_HELPERS = word_set("kunnen moeten mogen willen zullen hoeven worden hebben zijn laten")
"""With these "niet" does not say that we do not do it."""
CHANGES = word_set(
    """verlengen verhogen verlagen invoeren wijzigen aanpassen uitbreiden overnemen heropenen verstrekken vergoeden
    compenseren intrekken afschaffen verbieden instellen overwegen verruimen herzien openstellen toekennen continueren
    voortzetten volgen opvolgen meenemen honoreren inwilligen schrappen"""
)
"""Passives of these with "niet" tell a decision against it."""
INDIRECT = word_set("of hoeveel wanneer welke hoe wat")
"""What begins a sentence whose "valt niet te zeggen" tells that nobody knows yet."""

# ----------------------------------------------------------------------------------------------------------- time

NOW = word_set("momenteel thans al reeds nu inmiddels doorlopend voortdurend")
"""What says that an act is going on."""
HANGING = word_set("om welke wat hoe of dat die zoals waarin waarmee waarover")
"""A time to come in a clause that begins so is not the time of what it hangs on."""
NEXT = word_set("eerstvolgende volgende")
"""What says of something enclosed that it is the next one that is to come."""
READY = word_set("gereed klaar afgerond voltooid gerealiseerd operationeel")
"""With "moet" and a time to come these tell when something is due."""
SCHEDULED = word_set("komen worden volgen starten ontvangen gaan treden beginnen openen verschijnen vangen")
"""With a time to come and a subject that is not ours these tell an event that one can check."""
ONCE = word_set(
    """voorleggen opvangen vastleggen inbrengen terugbrengen uitbreiden aanscherpen verlagen verhogen wijzigen aanpassen
    invoeren afschaffen"""
)
"""What is done once: in the present tense it is yet to be done."""
BEFALLING = word_set(
    """aanslag aanslagen aanval aanvallen arrestatie arrestaties brand branden explosie explosies geweld incident incidenten
    inval invallen mishandeling moord moorden ongeluk ongelukken ongeval ongevallen ontploffing overval overvallen ramp
    schietpartij verkiezingen parlementsverkiezingen presidentsverkiezingen demonstratie demonstraties protesten betogingen
    staatsgreep coup uitbarsting uitbraak vechtpartij"""
)
"""What takes place and is nobody's event."""
CONTINUED = word_set("voortzetten verlengen continueren handhaven hervatten bestendigen")
"""Passives of these in the present tense are about the time to come."""

# ---------------------------------------------------------------------------------- speech, and the paper itself

SPEECH = word_set(
    """benadrukken onderstrepen onderschrijven verwijzen noemen benoemen vermelden opmerken aangeven melden verklaren
    zeggen bevestigen herhalen mededelen meedelen berichten duiden stellen delen schetsen uitleggen doen gaan
    concluderen verwelkomen wijzen aannemen aantekenen"""
)
"""In the present tense with "ik" these say what the paper says, not what is done."""
SAID = word_set("benadrukken onderstrepen noemen opmerken zeggen herhalen verwijzen concluderen zijn ingaan")
"""With "ik zal" these announce what the speaker says next."""
TURNS = word_set("ingaan terugkomen toelichten stilstaan benoemen afronden beginnen")
"""With "ik wil" these announce the next lines, unless a later time is named."""
PASSING = word_set(
    """zetten gebruiken kijken aansluiten houden vasthouden toevoegen staan leggen neerleggen maken doorwerken vragen gaan
    trekken zorgen nemen geven proberen spreken steunen uitnodigen aangaan brengen komen krijgen willen optrekken zoeken
    oproepen roepen verzekeren delen onderschrijven kiezen doen laten pakken oppakken kopen lopen"""
)
"""In a debate these are mostly turns of speech in the present tense."""
PAPER_SPEECH = frozenset(("laten weten",)) | word_set(
    """uitleggen aangeven noemen bespreken nakomen reageren ingaan toelichten schetsen terugkomen stilstaan informeren
    aanbieden sturen toesturen toezenden zenden doen geven uiteenzetten weergeven beantwoorden antwoorden voldoen
    tegemoetkomen berichten mededelen meedelen delen presenteren opnemen ontvangen aantreffen bekendmaken vooruitblikken
    terugblikken beschrijven inlichten bijpraten inlossen toekomen"""
)
"""With "met deze brief" and the like these are what the paper itself does."""
LOOKING = word_set("vooruitblikken vooruitkijken terugblikken")
"""What a paper does, whatever time it looks at."""
OUTLINING = word_set("schetsen beschrijven uiteenzetten opsommen samenvatten terugblikken vooruitblikken uitleggen")
"""What a writer does in the paper itself."""
DISPATCHING = word_set("toezenden toesturen aanbieden zenden sturen")
"""With "deze brief" right behind them these are the sending of the paper itself."""
SENDING = DISPATCHING | word_set("toelichten meesturen doen")
"""With "hierbij" in a relative clause these are what the paper itself sends or explains."""
HERE = word_set("doen geven maken voorzien behandelen plaatsen afdoen beantwoorden inlossen benutten")
"""With "in deze brief" and "ik" these are what the paper itself does."""
IN_PAPER = word_set("opnemen geven doen afdoen afhandelen openen schetsen vatten maken besteden stilstaan uitwerken opsommen")
"""With "in deze brief" passives of these tell what the paper does: "wordt een beeld gegeven", "wordt verslag gedaan"."""
PLEASED = word_set("genoegen verheugd verheugt blij")
"""Before "dat ik u ... kan aanbieden" these tell that it is done here and now."""
ALSO = word_set(
    """daarna daarnaast verder voorts vervolgens tevens ook tot ten allereerst eerst aansluitend daarbij hierna kort
    achtereenvolgens"""
)
"""How a sentence begins that goes on with what the paper tells."""
THIS = word_set("hier hierop daar daarop hierover daarover er erop")
"""With "ik kom ... terug" these tell what one comes back to later."""
PLACES_HERE = word_set("antwoord antwoorden vraag vragen paragraaf hoofdstuk hieronder verderop bijlage toezegging motie")
"""With "ik kom ... terug" these tell another place of the paper, or an earlier promise."""
THIS_PAPER = word_set("dit deze onderstaande onderstaand")
"""Behind "ontvangt" these tell that the House receives it now."""

# --------------------------------------------------------------------------------------- what the clause hangs on

RELATIVE = word_set("die waarom waarover waarmee waarbij waarvoor waarin waartoe waarop waaraan waarna waarbinnen")
"""What opens a relative clause that may tell an act of ours."""
TELLING = frozenset(("laten weten",)) | word_set(
    """mededelen meedelen delen melden berichten aangeven zeggen toezeggen aankondigen vermelden verwachten hopen betekenen
    inhouden besluiten afspreken leiden kloppen vaststaan"""
)
"""Behind these, "dat" brings in what we do, are going to do, or do not do."""
AGREED = word_set("afgesproken besloten toegezegd overeengekomen")
"""Before "dat" these bring in what is to be done."""
NEAR = word_set("zullen worden gaan komen")
"""Finite verbs of a clause with "dat" that tells what was agreed."""
CONDITIONS = word_set("indien waar afhankelijk als wanneer mocht mochten blijkt leidt komt komen zou blijft")
"""With a condition in front a present tense tells what is to be done."""
PURPOSE = word_set("daartoe hiertoe daarvoor hiervoor daarom om teneinde")
"""How a sentence begins that tells what was done about something."""

# ----------------------------------------------------------------------------- verbs by what they tell of an act

PREDICTED = word_set(
    """leiden ontstaan toenemen afnemen stijgen dalen betekenen hebben kunnen moeten worden duren kosten ondervinden
    lijden groeien vallen bestaan gelden mogen verdwijnen resulteren veroorzaken helpen vergen vereisen blijken zien
    vinden weten verwachten oplopen verschillen opleveren verdubbelen halveren verbeteren verslechteren verminderen
    verergeren lukken blijven vragen bedragen verlopen"""
)
"""With "zal" and a subject that is not ours these tell what is foreseen."""
HEDGES = word_set("mogelijk verwachting verluidt waarschijnlijk vermoedelijk wellicht prognose prognoses raming ramingen")
"""With "zal" and another's act these tell a forecast."""
CHOICES = word_set("maken overwegen bepalen beslissen besluiten kiezen beoordelen kijken wegen")
"""With "zal" and another's name these tell what that other will decide, no event that one could check."""
AIMS = word_set("streven inzetten trachten proberen nastreven")
"""These only aim: no firm commitment."""
EFFORTS = word_set("proberen trachten")
"""In the present tense with "te" these are an intent."""
HOPED = word_set("verwachten hopen")
"""With "te kunnen" and a verb of action these promise it, with a reserve."""
WEIGHED = word_set("bezien overwegen verkennen bekijken heroverwegen")
"""What we say we are weighing is to have an outcome."""
ADDED = word_set("daarnaast tevens ook al reeds sinds consequent actief steevast steeds telkens geregeld")
"""With "zet zich in" these tell a practice rather than a course."""
REFLEXIVES = word_set("mij me zich ons")
"""With "realiseren" these tell a thought."""
MINDS = word_set(
    """gemotiveerd verheugd overtuigd teleurgesteld geschokt bezorgd verbaasd gewend genoodzaakt gebonden verplicht
    vastbesloten doordrongen gecommitteerd geïnteresseerd verplichten geschrokken geneigd gesteld gebaat bekend gehecht
    verschuldigd innemen ingenomen"""
)
"""With "zijn" these tell a state of mind."""
CASEWORK = word_set(
    """verlenen toetsen afwijzen inwilligen toekennen weigeren beëindigen opleggen opvragen vervolgen intrekken uitkeren
    horen opschorten schorsen"""
)
"""What an authority does with a case: in the present tense behind a condition these tell a rule."""
DECIDED = word_set("besluiten afspreken toezeggen instellen openstellen intrekken")
"""Passives of these tell a decision, which in a paper of the cabinet is the cabinet's unless an agent is named."""
STATAL = word_set(
    """toestaan verplichten verbieden openen opnemen richten vestigen verbinden koppelen beperken voorzien sluiten gebruiken
    regelen vastleggen inrichten beschermen verdelen schikken aangeven binden houden bouwen inbedden verankeren belasten
    samenstellen"""
)
"""With "zijn" these rather tell how things are than what was done."""
BECOMING = word_set("verminderen veranderen verslechteren verbeteren toenemen afnemen dalen stijgen")
"""With "zijn" these tell what became of something rather than what was done."""

# -------------------------------------------------------------------------------------------- bodies and papers

OF_OTHERS = word_set("regering kabinet minister staatssecretaris mij ons motie moties commissie kamer lid leden raad")
"""Beside "verzocht" these tell that we are asked, or that others ask."""
OF_THE_HOUSE = word_set("aannemen aanvaarden verwerpen aanhouden indienen intrekken")
"""What the House does with its papers."""
PAPERS_OF_THE_HOUSE = word_set("motie moties amendement amendementen")
"""What becomes of these by these verbs is the House's doing."""
LETTERS = word_set("brief kamerbrief kabinetsreactie beantwoording daarin hierin kamer")
"""With "is aangegeven" these tell what we told the House."""
UNION = word_set("eu raad unie eurogroep landbouwraad milieuraad")
"""Bodies of the European Union that act with the Netherlands as their member."""
