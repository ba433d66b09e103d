-- Jobs are acquired by due date; the engine's own script has no index for it.
create index huifang_idx_job_due on act_ru_job (duedate_ asc);

-- Tables that work like queues: keep pages sparse for in-page updates and vacuum them early.
alter table act_ru_job set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
alter table act_ru_execution set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
alter table act_ru_task set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
alter table act_ru_variable set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
alter table complaint set (fillfactor = 80);
