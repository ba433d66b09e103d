package org.huifang.complaint.investigation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.workflow.Refusal;

/** An investigation was handed in before everything required was looked into. */
public class StepsLeftOut extends Refusal {

    StepsLeftOut(List<Step> steps) {
        super(
                "必做步骤未勾选：" + named(steps, Step::chinese),
                "these required steps are not ticked: " + named(steps, Step::english));
    }

    private static String named(List<Step> steps, Function<Step, String> title) {
        return steps.stream().map(title).collect(Collectors.joining("; "));
    }
}
