package org.huifang.privacy.register;

/** Kinds of data that are kept for different times; {@code dmn/retention.dmn} says for how long. */
public enum DataClass {
    /** Messages byte for byte as they came, beside the words taken from them. */
    RAW_MESSAGE(Since.CASE_ENDED),
    /** What was said in a case by whomever, and the files. */
    CASE_WORDS(Since.CASE_ENDED),
    /** References to recordings of calls. */
    RECORDING(Since.CASE_ENDED),
    SURVEY_COMMENT(Since.ITSELF),
    /** Messages that never became part of a case. */
    STRAY_MESSAGE(Since.ITSELF),
    FAILING_ADDRESS(Since.ITSELF),
    IMPORT_REJECT(Since.ITSELF),
    CONTACT_LOG(Since.ITSELF),
    /** Where a parcel was and when. */
    PARCEL_TRACK(Since.ITSELF),
    /** Whose parcel was delivered. */
    DELIVERY(Since.ITSELF),
    SAVED_SEARCH(Since.ITSELF),
    /** That a form was used: keeps it from being used twice. */
    USED_FORM(Since.ITSELF),
    /** Who the customer is. When its time is over the person is erased as if they had asked for it. */
    CUSTOMER_FILE(Since.LAST_CONTACT),
    /** That consent was given or withdrawn; what it refers to goes with the file. */
    CONSENT_PROOF(Since.NEVER),
    /** What the engine keeps of ended processes; its own cleanup removes it. */
    ENGINE_HISTORY(Since.CASE_ENDED),
    /** Codes, times and references of a case. */
    CASE_FACTS(Since.NEVER),
    SURVEY_ANSWER(Since.NEVER),
    MONEY(Since.NEVER),
    /** Ledgers: references and codes only. */
    PROOF(Since.NEVER),
    STAFF(Since.NEVER),
    /** Settings and counts. */
    HOUSE(Since.NEVER);

    /** From when its time counts. */
    public enum Since {
        CASE_ENDED,
        ITSELF,
        LAST_CONTACT,
        NEVER
    }

    private final Since since;

    DataClass(Since since) {
        this.since = since;
    }

    public Since since() {
        return since;
    }
}
