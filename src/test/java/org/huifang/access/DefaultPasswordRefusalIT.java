package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.huifang.startup.CannotStart;
import org.huifang.testing.RoleProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node of a real courier; what happens without any password is told by MissingVariablesIT. */
class DefaultPasswordRefusalIT {

    @ParameterizedTest
    @CsvSource({
        "HUIFANG_ADMIN_PASSWORD, Huifang-demo-1",
        "HUIFANG_WORKER_PASSWORD, short",
    })
    void aPasswordThatStandsInThisRepositoryOrIsShortIsNone(String variable, String password) throws Exception {
        var environment = RoleProcess.engineVariables();
        environment.put(variable, password);

        var ended = RoleProcess.run("engine", environment);

        assertThat(ended.output())
                .contains("The environment variable " + variable
                        + " must hold a password of your own with at least 12 characters.")
                .doesNotContain(password, "\tat org.");
        assertThat(ended.exitCode()).isEqualTo(CannotStart.EXIT_CODE);
    }
}
