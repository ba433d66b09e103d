package org.huifang.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One variable shared with a model: its name, its type, and the only door to it. Variables carry references and decisions;
 * facts live in tables, and no free text or personal data passes here because the engine stores what it is given.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<Object, T> read;
    private final Function<T, Object> write;
    private final List<String> words;

    private ProcessVariable(String name, Function<Object, T> read, Function<T, Object> write) {
        this(name, read, write, List.of());
    }

    private ProcessVariable(String name, Function<Object, T> read, Function<T, Object> write, List<String> words) {
        this.name = name;
        this.read = read;
        this.write = write;
        this.words = words;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String::valueOf, value -> value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class::cast, value -> value);
    }

    public static ProcessVariable<Integer> whole(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).intValue(), value -> value);
    }

    /** An instant; the engine's timers want {@link Date}, whole milliseconds. */
    public static ProcessVariable<Instant> instant(String name) {
        return new ProcessVariable<>(name, value -> ((Date) value).toInstant(), Date::from);
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(
                name,
                value -> Enum.valueOf(type, value.toString()),
                Enum::name,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    public String name() {
        return name;
    }

    /** What a model may compare it with; empty where any value may come. */
    public List<String> words() {
        return words;
    }

    /** The value; throws {@link MissingProcessVariable} when the model did not provide it. */
    public T from(VariableScope scope) {
        return findIn(scope).orElseThrow(() -> new MissingProcessVariable(name, activityOf(scope)));
    }

    public Optional<T> findIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(read);
    }

    public void on(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** The value as the engine stores it, for starting and correlating. */
    public Object stored(T value) {
        return write.apply(value);
    }

    private static String activityOf(VariableScope scope) {
        return scope instanceof DelegateExecution execution
                ? execution.getCurrentActivityId()
                : scope.getVariableScopeKey();
    }
}
