-- What the far side said about a message after it was sent. The first report of each outcome on a channel counts, so that a
-- repeated one changes nothing.
create table message_report (
    message_id  uuid        not null references outbound_message,
    channel     text        not null,
    outcome     text        not null check (outcome in ('DELIVERED', 'BOUNCED_HARD', 'BOUNCED_SOFT')),
    code        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    primary key (message_id, channel, outcome)
);

-- Addresses that came back as unknown. It lapses when the customer has another address, and is deleted when they write from it.
create table failing_address (
    customer_id bigint      not null references customer,
    channel     text        not null,
    address     text        not null,
    since       timestamptz not null,
    primary key (customer_id, channel)
);
create index failing_address_address on failing_address (address);

-- The customer's id towards our WeChat account (openid), for template messages.
alter table customer add column wechat_id text;
alter table customer_file
    drop constraint customer_file_preferred_channel_check,
    drop constraint customer_file_alternate_channel_check,
    add constraint customer_file_preferred_channel_check
        check (preferred_channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH', 'WECHAT')),
    add constraint customer_file_alternate_channel_check
        check (alternate_channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH', 'WECHAT'));
alter table survey_invitation
    drop constraint survey_invitation_way_check,
    add constraint survey_invitation_way_check check (way in ('EMAIL', 'SMS', 'PUSH', 'WECHAT', 'CALL', 'PAGE'));

-- False while the language is a guess from the name: such a customer is written to in both.
alter table customer add column language_known boolean not null default true;

-- forms: what the gateways are sent, by channel, as written with the message. due_at: since when the present channel may try.
alter table outbound_message add column forms json, add column due_at timestamptz;
update outbound_message set due_at = created_at;
alter table outbound_message alter column due_at set not null;
create index outbound_message_case on outbound_message (complaint_number, created_at);
