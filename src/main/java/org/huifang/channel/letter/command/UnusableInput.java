package org.huifang.channel.letter.command;

/** What was typed cannot be meant; the message is the sentence for whoever typed it. */
class UnusableInput extends RuntimeException {

    UnusableInput(String sentence) {
        super(sentence);
    }
}
