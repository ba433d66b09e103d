package org.huifang;

import java.util.Arrays;
import java.util.Optional;
import org.huifang.standalone.Preflight;
import org.huifang.startup.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * One jar, three roles by profile: standalone (default, everything inside), engine (a node of a cluster) and worker
 * (external-task workers only).
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HuifangApplication {

    public static void main(String[] args) {
        if (profiles(args).contains("worker")) {
            WorkerApplication.main(args);
            return;
        }
        Preflight.problem(args).ifPresent(problem -> {
            System.err.println(problem);
            System.exit(CannotStart.EXIT_CODE);
        });
        SpringApplication.run(HuifangApplication.class, args);
    }

    private static String profiles(String[] args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("--spring.profiles.active="))
                .findFirst()
                .or(() -> Optional.ofNullable(System.getProperty("spring.profiles.active")))
                .or(() -> Optional.ofNullable(System.getenv("SPRING_PROFILES_ACTIVE")))
                .orElse("");
    }
}
