package org.huifang.bench;

import java.sql.SQLException;
import java.util.List;
import org.huifang.audit.ErasedWords;

/** Customers made by the database itself: nine in ten ordinary, one in a hundred a key account, some with a past. Nobody
 * but the application can seal a name, so they have none. */
final class GeneratedCustomers {

    private GeneratedCustomers() {}

    /** Numbers are B0000001 and so on. Returns the size of the database in megabytes. */
    static double insert(ApplicationUnderTest application, int customers, int contactedPercent) throws SQLException {
        var statements = List.of(
                """
                insert into customer (type, name, phone, language, region, time_zone, at_risk, created_at)
                select case when n %% 100 = 0 then 'KEY_ACCOUNT' when n %% 10 = 1 then 'SME' else 'ORDINARY' end,
                    '%3$s', '%3$s', 'ZH',
                    (array['华东', '华南', '华北', '华中', '西南', '东北'])[1 + n %% 6], 'Asia/Shanghai', n %% 50 = 7,
                    now() - interval '2 years' - (n %% 300) * interval '1 day'
                from generate_series(1, %1$d) n""",
                """
                insert into customer_file (customer_id, number, type_source, revenue_yuan, updated_at)
                select id, 'B' || lpad(row_number() over (order by id)::text, 8, '0'), 'ASSUMED', id * 7919 %% 1000003, now() from customer
                where name = '%3$s'""",
                """
                insert into contact (id, customer_id, at, channel, purpose, reference)
                select 'bench-' || id, id, now() - (1 + id %% 29) * interval '1 day', 'SMS', 'SURVEY', 'bench-' || id
                from customer where name = '%3$s' and id %% 100 < %2$d""",
                """
                insert into consent (customer_id, purpose, state, at, channel, evidence, recorded_by, recorded_at)
                select id, 'SURVEY', 'WITHDRAWN', now() - interval '90 days', 'API', 'bench', 'system', now()
                from customer where name = '%3$s' and id %% 33 = 5""",
                """
                insert into complaint (number, version, customer_id, channel, external_id, fingerprint, subject, description,
                    level, status, reopen_count, received_at)
                select 'BENCH-' || id, 0, id, 'API', 'bench-' || id, '', '', '', 1, 'NEW', 0, now() - interval '2 days'
                from customer where name = '%3$s' and id %% 200 = 9""",
                """
                insert into customer_event (customer_id, at, actor, kind, data)
                select id, now() - (id %% 400) * interval '2 hours', 'system', 'AT_RISK_BEGAN', '{}'
                from customer where name = '%3$s' and at_risk""",
                "vacuum analyze");
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.formatted(customers, contactedPercent, ErasedWords.MARK));
            }
        }
        return databaseMegabytes(application);
    }

    static double databaseMegabytes(ApplicationUnderTest application) throws SQLException {
        try (var connection = application.connect("huifang");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1) / (1024.0 * 1024.0);
        }
    }
}
