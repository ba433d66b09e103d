package org.huifang.workflow;

/** What somebody asked for cannot be done, said in both languages; the message is the English one. */
public abstract class Refusal extends RuntimeException {

    private final String chinese;

    protected Refusal(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
