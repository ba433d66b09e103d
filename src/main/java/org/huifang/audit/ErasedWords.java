package org.huifang.audit;

/** What stands where words were that have been erased. Their hash stays in the ledger, so the chain stays whole. */
public final class ErasedWords {

    public static final String MARK = "〔已删除 erased〕";

    private ErasedWords() {}
}
