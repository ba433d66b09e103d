package org.huifang.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A node that serves a real courier does not start with a password that stands in this repository. */
@Component
@Profile("engine")
class DefaultPasswordRefusal {

    private static final String DEMO = "Huifang-demo";
    private static final int SHORTEST = 12;

    DefaultPasswordRefusal(
            @Value("${camunda.bpm.admin-user.password}") String admin,
            @Value("${huifang.engine.worker-password}") String worker,
            @Value("${spring.datasource.password}") String database) {
        refuse("HUIFANG_ADMIN_PASSWORD", admin);
        refuse("HUIFANG_WORKER_PASSWORD", worker);
        refuse("HUIFANG_DB_PASSWORD", database);
    }

    private static void refuse(String variable, String password) {
        if (password.length() < SHORTEST || password.contains(DEMO)) {
            throw new IllegalStateException(
                    "%s must be a password of your own with at least %d characters.".formatted(variable, SHORTEST));
        }
    }
}
