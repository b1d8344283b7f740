"""Norwegian words by which a passive is known from what only looks like one."""

from __future__ import annotations

MODALS = frozenset("skal skulle må måtte kan kunne bør burde vil ville".split())
"""After these an -s form is a verb."""

BECOMES = frozenset("bli blir ble blitt blei".split())

NEW_CLAUSE = frozenset("å som at få får fått har hadde er var".split())
"""Between a leading verb and a participle these give the participle to another verb: "blir som avtalt"."""

SHORT_PASSIVES = frozenset("gis tas sies fås nås bes dras".split())
"""Passives that do not end in -es."""

NO_PASSIVE = frozenset(
    # Verbs that are always or mostly so, of what people do together, feel, seem or are called.
    """
    finnes finst fantes synes syntes trives trivdes lykkes lyktes mislykkes mislyktes møtes møttes
    treffes sees snakkes snakkedes minnes mintes enes undres kjennes kjentes høres hørtes føles føltes
    virkes merkes ferdes følges følgdes skilles kjempes omgås skyldes skyldtes fattes lignes ligner
    aldres eldes nærmes vemmes skjemmes lenges kalles kaltes uttales staves byttes krangles klemmes
    hilses sloss slåes gledes grues
    """
    # Pronouns, adjectives and adverbs.
    """
    felles alles andres begges deres hennes dennes dettes manges fleres enkeltes vedkommendes hverandres
    annerledes anderledes således likeledes fremdeles framdeles særdeles aldeles innbyrdes hinsides
    forgjeves ellers førsteklasses værnes morges våres
    """
    # Nouns and the genitives of those that end in -e; people first.
    """
    ansattes voksnes unges eldres ledes foreldres lederes læreres deltakeres arbeidsgiveres
    arbeidstakeres innvandreres søkeres mentorers jobbsøkeres kvinnes menneskes arbeidslediges
    funksjonshemmedes kommunes ukes times minutes dages kirkes helvetes verdes norges sveriges
    frankrikes diabetes cookies games services series cases slides pages files images resources states
    singles rules blues majones fjes jules sides
    """.split()
)
"""End in -es, and are no passives or do not leave anyone unsaid."""

GENITIVES = frozenset("menes tjenes fortjenes forenes trenes fjernes lånes utlånes".split())
"""Passives that end as genitives of the plural do."""

BEFORE_GENITIVE = frozenset(
    """
    en ei et ett to tre fire fem seks sju syv åtte ni ti tolv noen hver hvert hans min din sin mine dine
    sine vår våre av på i til fra for om med hos etter før ved mot mellom uten gjennom under over per
    """.split()
)
"""Before these endings the word belongs to a noun: "en times arbeid"."""

FOLLOWS = frozenset(
    """
    av på i til fra for om med hos etter før ved mot mellom uten gjennom under over innen siden som når
    hvis fordi at og eller men så da nå ikke ikkje aldri alltid ofte også bare først snart senest helst
    igjen her der hit dit opp ned inn ut hjem bort fram frem tilbake videre ferdig sammen hver neste
    mandag tirsdag onsdag torsdag fredag lørdag søndag kl klokka klokken dag digitalt skriftlig muntlig
    elektronisk automatisk høyt jeg du han hun vi dere de den det dette disse man gratis
    """.split()
)
"""May stand behind a verb, and never behind a genitive."""

PREFIXES = tuple(
    """
    an av be bort etter for fram frem fore ferdig gjen gjennom god inn med mis mot ned om opp over på
    sam til tilbake tilrette under unn ut ved videre
    """.split()
)

DONE_TO = frozenset(
    """
    ansett bedt bedd bestilt betalt brakt brukt bygd bygget dekt delt dratt drevet ført fulgt funnet
    gitt gjort hjulpet holdt hørt kalt kjent kjørt kjøpt krevd lagt laget lest levd lovd lovet lyst lært
    løst malt meldt målt nevnt nådd prøvd rammet ringt sagt satt sendt skrevet skutt slått solgt spist
    spurt stilt styrt stått talt tatt tegnet tenkt trent trukket tvunget valgt vasket vist vurdert
    tilbudt budt bydd undersøkt søkt fortalt forklart anerkjent foreslått bestemt avtalt anbefalt
    forberedt oversatt opplært behandlet endret erstattet flyttet hentet innvilget kontaktet lagret
    nektet oppdaget oppfordret opprettet ordnet pakket plukket registret rettet ryddet samlet sikret
    sjekket skiftet slettet stoppet straffet støttet testet tilpasset utarbeidet utdelt utvidet utviklet
    utlyst varslet vedtatt avsluttet bekreftet stemplet åpnet lukket festet byttet
    """.split()
)
"""Participles of what somebody does to something; each also behind one of ``PREFIXES``."""

NOT_DONE_TO = frozenset(
    # States, where nobody asks who made them so.
    """
    interessert uinteressert motivert engasjert irritert frustrert imponert provosert sjenert fascinert
    deprimert inspirert pensjonert involvert informert orientert konsentrert stresset vant gift født
    skilt kjent bekjent overrasket bestemt ansatt tilsatt
    """
    # Nouns and adjectives of the same ending.
    """
    konsert ekspert dessert koffert ethvert hvert sikkert usikkert vakkert etterhvert positivt
    annethvert lekkert tappert bittert desidert komplisert utdatert avansert ukomplisert
    """.split()
)
