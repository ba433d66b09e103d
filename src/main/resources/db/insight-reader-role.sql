-- Rights of a role that makes reports of its own: it reads facts and sums, and nothing that names a customer. Run by the owner after the
-- first start and again after each upgrade:   psql --username=<owner> --dbname=huifang --file=insight-reader-role.sql
-- The role exists before:     create role huifang_reader login password '…';

grant usage on schema insight to huifang_reader;
grant select on insight.counted_complaint, insight.counted_contact, insight.counted_answer, insight.daily_sum,
    insight.parcel_volume, insight.category, insight.told_apart
    to huifang_reader;
