-- How cases belong together, beside being merged. "to" is the older one.
create table case_link (
    from_number text        not null references complaint,
    to_number   text        not null references complaint,
    kind        text        not null check (kind in ('REPEAT_OF', 'RELATED_TO', 'SPLIT_FROM', 'CONTINUES')),
    linked_at   timestamptz not null,
    primary key (from_number, to_number, kind)
);
create index case_link_to on case_link (to_number);

create index complaint_waybill on complaint (waybill, category) where waybill is not null;
