package org.huifang.customer;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.huifang.home.HomeTime;
import org.springframework.stereotype.Service;

/** Knows a customer again by e-mail address or phone number, and opens a file for an unknown one. */
@Service
public class CustomerDesk {

    private final Customers customers;
    private final Clock clock;

    CustomerDesk(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @param email or null; compared without regard to case
     * @param phone or null
     * @param language that they write in now; of a customer whose language is known already it changes nothing
     */
    public Customer recognise(String name, String email, String phone, Language language) {
        var address = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(address)
                .flatMap(customers::findByEmail)
                .or(() -> Optional.ofNullable(phone).flatMap(customers::findFirstByPhoneOrderById))
                .map(known -> known.languageKnown() ? known : customers.save(known.writingIn(language)))
                .orElseGet(() -> customers.save(newcomer(name, address, phone, language)));
    }

    /** @throws IllegalArgumentException when there is no such file */
    public Customer withId(long id) {
        return customers.withId(id);
    }

    private Customer newcomer(String name, String email, String phone, Language language) {
        return new Customer(
                null,
                CustomerType.ORDINARY,
                name,
                email,
                phone,
                null,
                null,
                language,
                true,
                null,
                HomeTime.ZONE_ID,
                false,
                clock.instant());
    }
}
