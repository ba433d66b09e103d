-- What assignment knows of a member of staff beside the engine's user. No reason of an absence is kept: nobody has to know it.
create table staff_member (
    user_id      text        primary key,
    staff_number text        unique,
    outlet       text,
    skills       text[]      not null default '{}',
    takes_work   boolean     not null default true,
    capacity     integer     check (capacity > 0),
    deputy       text        check (deputy <> user_id),
    left_at      timestamptz,
    changed_by   text        not null,
    changed_at   timestamptz not null
);
create index staff_member_left on staff_member (left_at) where left_at is not null;

-- Half-open: from counts, until does not.
create table staff_absence (
    id         uuid        primary key,
    user_id    text        not null references staff_member,
    from_at    timestamptz not null,
    until_at   timestamptz not null check (until_at > from_at),
    entered_by text        not null
);
create index staff_absence_member on staff_absence (user_id, until_at);

-- Whose turn it is among equally loaded agents: the lowest number was given work longest ago. The rows of all who may get a case
-- are locked while one of them is chosen, so that nodes choosing at once do so one after the other.
create table assignment_turn (
    user_id text   primary key,
    turn    bigint not null
);
create sequence assignment_turn_seq;

-- Facts of the route, beside the department: a case that is handed over is assigned by them again.
alter table complaint
    add column skill         text,
    add column involved      text,
    add column given_back_by text;
create index complaint_unowned on complaint (received_at) where closed_at is null and agent is null;
