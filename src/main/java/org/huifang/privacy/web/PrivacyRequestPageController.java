package org.huifang.privacy.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.disclosure.Masked;
import org.huifang.home.HomeTime;
import org.huifang.privacy.erasure.Obstacles;
import org.huifang.privacy.hold.LegalHold;
import org.huifang.privacy.hold.LegalHolds;
import org.huifang.privacy.register.KnownPersons;
import org.huifang.privacy.register.Person;
import org.huifang.privacy.request.PrivacyRequest;
import org.huifang.privacy.request.PrivacyRequests;
import org.huifang.privacy.request.UnknownRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sheet for those who make sure who asks, and for those who decide: whom it is about, since when, and what stands in the way. */
@Hidden
@Controller
class PrivacyRequestPageController {

    private final PrivacyRequests requests;
    private final CustomerDesk customers;
    private final KnownPersons persons;
    private final Obstacles obstacles;
    private final LegalHolds holds;

    PrivacyRequestPageController(
            PrivacyRequests requests,
            CustomerDesk customers,
            KnownPersons persons,
            Obstacles obstacles,
            LegalHolds holds) {
        this.requests = requests;
        this.customers = customers;
        this.persons = persons;
        this.obstacles = obstacles;
        this.holds = holds;
    }

    /** Whom it is about, masked. */
    record Who(String name, String phone, String email, String type) {

        static Who of(Customer customer) {
            return new Who(
                    Masked.name(customer.name()),
                    Masked.phone(customer.phone()),
                    Masked.email(customer.email()),
                    customer.type().name());
        }
    }

    /** As shown. */
    record Sheet(
            PrivacyRequest request,
            String requestedAt,
            String answerDueAt,
            Who who,
            boolean erased,
            List<String> cases,
            String obstacle,
            List<LegalHold> holds) {}

    @GetMapping("/privacy-requests/{number}")
    String request(@PathVariable String number, Model page) {
        page.addAttribute("sheet", sheet(requests.withNumber(number)));
        return "privacy/request";
    }

    private Sheet sheet(PrivacyRequest request) {
        var person = persons.find(request.customerId());
        var cases = person.map(Person::numbers).orElse(List.of());
        var open = request.isOpen()
                ? obstacles
                        .of(request.customerId(), request.number())
                        .obstacle()
                        .name()
                : "NONE";
        return new Sheet(
                request,
                minute(request.requestedAt()),
                minute(request.answerDueAt()),
                Who.of(customers.withId(request.customerId())),
                person.isEmpty(),
                cases,
                open,
                cases.stream().flatMap(number -> holds.of(number).stream()).toList());
    }

    private static String minute(Instant at) {
        return HomeTime.minute(at);
    }

    @ExceptionHandler(UnknownRequest.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "privacy/unknown";
    }
}
