-- How each order to fetch a parcel's facts ended. The order's id is the engine's, the same for every try of a worker, so that an
-- answer told twice counts once.
create table parcel_fetch (
    order_id         text        primary key,
    complaint_number text        not null references complaint,
    outcome          text        not null check (outcome in ('FETCHED', 'MISSING')),
    ended_at         timestamptz not null
);
create index parcel_fetch_case on parcel_fetch (complaint_number);
