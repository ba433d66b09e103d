package org.huifang.complaint.triage;

import org.huifang.workflow.Refusal;

public class UnknownCategory extends Refusal {

    public UnknownCategory(String category) {
        super("“%s”不在投诉分类表中".formatted(category), "'%s' is not a category of the taxonomy".formatted(category));
    }
}
