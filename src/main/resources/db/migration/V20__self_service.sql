-- Forms of customers' pages that did what they were sent for: the second half of a double click finds itself here.
create table used_form (
    nonce   text        primary key,
    used_at timestamptz not null
);
create index used_form_age on used_form (used_at);

-- PAGE: the customer asked to rate on the page of their case, and is not written to.
alter table survey_invitation drop constraint survey_invitation_way_check;
alter table survey_invitation add constraint survey_invitation_way_check
    check (way in ('EMAIL', 'SMS', 'PUSH', 'CALL', 'PAGE'));
