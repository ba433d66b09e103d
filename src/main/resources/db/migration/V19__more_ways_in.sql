-- Which webhook's mapping reads the message; null for mails.
alter table inbound_message add provider text;

-- Accounts that customers write from where there is neither mail address nor phone number.
create table channel_account (
    channel     text        not null,
    account     text        not null,
    customer_id bigint      not null references customer,
    since       timestamptz not null,
    primary key (channel, account)
);
create index channel_account_customer on channel_account (customer_id);

-- Files of complaints are taken in as those of customers are.
alter table customer_import rename to csv_import;
alter table customer_import_reject rename to csv_import_reject;
alter table csv_import add kind text not null default 'CUSTOMERS' check (kind in ('CUSTOMERS', 'COMPLAINTS'));
alter table csv_import alter kind drop default;
create index csv_import_newest on csv_import (kind, started_at desc);
