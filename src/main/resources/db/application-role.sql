-- Rights of the role the application works under, when tables belong to another. Run by the owner, once after the first start and
-- again after each upgrade:   psql --username=<owner> --dbname=huifang --file=application-role.sql
-- The role exists before:     create role huifang_app login password '…';
-- It reads and writes facts. Of what must stay as it was written it may add rows, and nothing else.

grant usage on schema public to huifang_app;
grant select, insert, update, delete on all tables in schema public to huifang_app;
grant usage, select on all sequences in schema public to huifang_app;
grant execute on all functions in schema public to huifang_app;
alter default privileges in schema public grant select, insert, update, delete on tables to huifang_app;
alter default privileges in schema public grant usage, select on sequences to huifang_app;

revoke update, delete, truncate on
    case_event, case_trace, kept_model, anchor, anchor_leaf, sla_event, customer_event, consent
    from huifang_app;
-- So that what a consent refers to can be erased or sealed anew; the table's trigger lets nothing else through.
grant update (evidence, evidence_blind) on consent to huifang_app;
revoke insert, update, delete, truncate on flyway_schema_history from huifang_app;

-- Facts for indicators are made again from the rest at any time.
grant usage on schema insight to huifang_app;
grant select, insert, update, delete, truncate on all tables in schema insight to huifang_app;
grant execute on all functions in schema insight to huifang_app;
alter default privileges in schema insight grant select, insert, update, delete, truncate on tables to huifang_app;
