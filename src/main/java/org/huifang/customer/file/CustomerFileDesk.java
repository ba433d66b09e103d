package org.huifang.customer.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.huifang.customer.file.Taken.Result;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileField;
import org.huifang.customer.file.content.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what channels say of customers. */
@Service
@Transactional
public class CustomerFileDesk {

    private static final Objection ADDRESS_TAKEN = new Objection("email", "该邮箱属于另一位客户", "belongs to another customer");
    private static final Objection NAME_MISSING = new Objection("name", "新客户必须有姓名", "is needed for a new customer");

    private final CustomerFileTable files;
    private final CustomerTypes types;
    private final Clock clock;

    CustomerFileDesk(CustomerFileTable files, CustomerTypes types, Clock clock) {
        this.files = files;
        this.types = types;
        this.clock = clock;
    }

    /** @throws UnknownCustomer when nobody goes by the reference */
    @Transactional(readOnly = true)
    public CustomerFile withReference(String reference) {
        return files.find(new CustomerReference(reference)).orElseThrow(UnknownCustomer::new);
    }

    public CustomerFile withId(long id) {
        return withReference(CustomerReference.ofId(id).value());
    }

    /**
     * Takes changes in, in their order; the same ones again change nothing. A change about somebody who only wrote or called,
     * known by the same address or phone number, gives that customer the number. One that is refused leaves the others alone.
     * Meant for {@link RetriedTransaction}: two callers may open a file for the same newcomer at once.
     *
     * @return what became of each change, in the same order
     */
    public List<Taken> take(List<FileChange> changes) {
        var batch = new Batch(changes);
        var taken = changes.stream().map(batch::take).toList();
        files.write(batch.known.changed());
        batch.retyped.forEach(pair -> types.note(pair.before(), pair.after()));
        return taken;
    }

    private static List<String> said(List<FileChange> changes, FileField field) {
        return changes.stream()
                .map(change -> change.values().get(field))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Retyped(CustomerFile before, CustomerFile after) {}

    /** One call's work. */
    private final class Batch {

        private final KnownFiles known;
        private final OptionalLong topFromYuan = types.topFromYuan();
        private final List<Retyped> retyped = new ArrayList<>();
        private final int size;
        private Iterator<Long> newIds;

        Batch(List<FileChange> changes) {
            size = changes.size();
            known = new KnownFiles(files.lockThoseWith(
                    changes.stream().map(FileChange::number).toList(),
                    said(changes, FileField.EMAIL_ADDRESS),
                    said(changes, FileField.PHONE_NUMBER)));
        }

        Taken take(FileChange change) {
            if (known.addressBelongsToAnother(change)) {
                return Taken.refused(ADDRESS_TAKEN);
            }
            var before = known.about(change);
            if (before.isEmpty()) {
                return change.values().get(FileField.NAME) == null ? Taken.refused(NAME_MISSING) : create(change);
            }
            return update(before.get(), change);
        }

        private Taken create(FileChange change) {
            var now = clock.instant();
            var opened = CustomerFile.opened(nextId(), change.number(), now);
            var file = types.decided(opened.changed(change, now), topFromYuan);
            known.put(file);
            return new Taken(Result.CREATED, file, null);
        }

        private Taken update(CustomerFile before, FileChange change) {
            var after = types.decided(before.changed(change, clock.instant()), topFromYuan);
            if (before.sameAs(after)) {
                return new Taken(Result.UNCHANGED, before, null);
            }
            known.replace(before, after);
            retyped.add(new Retyped(before, after));
            return new Taken(Result.UPDATED, after, null);
        }

        private long nextId() {
            if (newIds == null) {
                newIds = files.nextIds(size).iterator();
            }
            return newIds.next();
        }
    }
}
