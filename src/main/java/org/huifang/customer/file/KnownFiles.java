package org.huifang.customer.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileField;

/** The files a batch is about: as they were found, and as the batch has changed them so far. */
final class KnownFiles {

    private final Map<String, CustomerFile> byNumber = new HashMap<>();
    private final Map<String, CustomerFile> byMail = new HashMap<>();
    /** Only who has neither number nor address; their phone is all we know them by. */
    private final Map<String, CustomerFile> byPhoneOnly = new HashMap<>();

    private final Map<Long, CustomerFile> changed = new LinkedHashMap<>();

    KnownFiles(Collection<CustomerFile> found) {
        found.forEach(this::index);
    }

    private void index(CustomerFile file) {
        var mail = file.content().get(FileField.EMAIL_ADDRESS);
        if (file.number() != null) {
            byNumber.put(file.number(), file);
        } else if (mail.isEmpty()) {
            file.content().get(FileField.PHONE_NUMBER).ifPresent(phone -> byPhoneOnly.putIfAbsent(phone, file));
        }
        mail.ifPresent(address -> byMail.put(address, file));
    }

    /**
     * Whom a change is about: by number, else who wrote from this address or called from this phone and has no number yet.
     */
    Optional<CustomerFile> about(FileChange change) {
        return Optional.ofNullable(byNumber.get(change.number()))
                .or(() -> Optional.ofNullable(change.values().get(FileField.EMAIL_ADDRESS))
                        .map(byMail::get)
                        .filter(file -> file.number() == null))
                .or(() -> Optional.ofNullable(change.values().get(FileField.PHONE_NUMBER))
                        .map(byPhoneOnly::get));
    }

    /** Whether the address belongs to somebody else, who has a number or is known under both. */
    boolean addressBelongsToAnother(FileChange change) {
        var owner = Optional.ofNullable(change.values().get(FileField.EMAIL_ADDRESS))
                .map(byMail::get);
        return owner.isPresent()
                && !change.number().equals(owner.get().number())
                && (owner.get().number() != null || byNumber.containsKey(change.number()));
    }

    void put(CustomerFile file) {
        index(file);
        changed.put(file.id(), file);
    }

    void replace(CustomerFile before, CustomerFile after) {
        before.content().get(FileField.EMAIL_ADDRESS).ifPresent(byMail::remove);
        before.content().get(FileField.PHONE_NUMBER).ifPresent(phone -> byPhoneOnly.remove(phone, before));
        put(after);
    }

    /** In the order they were first changed. */
    Collection<CustomerFile> changed() {
        return changed.values();
    }
}
