package org.huifang.workflow.model;

import java.util.List;
import java.util.stream.Collectors;

/** Models that break a rule are not deployed, none of them. */
public class BrokenModels extends RuntimeException {

    BrokenModels(List<Finding> findings) {
        super("Nothing was deployed, because of these models:\n"
                + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
}
