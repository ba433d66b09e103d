package org.huifang.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The user that workers call with; there before the first request. */
@Component
class TechnicalUsers implements SmartInitializingSingleton {

    private final People people;
    private final String workerPassword;

    TechnicalUsers(
            People people,
            @Value("${huifang.engine.worker-password:${huifang.worker.password:}}") String workerPassword) {
        this.people = people;
        this.workerPassword = workerPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.add("worker", "Worker", workerPassword, Group.WORKERS);
    }
}
