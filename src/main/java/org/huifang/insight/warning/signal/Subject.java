package org.huifang.insight.warning.signal;

import java.util.Arrays;
import java.util.function.Function;

/**
 * What a warning is about.
 *
 * @param value code of the outlet, courier, category and so on; {@code -} for the network; of an indicator its signal, with
 *     {@code /} and a region where it is one's
 */
public record Subject(Dimension dimension, String value) {

    public static final Subject NETWORK = new Subject(Dimension.NETWORK, "-");

    public boolean is(Dimension wanted, String code) {
        return dimension == wanted && value.equals(code);
    }

    /** As people read it: an indicator by its name, all else by its code. */
    public String chinese() {
        return named(Signal::chinese);
    }

    /** See {@link #chinese()}. */
    public String english() {
        return named(Signal::english);
    }

    private String named(Function<Signal, String> word) {
        var parts = value.split("/", 2);
        return Arrays.stream(Signal.values())
                .filter(signal ->
                        dimension == Dimension.INDICATOR && signal.name().equals(parts[0]))
                .findFirst()
                .map(signal -> parts.length == 1 ? word.apply(signal) : word.apply(signal) + " " + parts[1])
                .orElse(value);
    }
}
