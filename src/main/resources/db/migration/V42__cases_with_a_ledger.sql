-- Everything that has a ledger and a trace of its own; to append to a ledger locks the row it is about.
create or replace function lock_case(p_number text) returns boolean language plpgsql as $$
begin
    perform from complaint where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from follow_up where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from early_warning where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from improvement_action where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from privacy_request where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from service_report where number = p_number for no key update;
    return found;
end $$;

create or replace function is_case(p_number text) returns boolean language plpgsql stable as $$
begin
    return exists (select from complaint where number = p_number)
        or exists (select from follow_up where number = p_number)
        or exists (select from early_warning where number = p_number)
        or exists (select from improvement_action where number = p_number)
        or exists (select from privacy_request where number = p_number)
        or exists (select from service_report where number = p_number);
end $$;
