-- What the classifier read in a complaint, and what a person decided: the training data of the next classifier. Codes and
-- confidences only; the words stay with the complaint.
create table text_reading (
    complaint_number text        primary key references complaint,
    read_at          timestamptz not null,
    model_version    text        not null,
    type             text        not null,
    tone             text        not null,
    remedy           text        not null,
    suggestions      json        not null,
    automatic        boolean     not null,
    decided_type     text,
    decided_category text,
    decided_by       text,
    decided_at       timestamptz
);
create index text_reading_decided on text_reading (decided_at) where decided_at is not null;
