package org.huifang.workflow;

public class MissingProcessVariable extends RuntimeException {

    MissingProcessVariable(String variable, String activity) {
        super("Process variable '%s' is missing at '%s'.".formatted(variable, activity));
    }
}
