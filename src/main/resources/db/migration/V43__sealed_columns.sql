-- What is personal is sealed by the application before it comes here; privacy/register.yaml says which columns. A column named
-- …_blind has a keyed hash of the one it is named after, to find rows by.

-- Id of the key a value is sealed with; null for what is not sealed. A value is "v1." and what Tink made, of which the second to
-- fifth byte are the key's id.
create function sealed_with(value bytea) returns bigint language sql immutable parallel safe as $$
    select case when substring(value from 1 for 3) = 'v1.'::bytea and length(value) > 8
        then (get_byte(value, 4)::bigint << 24) | (get_byte(value, 5)::bigint << 16)
            | (get_byte(value, 6)::bigint << 8) | get_byte(value, 7)::bigint end
$$;
create function sealed_with(value text) returns bigint language sql immutable parallel safe as $$
    select case when value ~ '^v1\.[A-Za-z0-9_-]{8}'
        then sealed_with('v1.'::bytea || decode(translate(substr(value, 4, 8), '-_', '+/'), 'base64')) end
$$;

-- Something sealed at the first start: other keys are refused by it. It is sealed anew after everything else was.
create table vault_check (
    id          integer primary key check (id = 1),
    value       text    not null,
    value_blind text    not null
);

-- --- Customers
alter table customer drop constraint customer_email_key;
drop index customer_phone, customer_wechat;
alter table customer
    add column email_blind  text unique,
    add column phone_blind  text,
    add column wechat_blind text;
create index customer_phone on customer (phone_blind) where phone_blind is not null;
create index customer_wechat on customer (wechat_blind) where wechat_blind is not null;

alter table channel_account add column account_blind text not null;
alter table channel_account drop constraint channel_account_pkey;
alter table channel_account add primary key (channel, account_blind);

drop index failing_address_address;
alter table failing_address add column address_blind text not null;
create index failing_address_address on failing_address (address_blind);

alter table consent add column evidence_blind text;
alter table consent drop constraint consent_customer_id_purpose_state_evidence_key;
alter table consent add unique (customer_id, purpose, state, evidence_blind);

-- As before, and what the consent refers to may be sealed anew, too.
create or replace function consent_keeps_its_proof() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'evidence' - 'evidence_blind' = to_jsonb(old) - 'evidence' - 'evidence_blind' and (
        new.evidence ~ '^erased:[0-9a-f-]{36}$' and new.evidence_blind is null
        or sealed_with(old.evidence) <> sealed_with(new.evidence) and new.evidence_blind is not distinct from old.evidence_blind)
    then
        return new;
    end if;
    raise exception 'The table consent is append-only: % refused.', lower(tg_op);
end $$;

-- --- Messages
drop index inbound_message_sender, inbound_message_quarantine;
alter table inbound_message add column sender_blind text;
create index inbound_message_sender on inbound_message (sender_blind, received_at) where sender_blind is not null;
create index inbound_message_quarantine on inbound_message (sender_blind, reason) where state = 'QUARANTINED';

alter table outbound_message alter column forms type text using forms::text;

-- --- What is not looked for, but was JSON or limited to what people type
alter table csv_import_reject alter column cells type text using cells::text;

alter table saved_search drop constraint saved_search_name_check, drop constraint saved_search_criteria_check;
alter table saved_search drop constraint saved_search_owner_name_key;
alter table saved_search add column name_blind text not null, add unique (owner, name_blind);
