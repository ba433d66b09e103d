-- What monitoring asks each half minute: indexes of what waits, and of nothing else.
create index sla_clock_overdue on sla_clock (complaint_number)
    where broken_at is not null and fulfilled_at is null and cancelled_at is null;
create index outbound_message_pending on outbound_message (due_at) where state = 'PENDING';
