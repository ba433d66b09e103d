package org.huifang.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * Open tasks as rows of the engine, because starting so many cases would take hours: of every kind, due from yesterday to in three
 * days, three in five taken by one of two hundred agents or the people of the demonstration.
 */
final class GeneratedTasks {

    private static final List<String> STATEMENTS = List.of(
            """
            create temp table kind (process text, task text, name text, groups text[], share int4range);
            insert into kind values
                ('complaint', 'Task_ClassifyComplaint', 'Classify complaint', '{customer-service}', '[0,15)'),
                ('complaint', 'Task_InvestigateComplaint', 'Investigate complaint',
                    '{customer-service,outlet-delivery,transit,claims}', '[15,50)'),
                ('complaint', 'Task_AwaitAnswer', 'Await answer', '{customer-service,outlet-delivery}', '[50,65)'),
                ('remedy', 'Task_DecideSolution', 'Decide solution', '{customer-service,claims}', '[65,80)'),
                ('remedy', 'Task_ApproveSolution', 'Approve solution', '{team-leads,claims-leads}', '[80,85)'),
                ('callback', 'Task_CallCustomer', 'Call customer', '{callback-team}', '[85,97)'),
                ('escalation', 'Task_SuperviseCase', 'Supervise case', '{team-leads,area-managers}', '[97,100)')""",
            """
            create temp table task_row as
            select n, 'bench-task-' || n as task, 'bench-instance-' || n as instance, d.id_ as definition, k.task as key, k.name,
                k.groups[1 + n / 7 %% cardinality(k.groups)] as candidate,
                case when n * 37 %% 100 < 55 then 'agent-' || n * 13 %% 200
                     when n * 37 %% 100 < 60 then (array['li.na', 'zhao.min', 'sun.jie', 'liu.yang'])[1 + n %% 4] end as agent,
                now() - interval '2 days' + n %% 2880 * interval '1 minute' as begun,
                now() - interval '1 day' + n * 61 %% 5760 * interval '1 minute' as due, n %% 5 * 25 as priority
            from generate_series(1, %d) n
            join kind k on k.share @> n * 7919 %% 100
            join lateral (select id_ from act_re_procdef where key_ = k.process order by version_ desc limit 1) d on true""",
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
            select instance, 1, instance, instance, 'BENCH-' || n, definition, key, true, false, true, false, 1, 2, 1
            from task_row""",
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
                priority_, create_time_, due_date_, suspension_state_, task_state_)
            select task, 1, instance, instance, definition, name || ' · BENCH-' || n, key, agent, priority, begun, due, 1, 'Created'
            from task_row""",
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'bench-link-' || n, 1, candidate, 'candidate', task from task_row""",
            "vacuum analyze");

    private GeneratedTasks() {}

    static void insert(ApplicationUnderTest application, int tasks) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.formatted(tasks));
            }
        }
    }
}
