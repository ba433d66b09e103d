package org.huifang.visitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The small question between a link and what can be done with it: choose the word that the sentence names. A program that follows links and
 * sends forms as it finds them does not read the sentence; a person sees or hears it, so there is nothing to puzzle out.
 *
 * @param things numbers of the words offered, in order
 * @param wanted position of the one to choose; never the first or the last, which a blind guess would take
 */
public record HumanQuestion(List<Integer> things, int wanted) {

    /** Of how many words the wording has. */
    public static final int KNOWN = 24;

    private static final int OFFERED = 8;

    /** The same pass always asks the same, so that nothing need be remembered. */
    public static HumanQuestion of(String pass) {
        var all = new ArrayList<>(IntStream.range(0, KNOWN).boxed().toList());
        var random = new Random(pass.hashCode());
        Collections.shuffle(all, random);
        return new HumanQuestion(List.copyOf(all.subList(0, OFFERED)), 1 + random.nextInt(OFFERED - 2));
    }

    /** @param choice position chosen, as the form sent it */
    public boolean isAnsweredBy(String choice) {
        return String.valueOf(wanted).equals(choice);
    }
}
