package org.huifang.workflow.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every name that models may use, as the code declares it.
 *
 * @param delegates beans that do the work of a step, by name
 * @param listeners beans that listen to tasks, by name
 * @param beans beans whose methods an expression may call
 * @param processes what the code shares with a process, by its key
 * @param tables what the code asks a decision table, by its key
 * @param forms fields of each form, by its id
 */
public record Vocabulary(
        Set<String> delegates,
        Set<String> listeners,
        Map<String, Class<?>> beans,
        Map<String, Names> processes,
        Map<String, Columns> tables,
        Map<String, Set<String>> forms) {

    /**
     * Names shared with one process.
     *
     * @param variables with the words each may hold; none where any value may come
     */
    public record Names(
            Map<String, Set<String>> variables,
            Set<String> messages,
            Set<String> errors,
            Set<String> escalations,
            Set<String> topics) {}

    /** What a table may use, and what it has to answer. */
    public record Columns(Set<String> given, Set<String> read) {

        Columns and(Columns other) {
            return new Columns(union(given, other.given), union(read, other.read));
        }
    }

    /** Everything the classes of this application declare; takes some tenths of a second. */
    public static Vocabulary ofThisApplication() {
        return new DeclaredNames("org.huifang").read();
    }

    public Optional<Names> of(String process) {
        return Optional.ofNullable(processes.get(process));
    }

    /** Topics that workers serve, whichever process they are in. */
    public Set<String> topics() {
        return all(processes.values(), Names::topics);
    }

    /** What a process that the code does not know may use: every variable of the others, with any value. */
    public Map<String, Set<String>> everyVariable() {
        var names = new TreeMap<String, Set<String>>();
        processes.values().forEach(process -> process.variables().keySet().forEach(name -> names.put(name, Set.of())));
        return names;
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    static <T> Set<String> all(Collection<T> holders, Function<T, Set<String>> names) {
        return holders.stream()
                .flatMap(holder -> names.apply(holder).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
