package org.huifang.selfservice.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How often something may happen in ten minutes, on this node (own). Many customers of a mobile network share one address, so
 * that an address is counted by what fails; a number that is tried is counted whether or not there is such a case.
 */
@Component
class PageLimits {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int FORMS_BEFORE_A_QUESTION = 10;
    private static final int COMPLAINTS_OF_AN_ADDRESS = 60;
    private static final int COMPLAINTS_OF_A_CONTACT = 5;
    private static final int WRONG_CODES_OF_AN_ADDRESS = 20;
    private static final int WRONG_CODES_OF_A_NUMBER = 5;
    private static final int DEAD_LINKS_OF_AN_ADDRESS = 60;
    private static final int FORMS_OF_A_CASE = 60;
    private static final int WRONG_CHOICES_OF_A_CASE = 5;

    private final Cache<String, AtomicInteger> counters =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(WHILE).build();

    /** Whether so many complaint forms came from the address that whoever sends the next shows to be a person. */
    boolean asksForAPerson(String address) {
        return read("filing", address) >= FORMS_BEFORE_A_QUESTION;
    }

    /** Counts a complaint to be registered; false when there were too many, from there or to be answered there. */
    boolean takesComplaint(String address, String contact) {
        var ofAddress = count("filing", address);
        var ofContact = count("contact", contact.toLowerCase(Locale.ROOT));
        return ofAddress <= COMPLAINTS_OF_AN_ADDRESS && ofContact <= COMPLAINTS_OF_A_CONTACT;
    }

    /** Whether number and code are looked at; tells nothing of whether they are right. */
    boolean takesCode(String address, String number) {
        return read("code", address) < WRONG_CODES_OF_AN_ADDRESS && read("number", number) < WRONG_CODES_OF_A_NUMBER;
    }

    void codeWasWrong(String address, String number) {
        count("code", address);
        count("number", number);
    }

    /** Counts a link that leads nowhere; false when there were too many from the address. */
    boolean takesDeadLink(String address) {
        return count("link", address) <= DEAD_LINKS_OF_AN_ADDRESS;
    }

    /** Counts a form about a case; false when it is one too many, or the question was answered wrongly too often. */
    boolean takesForm(String number) {
        return count("form", number) <= FORMS_OF_A_CASE && read("choice", number) < WRONG_CHOICES_OF_A_CASE;
    }

    void choseWrongly(String number) {
        count("choice", number);
    }

    /** For tests, which all come from one address. */
    void forget() {
        counters.invalidateAll();
    }

    private int read(String kind, String whose) {
        var counter = counters.getIfPresent(kind + ' ' + whose);
        return counter == null ? 0 : counter.get();
    }

    private int count(String kind, String whose) {
        return counters.get(kind + ' ' + whose, first -> new AtomicInteger()).incrementAndGet();
    }
}
