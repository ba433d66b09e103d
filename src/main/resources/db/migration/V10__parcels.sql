-- What the tracking service says about a parcel. It holds no names and no addresses: outlets and couriers are codes of the courier.
create table parcel (
    waybill              text        primary key,
    fetched_at           timestamptz not null,
    service              text,
    state                text        not null,
    posted_at            timestamptz,
    promised_at          timestamptz,
    delivered_at         timestamptz,
    pickup_outlet        text,
    delivery_outlet      text,
    courier              text,
    freight_cents        bigint      check (freight_cents >= 0),
    insurance_fee_cents  bigint      check (insurance_fee_cents >= 0),
    insured_cents        bigint      check (insured_cents >= 0),
    declared_value_cents bigint      check (declared_value_cents >= 0),
    track                json        not null
);
