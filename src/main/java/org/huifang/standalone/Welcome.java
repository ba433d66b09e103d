package org.huifang.standalone;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.huifang.standalone.DemoPeople.DemoRole;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once everything runs, where to go and who to log in as. */
@Component
@Profile("standalone")
class Welcome {

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var web = "http://localhost:" + environment.getProperty("local.server.port");
        var people = Arrays.stream(DemoRole.values())
                .map(role -> "    %-12s %s".formatted(role.user(), role.title()))
                .collect(Collectors.joining("\n"));
        System.out.printf(
                """

                Huifang 回访 is ready.

                  Tasklist   %1$s/camunda/app/tasklist/
                  Cockpit    %1$s/camunda/app/cockpit/
                  Customers  %1$s/complain and %1$s/status
                  API        %1$s/api/openapi
                  Mail       write to %2$s: SMTP localhost:%3$s, read answers: IMAP localhost:%4$s
                  Data       %5$s

                  Log in as, with the password %6$s:
                    admin        管理员 administrator
                %7$s

                  Watch a complaint from mail to closed: scripts/demo

                """,
                web,
                environment.getProperty("huifang.mailbox.address"),
                environment.getProperty("huifang.standalone.smtp-port"),
                environment.getProperty("huifang.standalone.imap-port"),
                environment.getProperty("huifang.standalone.data-dir"),
                environment.getProperty("huifang.standalone.demo-password"),
                people);
    }
}
