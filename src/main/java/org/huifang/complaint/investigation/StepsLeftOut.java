package org.huifang.complaint.investigation;

import java.util.List;
import java.util.stream.Collectors;

/** An investigation was handed in before everything required was looked into. */
public class StepsLeftOut extends RuntimeException {

    StepsLeftOut(List<Step> steps) {
        super("these required steps are not ticked: "
                + steps.stream().map(Step::title).collect(Collectors.joining("; ")));
    }
}
