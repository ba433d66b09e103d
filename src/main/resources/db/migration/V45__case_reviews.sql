-- Supervision (S2-54): a sample of the closed cases is looked at again by somebody who took no part in them.

create sequence case_review_number_seq;

-- Which days have been drawn; a day is drawn once, in one transaction.
create table review_day (
    day        date        primary key,
    considered integer     not null,
    drawn      integer     not null,
    drawn_at   timestamptz not null
);

-- Every closed case that could have been drawn, so that it can be shown why it was and why it was not. draw: from the day, the number and
-- the hash of the ledger's last entry, in [0, 1); drawn when below the rate.
create table review_draw (
    complaint_number text             not null references complaint,
    day              date             not null references review_day,
    category         text             not null,
    agent            text             not null,
    rate_percent     integer          not null check (rate_percent between 0 and 100),
    rule             text             not null,
    table_version    integer          not null,
    draw             double precision not null check (draw >= 0 and draw < 1),
    drawn            boolean          not null,
    primary key (complaint_number, day)
);
create index review_draw_day on review_draw (day);

-- points: two for each criterion that was met, one for each met in part; applicable: how many criteria applied.
create table case_review (
    number           text        primary key default
        ('Q-' || to_char(now() at time zone 'Asia/Shanghai', 'YYYY') || '-' || lpad(nextval('case_review_number_seq')::text, 6, '0')),
    complaint_number text        not null references complaint,
    day              date        not null,
    agent            text        not null,
    category         text        not null,
    state            text        not null check (state in ('DRAWN', 'FOUND', 'ANSWERED', 'NO_FINDING', 'CONFIRMED', 'WITHDRAWN')),
    state_since      timestamptz not null,
    drawn_at         timestamptz not null,
    reviewer         text,
    reviewed_at      timestamptz,
    finding          text        check (finding in ('NONE', 'MINOR', 'SERIOUS')),
    words            text,
    correction       text,
    points           integer,
    applicable       integer,
    answer           text        check (answer in ('ACCEPTED', 'CONTESTED')),
    answer_words     text,
    answered_at      timestamptz,
    settled_by       text,
    settled_words    text,
    settled_at       timestamptz,
    reminded_at      timestamptz,
    closed_at        timestamptz,
    unique (complaint_number, day),
    foreign key (complaint_number, day) references review_draw
);
create index case_review_agent on case_review (agent, drawn_at);
create index case_review_drawn on case_review (drawn_at, number);

create table case_review_mark (
    number    text not null references case_review,
    criterion text not null check (criterion in ('CLASSIFICATION', 'TONE', 'INVESTIGATION', 'REMEDY', 'PROMISES', 'CALLBACK', 'RECORDS')),
    mark      text not null check (mark in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
    primary key (number, criterion)
);
