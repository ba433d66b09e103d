package org.huifang.desk;

/** What somebody is here for, as far as the actions of the desk depend on it. */
public enum Duty {
    /** Works on cases. */
    WORKS,
    /** Speaks for customers: takes back, takes up again. */
    SERVES,
    /** Leads others. */
    LEADS
}
