-- Facts for indicators: one row a case, a contact, a survey and an outlet's day. They are made from the tables of the cases and can be
-- made again at any time; nothing in them names a person. Days are those of the courier's home zone.
create schema insight;

-- Surveys have no ledger, and follow-ups none before they start: when did the database take the latest change of one? As
-- case_event.recorded_at, whatever clock the application goes by.
alter table survey_invitation add column changed_at timestamptz not null default clock_timestamp();
alter table follow_up add column changed_at timestamptz not null default clock_timestamp();
create index survey_invitation_changed on survey_invitation using brin (changed_at) with (pages_per_range = 16);
create index follow_up_changed on follow_up using brin (changed_at) with (pages_per_range = 16);
create function insight.note_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end $$;
create trigger survey_invitation_changes before update on survey_invitation
    for each row execute function insight.note_change();
create trigger follow_up_changes before update on follow_up
    for each row execute function insight.note_change();
alter table survey_response add column recorded_at timestamptz not null default clock_timestamp();
create index survey_response_recorded on survey_response using brin (recorded_at);

-- Who the customer was when a case came in or a survey was issued: types and regions change, figures of the past do not. reference:
-- the case's number, or the invitation's id.
create table insight.customer_then (
    reference     text primary key,
    customer_type text not null,
    region        text
);
insert into insight.customer_then
    select number, c.type, c.region from complaint join customer c on c.id = customer_id
    union all select number, c.type, c.region from follow_up join customer c on c.id = customer_id
    union all select i.id::text, c.type, c.region from survey_invitation i join customer c on c.id = customer_id;
create function insight.note_customer_then() returns trigger language plpgsql as $$
declare
    reference text;
begin
    if tg_table_name = 'survey_invitation' then
        reference := new.id;
    else
        reference := new.number;
    end if;
    insert into insight.customer_then select reference, type, region from customer where id = new.customer_id
        on conflict do nothing;
    return null;
end $$;
create trigger complaint_customer_then after insert on complaint
    for each row execute function insight.note_customer_then();
create trigger follow_up_customer_then after insert on follow_up
    for each row execute function insight.note_customer_then();
create trigger survey_invitation_customer_then after insert on survey_invitation
    for each row execute function insight.note_customer_then();

-- What dmn/taxonomy.dmn says of each category that cases have, as of the latest round.
create table insight.category (
    category       text primary key,
    official_class text not null,
    link           text not null check (link in ('PICKUP', 'TRANSIT', 'DELIVERY', 'AFTER_SALES'))
);

-- Cases that count in no figure, by a person's word, beside merged ones, which never count.
create table insight.exclusion (
    number      text        primary key references complaint,
    reason      text        not null check (reason in ('TEST', 'WITHDRAWN_IN_ERROR', 'EXONERATED')),
    excluded_by text        not null,
    excluded_at timestamptz not null
);

-- Parcels an outlet delivered on a day, as the courier's systems report them.
create table insight.parcel_volume (
    day     date   not null,
    outlet  text   not null,
    region  text   not null,
    parcels bigint not null check (parcels >= 0),
    primary key (day, outlet)
);

alter table csv_import drop constraint csv_import_kind_check;
alter table csv_import add constraint csv_import_kind_check check (kind in ('CUSTOMERS', 'COMPLAINTS', 'PARCEL_VOLUMES'));

-- kind: null until classified. effective: the carrier was at fault; null until investigated. resolution_kept: the first promise of a
-- solution; null while it may still be kept. *_minutes are counted in the hours of the promise. remedy_centidays: hundredths of working
-- days from acceptance. callback_outcome: what the last callback that was over found. repeat: the same customer came back with the same
-- parcel or category within 30 days of an earlier closing; repeated: and with this one, within 30 days of its closing.
create table insight.complaint_fact (
    number                   text        primary key,
    received_at              timestamptz not null,
    received_day             date        not null,
    kind                     text,
    category                 text,
    official_class           text,
    link                     text,
    channel                  text        not null,
    customer_type            text        not null,
    region                   text,
    outlet                   text,
    courier_ref              text,
    department               text,
    agent                    text,
    priority                 text,
    severity                 integer,
    status                   text        not null,
    effective                boolean,
    closed_at                timestamptz,
    closed_day               date,
    outcome                  text,
    first_response_at        timestamptz,
    human_asked_at           timestamptz,
    human_response_at        timestamptz,
    human_response_minutes   bigint,
    decision_told_at         timestamptz,
    resolution_due_at        timestamptz,
    resolution_kept          boolean,
    promises_kept            integer     not null,
    promises_broken          integer     not null,
    reopened                 integer     not null,
    repeat                   boolean     not null,
    repeated                 boolean     not null,
    transferred              boolean     not null,
    escalated                boolean     not null,
    settled_at_first_contact boolean     not null,
    auto_routed              boolean     not null,
    routed                   boolean     not null,
    auto_answered            boolean     not null,
    auto_answer_returned     boolean     not null,
    callback_outcome         text,
    callback_at              timestamptz,
    confirmed_solved         boolean     not null,
    compensation_cents       bigint      not null,
    compensated_at           timestamptz,
    by_policy                boolean,
    decided_at               timestamptz,
    remedy_carried_at        timestamptz,
    remedy_centidays         bigint,
    excluded                 text        check (excluded in ('TEST', 'MERGED', 'WITHDRAWN_IN_ERROR', 'EXONERATED'))
);
create index complaint_fact_received on insight.complaint_fact (received_at, number);
create index complaint_fact_category on insight.complaint_fact (category, received_at, number);
create index complaint_fact_region on insight.complaint_fact (region, received_at, number);
create index complaint_fact_outlet on insight.complaint_fact (outlet, received_at, number);
create index complaint_fact_courier on insight.complaint_fact (courier_ref, received_at) where courier_ref is not null;
create index complaint_fact_agent on insight.complaint_fact (agent, received_at, number);
create index complaint_fact_link on insight.complaint_fact (link, received_at, number);
create index complaint_fact_due on insight.complaint_fact (resolution_due_at, number);
create index complaint_fact_closed on insight.complaint_fact (closed_at, number);
create index complaint_fact_human on insight.complaint_fact (human_asked_at, number);
create index complaint_fact_callback on insight.complaint_fact (callback_at, number);
create index complaint_fact_decided on insight.complaint_fact (decided_at, number);
create index complaint_fact_carried on insight.complaint_fact (remedy_carried_at, number);
create index complaint_fact_compensated on insight.complaint_fact (compensated_at, number);
create index complaint_fact_open on insight.complaint_fact (received_at, number) where closed_at is null;

-- A callback of a complaint (one row a round), or a call or visit of a follow-up. reached: spoke with the customer; completed: with an
-- answer. converted: within 30 days the customer said they would recommend us (9 or 10 of 10).
create table insight.contact_fact (
    id            text        primary key,
    number        text        not null,
    occasion      text        not null,
    way           text        not null,
    customer_type text        not null,
    region        text,
    agent         text,
    due_at        timestamptz not null,
    due_day       date        not null,
    attempted_at  timestamptz,
    attempts      integer     not null,
    reached_at    timestamptz,
    completed_at  timestamptz,
    completed_day date,
    refused       boolean     not null,
    unreachable   boolean     not null,
    satisfaction  integer,
    effort        integer,
    solved        boolean,
    converted     boolean     not null
);
create index contact_fact_number on insight.contact_fact (number);
create index contact_fact_due on insight.contact_fact (due_at, id);
create index contact_fact_completed on insight.contact_fact (completed_at, id);

-- A survey, from its invitation on; the latest revision of its overall scores.
create table insight.answer_fact (
    invitation    uuid        primary key,
    questionnaire text        not null,
    version       integer     not null,
    occasion      text        not null,
    number        text,
    way           text        not null,
    customer_type text        not null,
    region        text,
    outlet        text,
    category      text,
    link          text,
    agent         text,
    issued_at     timestamptz not null,
    issued_day    date        not null,
    delivered_at  timestamptz,
    bounced_at    timestamptz,
    opened_at     timestamptz,
    answered_at   timestamptz,
    answered_day  date,
    expired_at    timestamptz,
    csat          integer     check (csat between 1 and 5),
    nps           integer     check (nps between 0 and 10),
    ces           integer     check (ces between 1 and 7),
    solved        text
);
create index answer_fact_number on insight.answer_fact (number) where number is not null;
create index answer_fact_issued on insight.answer_fact (issued_at, invitation);
create index answer_fact_answered on insight.answer_fact (answered_at, invitation);

-- Up to where the ledger and the surveys have been looked through, by the database's clock; null before the first time.
create table insight.watermark (
    single      boolean     primary key default true check (single),
    recorded_at timestamptz
);
insert into insight.watermark values (true, null);
