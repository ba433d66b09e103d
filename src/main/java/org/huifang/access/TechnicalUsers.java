package org.huifang.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The users that workers and the monitoring call with; there before the first request. Without a password there is no monitoring. */
@Component
class TechnicalUsers implements SmartInitializingSingleton {

    private final People people;
    private final String workerPassword;
    private final String monitorPassword;

    TechnicalUsers(
            People people,
            @Value("${huifang.engine.worker-password:${huifang.worker.password:}}") String workerPassword,
            @Value("${huifang.engine.monitor-password:}") String monitorPassword) {
        this.people = people;
        this.workerPassword = workerPassword;
        this.monitorPassword = monitorPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.add("worker", "Worker", workerPassword, Group.WORKERS);
        if (!monitorPassword.isEmpty()) {
            people.add("monitor", "Monitor", monitorPassword, Group.MONITORING);
        }
    }
}
