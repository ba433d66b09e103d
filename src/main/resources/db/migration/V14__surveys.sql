-- Surveys: which questionnaire was used, who was invited on which occasion, what was answered in which revision.

-- The key that links are signed with, where the owner has set none.
create table survey_key (
    id         integer     primary key check (id = 1),
    secret     bytea       not null,
    created_at timestamptz not null
);

-- Every version customers were ever asked by, as its file said.
create table survey_questionnaire (
    name          text        primary key,
    yaml          text        not null,
    first_used_at timestamptz not null
);

-- asked: codes of the questions, separated by commas. remind_at is null where no reminder is sent. opened_at is when a person
-- began to answer: looking at a link is not noted.
create table survey_invitation (
    id                 uuid        primary key,
    customer_id        bigint      not null references customer,
    questionnaire      text        not null,
    version            integer     not null,
    asked              text        not null,
    occasion_kind      text        not null check (occasion_kind in ('COMPLAINT', 'FOLLOW_UP', 'PARCEL', 'PERIOD')),
    occasion_reference text        not null,
    occasion_round     integer     not null check (occasion_round >= 0),
    way                text        not null check (way in ('EMAIL', 'SMS', 'PUSH', 'CALL')),
    issued_at          timestamptz not null,
    remind_at          timestamptz,
    expires_at         timestamptz not null,
    delivered_at       timestamptz,
    bounced_at         timestamptz,
    reminded_at        timestamptz,
    opened_at          timestamptz,
    answered_at        timestamptz,
    expired_at         timestamptz,
    unique (customer_id, occasion_kind, occasion_reference, occasion_round)
);
create index survey_invitation_to_remind on survey_invitation (remind_at)
    where remind_at is not null and reminded_at is null and answered_at is null;
create index survey_invitation_to_expire on survey_invitation (expires_at) where answered_at is null and expired_at is null;
create index survey_invitation_issued on survey_invitation (issued_at);
create index survey_invitation_occasion on survey_invitation (occasion_reference);

-- One row each time the customer answered; the latest revision counts. taken_by: customer, or the member of staff who asked.
create table survey_response (
    invitation_id uuid        not null references survey_invitation,
    revision      integer     not null check (revision >= 1),
    questionnaire text        not null,
    version       integer     not null,
    at            timestamptz not null,
    taken_by      text        not null,
    primary key (invitation_id, revision)
);

create table survey_answer (
    invitation_id uuid    not null,
    revision      integer not null,
    question      text    not null,
    kind          text    not null,
    dimension     text,
    points        integer,
    choice        text,
    primary key (invitation_id, revision, question),
    foreign key (invitation_id, revision) references survey_response,
    check (num_nonnulls(points, choice) = 1)
);

-- What customers wrote, and nowhere else. Not append-only: it can be erased without touching a score.
create table survey_comment (
    invitation_id uuid    not null,
    revision      integer not null,
    question      text    not null,
    words         text    not null,
    primary key (invitation_id, revision, question),
    foreign key (invitation_id, revision) references survey_response
);

create function survey_answer_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Survey answers are append-only: % refused.', lower(tg_op);
end $$;

create trigger survey_response_append_only before update or delete on survey_response
    for each row execute function survey_answer_is_append_only();
create trigger survey_response_never_emptied before truncate on survey_response
    for each statement execute function survey_answer_is_append_only();
create trigger survey_answer_append_only before update or delete on survey_answer
    for each row execute function survey_answer_is_append_only();
create trigger survey_answer_never_emptied before truncate on survey_answer
    for each statement execute function survey_answer_is_append_only();
