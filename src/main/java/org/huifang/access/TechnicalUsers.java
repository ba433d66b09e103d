package org.huifang.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Groups, grants and the user that workers call with; complete before the first request. */
@Component
class TechnicalUsers implements SmartInitializingSingleton {

    private final AccessSetup setup;
    private final People people;
    private final String workerPassword;

    TechnicalUsers(
            AccessSetup setup,
            People people,
            @Value("${huifang.engine.worker-password:${huifang.worker.password:}}") String workerPassword) {
        this.setup = setup;
        this.people = people;
        this.workerPassword = workerPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        setup.complete();
        people.add("worker", "Worker", workerPassword, Group.WORKERS);
    }
}
