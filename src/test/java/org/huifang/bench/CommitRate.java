package org.huifang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many transactions of one inserted row the same server commits per second: the measure of the machine at this moment. */
final class CommitRate {

    private static final Duration TIME = Duration.ofSeconds(5);

    private CommitRate() {}

    static double measure(ApplicationUnderTest application, int clients) throws Exception {
        execute(application, "create table if not exists one_row (client integer, text text)");
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var until = System.nanoTime() + TIME.toNanos();
            var running = new ArrayList<Future<Long>>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(client(application, until)));
            }
            long commits = 0;
            for (var one : running) {
                commits += one.get();
            }
            return commits / (double) TIME.toSeconds();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } finally {
            threads.shutdownNow();
            execute(application, "truncate one_row");
        }
    }

    private static Callable<Long> client(ApplicationUnderTest application, long until) {
        return () -> {
            try (var connection = application.connect("postgres");
                    var insert = connection.prepareStatement("insert into one_row values (1, 'one short row')")) {
                long commits = 0;
                while (System.nanoTime() < until) {
                    insert.executeUpdate();
                    commits++;
                }
                return commits;
            }
        };
    }

    private static void execute(ApplicationUnderTest application, String sql) throws SQLException {
        try (Connection connection = application.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
