-- Which customer wrote a message, where that is known: a case that another customer's case was merged into has messages of both.
alter table inbound_message add customer_id bigint references customer;
create index inbound_message_customer on inbound_message (customer_id) where customer_id is not null;

-- Of earlier messages it is known for those that a case began with, and for those of cases into which, directly or through others,
-- only cases of the same customer were merged.
with recursive joined (into_number, customer_id) as (
    select merged_into, customer_id from complaint where merged_into is not null
    union select c.merged_into, j.customer_id from joined j join complaint c on c.number = j.into_number
    where c.merged_into is not null),
mixed as (
    select j.into_number from joined j join complaint c on c.number = j.into_number where c.customer_id <> j.customer_id)
update inbound_message m set customer_id = c.customer_id
from complaint c
where c.number = m.complaint_number
  and (m.state = 'REGISTERED' or m.state = 'ATTACHED' and c.number not in (select into_number from mixed));
