"""Norwegian words to make passphrases of: common, friendly, and without æ, ø and å, so that any keyboard
has them."""

from __future__ import annotations

WORDS = tuple(
    """
abbor agder agurk aking aktiv akvarell albatros albue aldri alfabet alge alltid alpin alta ambolt ampere
ananas anemone anis anker anorakk ansvar antenne apoteker appelsin aprikos april arendal arkitekt aroma
artig asfalt asparges aspik atlas atom atten august avlesing avling avokado avstand avtale azalea
badekar badstue bagasje baguett bakeri bakke balanse balkong ball ballett balsam bambus banan bandy
banjo barista barkrok barlind basar basket bass batteri bein bekk belte bensin berberis bergen beskjed
bestefar bestemor bever bidrag bikube bilag bilde binders bingo biologi bison bistand bjelke bjerk blad
bladlus blande blank blomme blomst blunke bluse blyant bokhylle bokmerke boks bokstav bolle bolster
bonde bord bordduk borte botanikk brannbil bratt bred bregne brette brikke brille bringe brodere broket
brokkoli bronse bror brosjyre brun brygge bryllup bryter bukett bukse bukt bulder buljong bumerang bunad
burger bursdag busk bustad butikk bydel bygning campus caps capsen celle cembalo chili collie cruise
daddel dagbok daggry dagslys dagsverk dahlia damask damp dampbad danser datter deig dekor dele delfin
delta demning desember detalj dialekt diamant diesel digital dikt diktat dikter dill diplom direkte disk
distrikt dokke dokument domino dommer dompap dorull dragning drakamp drakt drammen dress dressur drivhus
dronning drosje drue drypp dugg dugnad dukkehus dusj duskregn dynamo dyne dyrepark dyrlege effekt
egenart einer ekorn eksempel ekstra ekte elastisk elefant elektron elev elfenben elleve elver emalje
emblem energi eple eplekake eplemost epoke erter estetikk estragon etasje etikett etui eventyr evne
fabel fabrikk fagfolk fakkel faktum falk familie fantasi farge farmor fasade fasan fasit fasong favoritt
februar feiring felles femkamp femten ferie fersk fersken fest festival festlig fetter figur fiken
filosofi filter finale finger finne finurlig fiol fiolett fiolin fire firkant fisker fjell fjellsko
fjerde fjord fjorten flagg flamingo flamme flaske flat flette flink flis flokk flommen flora flott
flyplass flysete fontene forgylt forlag form formular forsker forsvar fortau fortelle foss fotball
fotograf frakk fredag freidig fremtid fresk frihet friluft frimerke frimodig fritid frodig frokost frost
fruktbar fruktfat frynse fullkorn funksjon furu furuskog futteral fyldig gaffel galakse galleri gallup
galopp gang garanti garasje gardin garn gartner gaselle gate gatelys gaupe geilo geit gekko geleide
generell genial genser geografi geologi gepard gevinst gevir gibbon gips gitar givende gjedde gjemme
gjest glass glasur glatt glede glimt glitre globus gnist godhet godteri golf gondol gorilla graf granat
grandis granskog gratis greip gren grense gresskar grevling gripende grotte grovt grublis grunn gruppe
gryende gryte gull gulost gulrot gummi gunstig gyllen hage hagebenk hagebruk hageland hagesaks halden
halvdel halvveis hamar hammer hamster handel handling hanske harmoni harpe harpiks hassel hatt haug
havbris havhest havn havre heder hefte hegre heis hekle helg helhet hemmelig hendig henge herlig
hermelin hestehov hestesko hilsen himmel hjelm hjelpe hjelpsom hjemlig hjerter hjort hjortron hjul hobby
hockey holdbar holme honning hoppe horisont horn hotell humle hund hundre hurtig huske hval hvalross
hvelv hverdag hvete hvile hvilende hvit hvitveis hyasint hylle hylster hypotese hyse hyssing hytte
ideell idol idrett idyll iglo ikon impuls indeks indigo industri innhold innkast innspill inntekt insekt
instinkt invitere isbre isfjell ispinne isrose isvann jaguar jaktfalk jasmin jevn jogge joker jordmor
jubel jubilant jubileum juice juletre juli jungel justere kabaret kabin kaffe kajakk kakadu kakao
kakefat kaktus kalas kalender kalkun kalkyle kalott kalv kamel kamera kamfer kampanje kanal kandidat
kanne kano kantine kapital kapittel kapsel kaptein karaffel karakter karamell karavan karbon karisma
karneval karosse karri karriere kartong karusell kaskade kastanje katalog kategori kavaler kavring kefir
kelner kenguru keramikk kikkert kilo kimono kiosk kiwi kjeks kjeller kjerne kjetting kjevle klang klappe
klar klarhet klarsyn klasse klatre klatring klemme klient klima klimaks klinge klok klokke klosser klubb
knagg knapp knaus knekk knirk koala kobber kobling koffert koie kokebok kokk kokos kolibri kollega
kolonne komedie komet komfort komfyr komma kommode kompass kompis komplett kompost konfekt konfetti
kongelig kongle konsert kontakt kontor kontrast kontroll kopi korall korps koselig kosmos kostyme krabbe
kraft krans krater kreativ kremet kresen krets kringle kritt krokodil krokus kronblad krone kronikk
krukke krydret kryss krystall kubbe kulde kuling kulisse kultur kunnskap kunstner kupp kurator kurve
kusine kuvert kvadrat kvalitet kvartal kvarts kveld kvern kvikk kvist kvitre kylling kyst labyrint lader
ladning lagune laken lakk lakris lama lampe landskap langrenn lansere lanterne lapskaus larve larvik
lasagne lastebil lavendel lavvo ledig lefse legende leire leketog lemen lemur lengde lenke leopard
lerret lesesal lett letthet levering liga likevekt likhet liljer lilla lime limonade lind linerle linjal
linselus linser liten livlig lofoten loft logg logisk lokal lommebok lommeur lotto lotus lovende ludo
luftig lunsj lunte lupin lykkelig lykt lyng lyrikk lyspunkt lystig lyttende magasin magisk magnet
magnolia mais majestet makrell makron maleri malerisk maling mandag mandolin mango mansjett mantel mappe
margin marinade marine marked marsipan marsvin maske maskin massiv mast matbit matpakke matros maur
medalje medlem medvind meisel melk melkevei melodi melodisk melon mening meny merkbar messing mester
metall metode middag midnatt midt mikrofon mild million mineral minst minutt mobil modell moden moderne
modig modul molde molekyl moll moped morgen morsom mosaikk mose moskus motor motstand muffins mugge
mulighet multe munn mural murbygg murer murstein museum musikal musiker muskat muskel musling myggnett
mynde myndig mynt myriade mystisk nabo naboskap narsiss nasjon natur naturlig naust navigere nebb
nebbdyr nederst nektar nellik neon nepe neshorn niese nikkel nisje nitten nordland nordlys notat nougat
novelle november nudler nummer nyhet nylig nylon nyttig oase objekt odde ofte oktav oktober oliven olje
olympisk omelett omgang omland omsorg onkel onsdag oppdrag oppgang oppgave opphav optikk optimist orange
oransje ordbok ordlek ordning ordtak oregano organ orgel original orkester orkide ornament orrfugl oslo
overall overflod oversikt ovnsbakt padde padling palass palett palme panda panel panorama papaya
papegoye papir papp paprika parade paradis parafin paraply parfyme partitur passasje passer pasta
pastell patent patron pause pedal peke pelikan pelshatt pendel penn pensjon pepper perfekt periode
periskop perle perlemor perm perrong persille petunia pianist piano pigment piknik pilot pilotfly
pingvin pinnsvin pipe pirat piruett pistasj pizza plakat plan planet planke plansje plast pleier plog
pludre plukke podium poeng poesi politur polka pollen polo polstret ponni popkorn porselen portal porto
portrett posisjon positiv postbud postkort potet potte praktisk premie presang presis prikk primus prins
prinsipp printer prisme problem profil program propell prosa prosent prosess prosjekt protein proviant
publikum pudding puls puma pumpe punkt punktlig purpur purre pusle pusterom pute putevar pynte pyramide
pysjamas quinoa racer racket radar radio radius rakett rakfisk ramme ransel rapport rask rasting
realisme reddik rederi redskap refleks reform refreng region regnbue regnskog reise rekke reklame rekord
rektor relieff reling renhet renske reparere reserve respekt resultat retning rettferd riddel ridebane
rikdom riksvei rimelig rims rivjern robot robust rogaland roing rokokko roman romfart romlig rondell
rosett rosin rosmarin rotfrukt royal rubin rulle runde rundtur rustfri ruter rutine rydde ryddig
ryggsekk rype rytme rytmisk rytter safir safran saft saftig saga sagmugg saks saksofon sakte salami
salat salong salvie samba samboer samfunn samle samling samtale samtykke sand sandal sangbok sanger
sannhet satelitt sateng satsing savanne scene sebra seilduk seiler seiling seksjon seksten sekund selje
selleri selskap seminar sende seng senja senter serviett sesam sesong setesdal side sigd signal signatur
silhuett silke sirene sirkel sirkus sirup sist sitron sivil sjakk sjal sjampo sjarm sjelden sjiraff
skala skalldyr skap skare skatt skihopp skilt skinke skisko skisse skjell skjema skjerf skjoldet skjorte
skog skole skopuss skravle skredder skrift skrive skrue skuff skulder skulptur skumring skute skya
skygge slalom slange slepe slips sludd slusje smake smaragd smart smelle smidig smie snakke snarvei
snegl snekker snekre snill snor snurre sofa soldag solfylt solid solist sollys solsikke solskinn solur
sonate sopran sorbet sortere sove sovepose soverom spade spagetti spalte spann spar speil spektrum
spenning spesial spesiell spiker spikre spinat spiral spiss spissmus splitt sponsor spontan sport sprek
sprett springer sprudle spurv squash stabbur stabel stafett staffeli stamme standard stander stang
starte stasjon statist statue statuett stearin stein steke stempel steppe stereo stifter stige stikkord
stilk stille stiv stjerne stokk stolpe stolt storby storfe storm straks strand strikke strofe struts
strutte stryke stubbe student studie stue stundom styrke styrmann subtil sukker summe suppe sushi
suvenir svaber svalbard svale svamp sveiser svev sving svoger sykkel sykle sykling sylinder symbol
symfoni synge synlig sypress syrin system sytten tabell taco takstein takt taktfast talent tandem
tangent tanke tannkrem tannlege tapet tapper tastatur tavle taxi teater tegning teknikk tekopp tekst
telefon telemark teller telt tema tempo tendens tennis tenor teori termin termos terne terrasse terreng
tidlig tidsrom tiger tillegg tillit tiltak timeplan timian tirsdag titan titte tiur tivoli tjeneste
tjern tjue toalett todelt tolv tomat tommel tomte toner topas topplue torden tordivel torg total trafikk
traktor trane trapes trapp trekant trekk trekning trend trener tresko tretten tretti trinn trio trivelig
trivsel troende troll trommer trompet tropisk troskap trosten truck trumf trygg tulipan tundra tunfisk
tunnel turban turist turkart turkis turn tusen tusenben tvers tvetydig tvilling typisk typograf uansett
ufarlig ugle ukeblad ukjent ulike ullsokk ullteppe undring uniform unik unison univers unntak uteliv
utflukt utgave utkant utkikk utseende utsikt utstyr utvalg uvanlig vaktel valdres valg valmue valuta
vandrer vanilje vann vanntett variant varme varsel varsom vater vega vegetar veggur veie veiskilt vekker
veksle velkomst vennlig vennskap venstre vente ventil veranda verden verdig verksted vertikal veske
vibrere vidde vidsyn vidunder vier vifte vikar viking villmark villsvin vimpel vindu vinke vinter
virkelig virksom visdom visir visitt visjon viskose visning visp vital vitamin vits vogn voksen volum
vombat vott vulkan vurdere webside yatzy yoga yoghurt ypperlig yrke ytterst zenit
""".split()
)
