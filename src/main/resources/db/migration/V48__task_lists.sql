-- Lists of tasks are sorted by due date and priority; in this order the first page is found without sorting them all, and the other
-- columns are looked at without fetching the rows. Whose queue a task is in is asked for by group (ADR 44).
create index huifang_idx_task_list on act_ru_task (due_date_, priority_ desc, task_def_key_, assignee_);
create index huifang_idx_task_group on act_ru_identitylink (group_id_, type_, task_id_);
-- Lists of one kind of task (calls to make, answers awaited), also when nobody's group has any.
create index huifang_idx_task_kind on act_ru_task (task_def_key_, due_date_, priority_ desc);
