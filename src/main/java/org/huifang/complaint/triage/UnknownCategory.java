package org.huifang.complaint.triage;

public class UnknownCategory extends RuntimeException {

    public UnknownCategory(String category) {
        super("'%s' is not a category of the taxonomy.".formatted(category));
    }
}
