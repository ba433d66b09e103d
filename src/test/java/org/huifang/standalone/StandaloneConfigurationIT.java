package org.huifang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.huifang.standalone.mail.BuiltInMailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StandaloneConfigurationIT {

    @TempDir
    Path dataDir;

    @Test
    void givesSpringBootItsDataSourceWithThePoolSettingsOfTheApplicationAndStopsAllWithIt() throws Exception {
        int port = freePort();
        try (var context = run(port, freePort(), "--spring.datasource.hikari.maximum-pool-size=7")) {
            var pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(7);
            assertThat(JdbcClient.create(pool)
                            .sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("huifang");
            assertThat(context.getBean(BuiltInMailbox.class).imapPort()).isPositive();
        }
        assertThat(EmbeddedDatabase.leftRunningIn(dataDir)).isEmpty();
        assertThat(LocalPort.ofDatabase(port).problem()).isEmpty();
        DataFolder.claim(dataDir).close();
    }

    @Test
    void showsOneSentenceAndEndsWithAnErrorWhenAPartCannotStart(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(catchThrowable(() -> run(freePort(), taken.getLocalPort())))
                    .hasRootCauseInstanceOf(IOException.class);

            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .contains("The built-in mail server cannot start on the ports " + taken.getLocalPort());
            assertThat(EmbeddedDatabase.leftRunningIn(dataDir)).isEmpty();
        }
    }

    private ConfigurableApplicationContext run(int databasePort, int smtpPort, String... more) {
        SpringApplication application = new SpringApplicationBuilder(JustTheData.class)
                .web(WebApplicationType.NONE)
                .profiles("standalone")
                .build();
        // As arguments, which win over the role's own configuration file.
        var settings = Stream.of(
                "--huifang.standalone.data-dir=" + dataDir,
                "--huifang.standalone.database-port=" + databasePort,
                "--huifang.standalone.smtp-port=" + smtpPort,
                "--huifang.standalone.imap-port=0",
                "--huifang.standalone.mailboxes[0].address=kefu@huifang.example",
                "--huifang.standalone.mailboxes[0].password=secret");
        return application.run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Configuration
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(StandaloneConfiguration.class)
    static class JustTheData {}
}
