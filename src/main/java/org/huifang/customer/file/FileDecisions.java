package org.huifang.customer.file;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huifang.audit.Actor;
import org.huifang.customer.CustomerType;
import org.huifang.customer.consent.ConsentEnded;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.history.CustomerEvent;
import org.huifang.customer.history.CustomerHistory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a customer: the type, who looks after them, whether they need special care. */
@Service
@Transactional
public class FileDecisions {

    private final CustomerFileTable files;
    private final CustomerTypes types;
    private final StaffDirectory staff;
    private final Consents consents;
    private final CustomerHistory history;
    private final Clock clock;

    FileDecisions(
            CustomerFileTable files,
            CustomerTypes types,
            StaffDirectory staff,
            Consents consents,
            CustomerHistory history,
            Clock clock) {
        this.files = files;
        this.types = types;
        this.staff = staff;
        this.consents = consents;
        this.history = history;
        this.clock = clock;
    }

    /** Sets the type over whatever the table decides, until it is released. */
    public void setType(CustomerReference reference, CustomerType type, String userId) {
        var file = lock(reference);
        if (file.type() != type || !file.typeOrigin().byPerson()) {
            store(file.typed(type, TypeOrigin.person(userId, clock.instant())));
            note(file, Actor.staff(userId), CustomerEvent.Kind.TYPE_SET, Map.of("type", type, "before", file.type()));
        }
    }

    /** Gives the type back to the table. With nothing to decide it from it stays as it is. */
    public void releaseType(CustomerReference reference, String userId) {
        var file = lock(reference);
        if (file.typeOrigin().byPerson()) {
            var released = types.decided(file.typed(file.type(), TypeOrigin.ASSUMED), types.topFromYuan());
            store(released);
            note(
                    file,
                    Actor.staff(userId),
                    CustomerEvent.Kind.TYPE_RELEASED,
                    Map.of("type", released.type(), "before", file.type()));
        }
    }

    /**
     * @param manager user id of who looks after the customer, or null for nobody
     * @throws FileRefused when nobody here goes by that id
     */
    public void nameManager(CustomerReference reference, String manager, String userId) {
        var file = lock(reference);
        if (manager != null && !staff.knows(manager)) {
            throw new FileRefused("客户经理必须是本系统的用户。", "The manager must be somebody who has a login here.");
        }
        if (!Objects.equals(manager, file.manager())) {
            store(file.managedBy(manager));
            var data = new HashMap<String, Object>();
            data.put("manager", manager);
            data.put("before", file.manager());
            note(file, Actor.staff(userId), CustomerEvent.Kind.MANAGER_NAMED, data);
        }
    }

    /** @throws FileRefused when the customer did not consent to our keeping it in mind */
    public void noteVulnerability(CustomerReference reference, boolean vulnerable, String userId) {
        var file = lock(reference);
        if (vulnerable && !consents.allows(file.id(), ConsentPurpose.SPECIAL_CARE)) {
            throw new FileRefused(
                    "客户未同意我们记录其需要特殊关照。", "The customer has not consented to our noting that special care is needed.");
        }
        if (vulnerable != file.vulnerable()) {
            store(file.vulnerable(vulnerable));
            note(file, Actor.staff(userId), kind(vulnerable), Map.of());
        }
    }

    /** What is no longer agreed to is no longer kept, in the same commit. */
    @EventListener
    void stop(ConsentEnded ended) {
        var reference = CustomerReference.of(ended.customerId(), null);
        if (ended.purpose() != ConsentPurpose.SPECIAL_CARE) {
            return;
        }
        var file = lock(reference);
        if (file.vulnerable()) {
            store(file.vulnerable(false));
            note(file, Actor.SYSTEM, CustomerEvent.Kind.VULNERABILITY_CLEARED, Map.of("reason", "CONSENT_WITHDRAWN"));
        }
    }

    private static CustomerEvent.Kind kind(boolean vulnerable) {
        return vulnerable ? CustomerEvent.Kind.VULNERABILITY_NOTED : CustomerEvent.Kind.VULNERABILITY_CLEARED;
    }

    private CustomerFile lock(CustomerReference reference) {
        return files.lock(reference).orElseThrow(UnknownCustomer::new);
    }

    private void store(CustomerFile file) {
        files.write(List.of(file.updated(clock.instant())));
    }

    private void note(CustomerFile file, Actor by, CustomerEvent.Kind kind, Map<String, Object> data) {
        history.append(new CustomerEvent(file.id(), clock.instant(), by, kind, data));
    }
}
