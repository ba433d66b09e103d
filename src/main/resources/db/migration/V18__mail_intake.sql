-- A message may also be kept without anything made of it (IGNORED: an automatic reply, a bounce, a loop), or be thrown away by a
-- person (DISCARDED). content_sha256 tells a mail that comes again from another under the same Message-ID. sender is who would
-- be answered. outbound_message_id is the message of ours it is about. joined_id is the quarantined message of the same sender
-- that stands for it in the one task.
alter table inbound_message drop constraint inbound_message_state_check;
alter table inbound_message add constraint inbound_message_state_check
    check (state in ('RECEIVED', 'REGISTERED', 'ATTACHED', 'QUARANTINED', 'IGNORED', 'DISCARDED'));
alter table inbound_message
    add content_sha256      text,
    add sender              text,
    add outbound_message_id uuid references outbound_message,
    add joined_id           bigint references inbound_message,
    add settled_by          text,
    add settled_at          timestamptz;
create index inbound_message_sender on inbound_message (sender, received_at) where sender is not null;
create index inbound_message_quarantine on inbound_message (sender, reason) where state = 'QUARANTINED';
create index inbound_message_joined on inbound_message (joined_id) where joined_id is not null;

-- What was in quarantine when nobody had a task for it is read once more. Of those that were too large only the head is here.
update inbound_message set state = 'RECEIVED', reason = null, attempts = 0, next_attempt_at = now()
where state = 'QUARANTINED' and reason <> 'TOO_LARGE';

-- media_type is by content from here on, claimed_type what the sender said. A file that is too large is in raw alone.
alter table attachment alter content drop not null;
alter table attachment
    add claimed_type text,
    add size         bigint,
    add verdict      text not null default 'NOT_ALLOWED'
        check (verdict in ('ALLOWED', 'EXECUTABLE', 'NOT_ALLOWED', 'TOO_LARGE'));
update attachment set claimed_type = media_type, size = octet_length(content);
alter table attachment alter claimed_type set not null, alter size set not null, alter verdict drop default;
