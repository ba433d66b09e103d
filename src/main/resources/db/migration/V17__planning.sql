-- Planning of follow-ups and deliveries. Counts instead of rows: who is not contacted leaves no row, only one more in a count.

-- One row per planned day. It covers the days from first_day and what happened in (events_after, events_until], so that a day on
-- which nobody planned is made up for. position: the last customer done; upto: the last there was when the day was opened.
create table planning_run (
    day          date        primary key,
    first_day    date        not null,
    events_after timestamptz not null,
    events_until timestamptz not null,
    upto         bigint      not null,
    position     bigint      not null default 0,
    opened_at    timestamptz not null,
    planned_at   timestamptz,
    started      integer     not null default 0,
    finished_at  timestamptz,
    check (first_day <= day)
);

-- reason: the row of the contact policy, or a code of the planning; empty where the outcome needs none.
create table planning_count (
    day           date    not null references planning_run,
    customer_type text    not null,
    occasion      text    not null,
    outcome       text    not null check (outcome in ('PLANNED', 'SUPPRESSED', 'CARRIED_OVER')),
    reason        text    not null default '',
    customers     integer not null,
    primary key (day, customer_type, occasion, outcome, reason)
);

-- Calls and visits that the callers of a region with a skill can do on one day.
create table caller_capacity (
    region  text        not null,
    skill   text        not null,
    per_day integer     not null check (per_day >= 0),
    set_by  text        not null,
    set_at  timestamptz not null,
    primary key (region, skill)
);

-- What happened to a customer and is an occasion to contact them; each once.
create table care_occasion (
    customer_id  bigint      not null references customer,
    occasion     text        not null check (occasion in ('FIRST_SHIPMENT', 'BULK_ORDER')),
    occasion_key text        not null,
    at           timestamptz not null,
    primary key (customer_id, occasion, occasion_key)
);

-- Parcels that were delivered lately; each is a question the app may ask. customer_id is null where nobody knows the recipient.
create table delivery (
    waybill      text        primary key,
    customer_id  bigint      references customer,
    delivered_at timestamptz not null,
    received_at  timestamptz not null
);
create index delivery_customer on delivery (customer_id, delivered_at) where customer_id is not null;
create index delivery_received on delivery using brin (received_at);

-- What came of the deliveries of a day (in the house's zone). reason as in planning_count.
create table delivery_count (
    day        date   not null,
    outcome    text   not null check (outcome in ('INVITED', 'SUPPRESSED', 'UNKNOWN_CUSTOMER')),
    reason     text   not null default '',
    deliveries bigint not null,
    primary key (day, outcome, reason)
);
alter table delivery_count set (fillfactor = 50);

-- Whether the person who looks after the customer is to do it, as the row of the cadence says.
alter table follow_up add column named boolean not null default false;

create index follow_up_open on follow_up (customer_id, way) where state in ('PLANNED', 'CARRIED_OVER', 'RUNNING');
create index survey_invitation_open on survey_invitation (customer_id, expires_at)
    where answered_at is null and expired_at is null;
create index complaint_open on complaint (customer_id) where closed_at is null;
