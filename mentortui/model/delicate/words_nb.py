"""Norwegian words that are asked about. ``*`` is any ending, ``_`` the space in a phrase.

``INNOCENT`` begin as one of the others and mean something else: mostly somebody's work. ``NAMES`` are asked
about in small letters only.
"""

from __future__ import annotations

from mentortui.model.delicate.kinds import Kind

ASKED = {
    Kind.HEALTH: """
        syk syke sykdom* sykmeld* sykemeld* sykefravær* sykepenge* langtidssyk* kreftsyk* kronisk_* diagnos*
        kreft* depresjon* deprimer* angst angsten angstl* psykisk* psykose* diabetes* epilep* migrene* astma*
        allergi* gravid* abort* hiv ptsd adhd autis* traume* traumatiser* selvmord* selvskad* rusmisbruk*
        rusproblem* rusavheng* alkoholi* narkoman* ufør uføre uføret* funksjonshem* funksjonsneds* handikap*
        utbrent* antidepressiv* hepatitt* tuberkulose* spontanabort* helseproblem* helseplage*
        helsetilstand* helseopplysning* ryggplage* vondt_i_*
    """,
    Kind.RELIGION: """
        muslim* islam* kristen kristne kristend* jøde jøder jøden jødene jødisk* jødedom* hindu* buddhis*
        sikh sikher ateis* katolikk* katolsk* ortodoks* jehova* sjia sjiamus* sunni sunnimus* religi*
        moské* moske* imam imamen koranen hijab* ramadan* konvertitt* trossamfunn* troende bedehus*
        livssyn*
    """,
    Kind.ETHNICITY: """
        etnisk* etnisitet* rase rasen raser rasemess* hudfarge* mørkhud* lyshud* folkegruppe* folkeslag*
        sigøyner* tater tatere klan klanen klantilh*
    """,
    Kind.POLITICS: """
        partimedlem* medlem_av_et_parti politisk_syn* politisk_stå* politisk_aktiv* politisk_fange*
        politiske_fange* politisk_flykt* politisk_forf* politisk_opposisj* politiske_mening*
        politiske_syn* politisk_overbev* regimekriti* opposisjonell* kommunist* sosialist*
        demonstrerte_mot* stemte_på stemmer_på
    """,
    Kind.UNION: "fagforening* fagorganis* fagforbund* streikebryt* medlem_i_LO",
    Kind.SEXUALITY: """
        homofil* homoseks* homo lesbisk* bifil* biseks* transperson* transkj* transseks* skeiv skeive
        legning legningen seksuell* seksualitet* kjønnsidentitet* kjønnsskift*
    """,
    Kind.ASYLUM: """
        asyl* flyktning* flyktet flykta forfulgt forfulgte forfølgels* tortur* oppholdstillat*
        oppholdsgrunn* oppholdsstatus* papirløs* fengslet menneskesmugl* fluktrute* fluktgrunn*
    """,
    Kind.CONTROL: """
        tvangsekte* tvangsgift* sosial_kontroll* æresvold* æresrelat* æresdrap* kjønnslemlest* omskåret
        omskjær* krisesenter* voldelig* mishandl* familievold* voldtatt voldtek* trusler_fra_*
        får_ikke_lov_av får_ikke_lov_til_av slår_henne slår_ham slår_meg slo_henne slo_ham slo_meg
        slår_barna slo_barna
    """,
}

INNOCENT = """
    allergimerk* allergivenn* asylmottak* diagnosekod* diagnostikk* diagnosesystem* diagnoseutst*
    diagnoseverk* etnisk_mat* flyktninggu* flyktninghj* flyktningkons* flyktningkont* flyktningtj*
    hindustan* islamabad* kreftavdel* kreftforening* kreftforsk* kreftsykepl* krisesenteransatt*
    krisesenterleder* legning_av psykisk_helse* psykiske_helse* raser_av religionslær* religionsund*
    religionsvit* sykefraværsoppf* sykefraværsstat* sykepengekont* traumesykepl* traumeteam*
"""

NAMES = "kristen sikh"
