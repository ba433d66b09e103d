package org.huifang.workflow.model.finding;

/** What is wrong with a model, where, in a sentence a process owner understands. */
public record Finding(String model, String element, String chinese, String english) {

    @Override
    public String toString() {
        return "%s, %s: %s。%s.".formatted(model, element, chinese, capital(english));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
