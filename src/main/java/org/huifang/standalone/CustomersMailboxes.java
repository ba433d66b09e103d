package org.huifang.standalone;

import java.util.List;
import org.huifang.privacy.erasure.KeepsCopies;
import org.huifang.privacy.register.Person;
import org.huifang.standalone.mail.BuiltInMailbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Elsewhere a customer's mailbox is theirs. Here the built-in mail server keeps it, so that it goes with the customer. */
@Component
@Profile(StandaloneConfiguration.PROFILE)
class CustomersMailboxes implements KeepsCopies {

    private final BuiltInMailbox mailbox;
    private final StandaloneSettings settings;

    CustomersMailboxes(BuiltInMailbox mailbox, StandaloneSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    public void erase(Person person, List<String> messages) {
        person.addresses().stream()
                .filter(address -> !settings.passwordsByAddress().containsKey(address))
                .forEach(mailbox::forget);
    }
}
