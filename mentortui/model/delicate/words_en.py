"""English words that are asked about, written as the Norwegian ones are."""

from __future__ import annotations

from mentortui.model.delicate.kinds import Kind

ASKED = {
    Kind.HEALTH: """
        sick sickness* ill illness* disease* diagnosis diagnoses diagnosed cancer* depression depressed
        anxiety mental_health mental_ill* mentally_ill psychosis psychotic pregnan* abortion* miscarriage*
        hiv ptsd adhd autis* diabet* epilep* asthma* migraine* trauma traumas traumatised traumatized
        suicid* self-harm* addict addicted addiction* alcoholic alcoholism disabled disability disabilities
        handicap* burnt_out burned_out burnout medication* chronic_* chronically_* hepatitis tuberculosis
        health_problem* health_condition*
    """,
    Kind.RELIGION: """
        muslim* islam* christians christianity christian_faith jew jews jewish judaism
        hindu* buddhis* sikh sikhs atheis* catholic* orthodox_church jehova* shia sunni religio* mosque* imam
        quran koran hijab* ramadan* converted_to_islam converted_to_chr* her_faith his_faith
        worships*
    """,
    Kind.ETHNICITY: """
        ethnic ethnicity ethnicities skin_colour* skin_color* racial* dark-skinned* her_race his_race
        tribe tribes tribal clan clans gypsy gypsies
    """,
    Kind.POLITICS: """
        party_member* member_of_a_party political_view* political_opinion* political_prison*
        political_refug* politically_active political_activ* political_oppos* dissident* communist*
        socialist* voted_for votes_for
    """,
    Kind.UNION: """
        trade_union* labour_union* labor_union* union_member* unionis* unioniz* joined_a_union
        joined_the_union member_of_a_union shop_steward*
    """,
    Kind.SEXUALITY: """
        gay gays lesbian* bisexual* homosexual* transgender* transsexual* queer sexual* sexuality
        sexual_orient* gender_identity
    """,
    Kind.ASYLUM: """
        asylum* refugee* fled persecut* tortur* residence_permit* residence_stat* undocumented imprisoned
        people_smuggl*
    """,
    Kind.CONTROL: """
        forced_marriage* forced_to_marry honour_viol* honor_viol* honour-based* honor-based* honour_kill*
        honor_kill* genital_mut* circumcised social_control domestic_viol* family_viol* women's_shelter*
        raped molest* abused_by abuses_her abuses_him hits_her hits_him beats_her beats_him beats_me hit_me
        not_allowed_by_her not_allowed_by_his not_allowed_by_my
    """,
}

INNOCENT = """
    diagnostic* refugee_serv* refugee_cent* refugee_off* refugee_guid* cancer_ward* cancer_nurs*
    cancer_research* mental_health_nurs* mental_health_work* mental_health_care islamabad* hindustan*
    disease_control ill-fitt* abortion_clinic*
"""

NAMES = "ill gay sikh jew"
