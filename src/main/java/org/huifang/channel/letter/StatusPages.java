package org.huifang.channel.letter;

import java.util.Optional;

/** Where customers can see for themselves how their case stands; letters say it. */
public interface StatusPages {

    /**
     * The customer's ways to one case.
     *
     * @param link leads there by itself, and is the customer's alone
     * @param page where number and code are asked for
     * @param code goes with the number
     */
    record Access(String link, String page, String code) {}

    /** Empty for cases that have no such page. */
    Optional<Access> of(String caseNumber);
}
