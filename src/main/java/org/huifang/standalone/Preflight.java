package org.huifang.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.startup.CannotStart;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Looks before the start whether the machine has what the standalone role needs, and says in one sentence what is missing. */
public final class Preflight {

    private final StandaloneSettings settings;
    private final LocalPort http;

    Preflight(StandaloneSettings settings, LocalPort http) {
        this.settings = settings;
        this.http = http;
    }

    /** Empty when all is well or when these arguments, the environment and the configuration files ask for another role. */
    public static Optional<String> problem(String... arguments) {
        try {
            var environment = environment(arguments);
            return environment.acceptsProfiles(Profiles.of(StandaloneConfiguration.PROFILE))
                    ? of(environment).problem()
                    : Optional.empty();
        } catch (RuntimeException e) {
            // A configuration that cannot be read is explained best by Spring Boot itself, moments later.
            return Optional.empty();
        }
    }

    /** The same sources in the same order as Spring Boot reads them, so that both see the same ports. */
    private static ConfigurableEnvironment environment(String... arguments) {
        LoggingSystem.get(Preflight.class.getClassLoader()).beforeInitialize();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static Preflight of(ConfigurableEnvironment environment) {
        var binder = Binder.get(environment);
        var port = binder.bind("server.port", Integer.class).orElse(8080);
        var address = binder.bind("server.address", InetAddress.class).orElse(null);
        return new Preflight(
                binder.bindOrCreate(StandaloneSettings.PREFIX, StandaloneSettings.class),
                new LocalPort("HTTP", port, "server.port", address));
    }

    Optional<String> problem() {
        return folderProblem().or(this::portProblem);
    }

    private Optional<String> folderProblem() {
        try {
            DataFolder.claim(settings.dataDir()).close();
            return Optional.empty();
        } catch (CannotStart e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of("The data folder cannot be used: " + e + ".");
        }
    }

    private Optional<String> portProblem() {
        var mail = Stream.of(
                http,
                LocalPort.onLoopback("SMTP", settings.smtpPort(), "smtp-port"),
                LocalPort.onLoopback("IMAP", settings.imapPort(), "imap-port"));
        var database = Stream.of(LocalPort.ofDatabase(settings.databasePort())).filter(port -> !isHeldByOwnOrphan());
        return Stream.concat(mail, database)
                .map(LocalPort::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A database that a killed Huifang left running on our folder is stopped at startup and gives the port back. */
    private boolean isHeldByOwnOrphan() {
        return EmbeddedDatabase.leftRunningIn(settings.dataDir())
                .anyMatch(orphan -> orphan.port() == settings.databasePort());
    }
}
