-- What staff write down and keep with a case: internal, never told to the customer. The ledger has reference and hash only,
-- so that text and content can be erased one day without breaking it.
create table case_note (
    id               uuid        primary key,
    complaint_number text        not null references complaint,
    at               timestamptz not null,
    author           text        not null,
    text             text        not null
);
create index case_note_case on case_note (complaint_number, at);

create table case_file (
    id               uuid        primary key,
    complaint_number text        not null references complaint,
    at               timestamptz not null,
    author           text        not null,
    name             text        not null,
    media_type       text        not null,
    claimed_type     text        not null,
    size             bigint      not null,
    sha256           text        not null,
    content          bytea       not null
);
create index case_file_case on case_file (complaint_number, at);
