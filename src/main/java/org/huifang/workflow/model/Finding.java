package org.huifang.workflow.model;

/** What is wrong with a model, where, in a sentence a process owner understands. */
public record Finding(String model, String element, String sentence) {

    @Override
    public String toString() {
        return "%s, %s: %s".formatted(model, element, sentence);
    }
}
