package org.huifang.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The real PostgreSQL and the real mail server of a test run, started once. */
final class TestServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    static final EmbeddedPostgres POSTGRES = startPostgres();
    static final GreenMail MAIL = startMail();

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static GreenMail startMail() {
        var mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.withConfiguration(GreenMailConfiguration.aConfig().withUser("care@huifang.example", "test"));
        mail.start();
        return mail;
    }

    /** JDBC address of a new, empty database. */
    static String newDatabase() {
        var name = "huifang_" + DATABASES.incrementAndGet();
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return POSTGRES.getJdbcUrl("postgres", name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private TestServers() {}
}
