-- Remedies: what the rules recommended and why, who decided and approved, what the customer was offered and answered, and
-- what was paid under which key. Amounts are whole cents.

-- What the investigation found out about parcel and loss; one row for each time the case is handled.
create table claim (
    complaint_number    text    not null references complaint,
    cycle               integer not null,
    loss_kind           text    not null,
    loss_share_percent  integer not null check (loss_share_percent between 1 and 100),
    actual_loss_cents   bigint  check (actual_loss_cents >= 0),
    loss_proven         boolean not null,
    insured_cents       bigint  check (insured_cents >= 0),
    freight_cents       bigint  check (freight_cents >= 0),
    insurance_fee_cents bigint  check (insurance_fee_cents >= 0),
    salvage_cents       bigint  not null check (salvage_cents >= 0),
    delay_days          integer,
    value_lost_by_delay boolean not null,
    primary key (complaint_number, cycle)
);

-- The proposal: facts and assessment as the rules saw and gave them, with the rules that fired and their package.
create table remedy (
    id               uuid        primary key,
    complaint_number text        not null references complaint,
    cycle            integer     not null,
    facts            json        not null,
    assessment       json        not null,
    rules            json        not null,
    package_version  text        not null,
    deciding_role    text        not null,
    proposed_at      timestamptz not null,
    unique (complaint_number, cycle)
);

create table remedy_decision (
    id            uuid        primary key,
    remedy_id     uuid        not null references remedy,
    round         integer     not null,
    remedy        text        not null,
    amount_cents  bigint      not null check (amount_cents >= 0),
    words         text        not null,
    policy_fit    boolean     not null,
    decided_by    text        not null,
    role          text        not null,
    decided_at    timestamptz not null,
    state         text        not null check (state in ('DECIDED', 'SENT_BACK', 'AUTHORISED', 'TOLD', 'OFFERED', 'ACCEPTED',
                                                        'REJECTED', 'UNANSWERED', 'CARRIED_OUT', 'CANCELLED')),
    authorised_by text,
    authorised_at timestamptz,
    unique (remedy_id, round)
);
-- The month of a person is summed each time that person signs.
create index remedy_decision_signed on remedy_decision (authorised_by, authorised_at) where amount_cents > 0;

create table remedy_approval (
    decision_id    uuid        not null references remedy_decision,
    position       integer     not null,
    approver       text        not null,
    approver_group text        not null,
    role           text        not null,
    approved       boolean     not null,
    reason         text,
    at             timestamptz not null,
    primary key (decision_id, position),
    unique (decision_id, approver)
);

create table remedy_offer (
    decision_id   uuid        primary key references remedy_decision,
    told_at       timestamptz not null,
    answer_due_at timestamptz,
    answer        text        check (answer in ('ACCEPTED', 'REJECTED')),
    answered_by   text,
    answered_at   timestamptz,
    words         text
);

-- One row for each thing carried out. The key goes to the outside service, which carries out the same key once.
create table remedy_payout (
    id               uuid        primary key references remedy_decision,
    idempotency_key  text        not null unique,
    complaint_number text        not null references complaint,
    customer_id      bigint      not null references customer,
    waybill          text,
    remedy           text        not null,
    amount_cents     bigint      not null check (amount_cents >= 0),
    state            text        not null check (state in ('DUE', 'ORDERED', 'DONE', 'DONE_BY_HAND', 'CANCELLED')),
    reference        text,
    created_at       timestamptz not null,
    ordered_at       timestamptz,
    settled_at       timestamptz
);
create index remedy_payout_case on remedy_payout (complaint_number);
create index remedy_payout_waybill on remedy_payout (waybill) where waybill is not null and state <> 'CANCELLED';
create index remedy_payout_customer on remedy_payout (customer_id, created_at) where state <> 'CANCELLED';
create index remedy_payout_month on remedy_payout (created_at) where amount_cents > 0 and state <> 'CANCELLED';
