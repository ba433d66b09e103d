package org.huifang.customer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class ContactsTest {

    @Autowired
    Contacts contacts;

    @Autowired
    CaseDriver cases;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcTemplate database;

    ComplaintNumber number;
    long customer;

    @BeforeEach
    void aCustomerWhoWasCalledTwice() {
        number = cases.resolvedComplaint();
        cases.call(number, "NO_ANSWER");
        cases.pass(Duration.ofDays(1), number);
        cases.call(number, "SOLVED");
        customer = complaints.look(number).customerId();
        write("-1 hour");
    }

    /** The customer writes another mail about the case. */
    private void write(String fromNow) {
        database.update(
                """
                insert into inbound_message (channel, external_id, received_at, raw, state, next_attempt_at, complaint_number)
                values ('EMAIL', ?, now() + ?::interval, '', 'ATTACHED', now(), ?)""",
                UUID.randomUUID().toString(),
                fromNow,
                number.value());
    }

    @AfterEach
    void letTimeGoOn() {
        ClockUtil.reset();
    }

    @Test
    void showsLettersMailsAndCallsNewestFirst() {
        var all = contacts.of(customer, null, 100);

        assertThat(all.next()).isNull();
        assertThat(all.contacts())
                .isSortedAccordingTo(Comparator.comparing(Contact::at).reversed())
                .allMatch(contact -> contact.complaintNumber().equals(number.value()));
        assertThat(all.contacts())
                .extracting(Contact::kind)
                .contains(Contact.Kind.LETTER, Contact.Kind.MAIL, Contact.Kind.CALL);
        assertThat(all.contacts())
                .filteredOn(contact -> contact.kind() == Contact.Kind.CALL)
                .extracting(Contact::subject)
                .containsExactly("SOLVED", "NO_ANSWER");
        assertThat(all.contacts())
                .filteredOn(contact -> contact.kind() == Contact.Kind.LETTER)
                .extracting(Contact::subject)
                .contains("ACKNOWLEDGEMENT", "CLOSING");
    }

    @Test
    void keepsPagesWhereTheyAreWhenSomethingIsAdded() {
        var all = contacts.of(customer, null, 100).contacts();
        var read = new ArrayList<Contact>();
        var page = contacts.of(customer, null, 2);
        read.addAll(page.contacts());
        write("9 days");
        while (page.next() != null) {
            page = contacts.of(customer, page.next(), 2);
            read.addAll(page.contacts());
        }

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(contacts.of(customer, null, 100).contacts()).hasSize(all.size() + 1);
    }

    @Test
    void refusesPagesThatAreNone() {
        for (var place : new String[] {"", "nonsense", "YWJj"}) {
            assertThatThrownBy(() -> contacts.of(customer, place, 10)).isInstanceOf(UnknownPlace.class);
        }
    }
}
