package org.huifang.workflow.model.finding;

import java.util.ArrayList;
import java.util.List;

/** Takes down what is wrong with one model. Sentences begin small and end without a full stop. */
public final class Findings {

    private final String model;
    private final List<Finding> found = new ArrayList<>();

    public Findings(String model) {
        this.model = model;
    }

    public void add(String element, String chinese, String english) {
        var finding = new Finding(model, element, chinese, english);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    public void require(boolean holds, String element, String chinese, String english) {
        if (!holds) {
            add(element, chinese, english);
        }
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
