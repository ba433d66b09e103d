package org.huifang.dossier;

/** There is neither a complaint nor a follow-up with this number. */
public class UnknownCase extends RuntimeException {

    public UnknownCase() {
        super("没有此编号的案件。There is no case with this number.");
    }
}
