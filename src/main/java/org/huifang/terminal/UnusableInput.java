package org.huifang.terminal;

/** What was typed, or what a server answered, cannot be used; the message is the sentence for whoever typed it. */
public class UnusableInput extends RuntimeException {

    public UnusableInput(String sentence) {
        super(sentence);
    }
}
