-- Enquiries answered without a person: which article, how sure, when, and when the customer said by link that it did not help.
-- The words are in the letter. A case is answered once.
create table answer_at_once (
    id               uuid             primary key,
    complaint_number text             not null unique references complaint,
    customer_id      bigint           not null references customer,
    article          text             not null,
    version          text             not null,
    kind             text             not null check (kind in ('TEXT', 'TRACKING')),
    score            double precision not null check (score between 0 and 1),
    answered_at      timestamptz      not null,
    not_helpful_at   timestamptz
);
create index answer_at_once_customer on answer_at_once (customer_id, article, answered_at);

-- What became of each: it came back when the case was reopened or goes on in another one, or when the customer told of the same
-- parcel and category, or of the same category, in a new case within 30 days (as the repeat rate counts). Facts, so that nobody
-- can forget to note it. An answer that did not come back is not solved: nobody confirmed it.
create view answer_result as
select given.*, complaint.received_at,
    least(
        given.not_helpful_at,
        (select min(event.at) from case_event event
            where event.complaint_number = given.complaint_number and event.kind = 'REOPENED'),
        (select min(link.linked_at) from case_link link
            where link.to_number = given.complaint_number and link.kind in ('CONTINUES', 'REPEAT_OF')),
        (select min(later.received_at) from complaint later
            where later.customer_id = given.customer_id and later.category = complaint.category
              and later.number <> given.complaint_number
              and later.received_at > given.answered_at
              and later.received_at <= given.answered_at + interval '30 days')) as returned_at
from answer_at_once given join complaint on complaint.number = given.complaint_number;
