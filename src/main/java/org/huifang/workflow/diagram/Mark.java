package org.huifang.workflow.diagram;

/**
 * What is drawn on one element.
 *
 * @param text a few characters below the element, such as a time; null or empty for none
 */
public record Mark(State state, String text) {

    public enum State {
        /** The token is here. */
        WAITING("#1f5fa8", "#dbe9f8"),
        DONE("#2f7d4f", "#e3f3e8"),
        /** Work here failed for good and waits for a person. */
        FAILED("#b5152b", "#fbe3e6");

        final String line;
        final String fill;

        State(String line, String fill) {
            this.line = line;
            this.fill = fill;
        }
    }
}
