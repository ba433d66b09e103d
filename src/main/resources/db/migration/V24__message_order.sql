-- Two messages of the same moment are read in the order in which they were written, each time.
alter table outbound_message add column position bigint generated always as identity;
