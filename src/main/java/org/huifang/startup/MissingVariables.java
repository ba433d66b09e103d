package org.huifang.startup;

import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Names every variable that the configuration of the role asks for without a default and nobody has set, before the first bean:
 * some would be missed by a database address with braces in it, others not before a mail is fetched or a customer is paid. Which
 * those are stands in application-engine.yaml and application-worker.yaml alone.
 */
class MissingVariables implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(HUIFANG_[A-Z_]+)}");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var missing = names(environment)
                .map(name -> inForce(environment, name))
                .flatMap(MissingVariables::askedFor)
                .filter(variable -> environment.getProperty(variable, "").isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw new CannotStart("These environment variables must be set: %s. README.md says what each means."
                    .formatted(String.join(", ", missing)));
        }
    }

    private static Stream<String> names(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .distinct();
    }

    /** As it is written, with its placeholders; a property that is set in another way needs no variable. */
    private static String inForce(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .map(source -> source.getProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private static Stream<String> askedFor(String value) {
        return WITHOUT_DEFAULT.matcher(value).results().map(found -> found.group(1));
    }
}
