package org.huifang.channel.letter;

import java.util.List;

/** Letters cannot be used as they are; says of each what is wrong in a sentence. */
public class InvalidLetter extends RuntimeException {

    private final List<String> problems;

    InvalidLetter(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
