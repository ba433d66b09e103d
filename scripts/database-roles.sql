-- The two roles of docs/operations.md in an empty database, as its superuser. docker-compose.yml has the image of PostgreSQL run it once;
-- elsewhere, with both passwords in the environment:   psql --dbname=huifang --file=scripts/database-roles.sql
\getenv owner_password HUIFANG_DB_OWNER_PASSWORD
\getenv application_password HUIFANG_DB_PASSWORD

create role huifang_owner login password :'owner_password';
create role huifang_app login password :'application_password';
alter database huifang owner to huifang_owner; -- and with it owner of the schema public

-- Before the first migration there is nothing application-role.sql could speak of, and the node that migrates works at once. That file
-- takes away afterwards what is too much.
alter default privileges for role huifang_owner grant usage on schemas to huifang_app;
alter default privileges for role huifang_owner grant select, insert, update, delete on tables to huifang_app;
alter default privileges for role huifang_owner grant usage, select on sequences to huifang_app;
