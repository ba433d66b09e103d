package org.huifang.workflow.model.command;

/** What was typed, or what a server answered, cannot be used. */
class UnusableInput extends RuntimeException {

    UnusableInput(String sentence) {
        super(sentence);
    }
}
