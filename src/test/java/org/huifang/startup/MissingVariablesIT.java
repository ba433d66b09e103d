package org.huifang.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huifang.testing.RoleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingVariablesIT {

    @Test
    void anEngineNodeThatIsToldNothingNamesAllItMustBeTold() throws Exception {
        var ended = RoleProcess.run("engine", Map.of());

        assertThat(ended.output())
                .contains("These environment variables must be set: HUIFANG_ADMIN_PASSWORD, HUIFANG_DB_PASSWORD,"
                        + " HUIFANG_DB_URL, HUIFANG_DB_USER, HUIFANG_IMAP_PASSWORD, HUIFANG_IMAP_URL,"
                        + " HUIFANG_IMAP_USER, HUIFANG_MAIL_ADDRESS, HUIFANG_PROOF_KEY, HUIFANG_PUBLIC_ADDRESS,"
                        + " HUIFANG_SMTP_HOST, HUIFANG_STAFF_ADDRESS, HUIFANG_SURVEY_KEY, HUIFANG_WORKER_PASSWORD.")
                .doesNotContain("\tat org.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }

    @Test
    void aWorkerThatIsToldHalfNamesTheRest() throws Exception {
        var ended = RoleProcess.run(
                "worker",
                Map.of("HUIFANG_SERVER", "http://127.0.0.1:1", "HUIFANG_WORKER_PASSWORD", "Otter-under-9-bridges"));

        assertThat(ended.output())
                .contains("These environment variables must be set: HUIFANG_GATEWAY, HUIFANG_PAYOUT, HUIFANG_TRACKING.")
                .doesNotContain("\tat org.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }

    @Test
    void oneThatIsEmptyIsNotSetAndOneThatIsSetByItsPropertyIsNotMissed() throws Exception {
        var variables = RoleProcess.engineVariables();
        variables.put("HUIFANG_IMAP_URL", "");
        variables.remove("HUIFANG_SMTP_HOST");
        variables.put("SPRING_MAIL_HOST", "127.0.0.1");

        var ended = RoleProcess.run("engine", variables);

        assertThat(ended.output()).contains("These environment variables must be set: HUIFANG_IMAP_URL.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }

    @Test
    void eachLineOfTheLogSaysWhenInWhichZoneAndOnWhichNode() throws Exception {
        var ended = RoleProcess.run("worker", Map.of("HUIFANG_NODE", "worker-7"));

        assertThat(ended.output())
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) worker-7 ERROR ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"care@example.org", "{id}"})
    void mailToStaffNeedsAnAddressForEachOfThem(String pattern) throws Exception {
        var variables = RoleProcess.engineVariables();
        variables.put("HUIFANG_STAFF_ADDRESS", pattern);

        var ended = RoleProcess.run("engine", variables);

        assertThat(ended.output())
                .contains("The environment variable HUIFANG_STAFF_ADDRESS must be an address with {id}")
                .doesNotContain("\tat org.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }
}
