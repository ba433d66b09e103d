-- The last transaction that changed sums, so that what was read of them may be remembered until another one does.
create table insight.sums_version (
    one boolean primary key default true check (one),
    version bigint not null default 0
);
insert into insight.sums_version default values;

create function insight.note_sums_version() returns trigger language plpgsql as $$
begin
    update insight.sums_version set version = pg_current_xact_id()::text::bigint;
    return null;
end $$;
create trigger daily_version after insert or update or delete or truncate on insight.daily
    for each statement execute function insight.note_sums_version();
create trigger monthly_version after insert or update or delete or truncate on insight.monthly
    for each statement execute function insight.note_sums_version();
