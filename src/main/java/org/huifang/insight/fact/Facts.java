package org.huifang.insight.fact;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps facts and daily sums what the cases say. Both ways give the same rows. */
@Service
@Transactional
public class Facts {

    private final FactLock lock;
    private final Changes changes;
    private final CategoryPlaces categories;
    private final FactRows rows;

    Facts(FactLock lock, Changes changes, CategoryPlaces categories, FactRows rows) {
        this.lock = lock;
        this.changes = changes;
        this.categories = categories;
        this.rows = rows;
    }

    /**
     * Makes anew what has changed since the last time; after a crash what was not committed is done again. The first time, all.
     * Returns how many facts were made; none while another node is at it.
     */
    public int keepUp() {
        if (!lock.tryToTake()) {
            return 0;
        }
        var since = changes.watermark();
        if (since == null) {
            makeAll();
            return 0;
        }
        var until = changes.settledUntil();
        var complaints = changes.complaints(since);
        complaints.addAll(categories.refresh());
        var answers = changes.answers(since, complaints);
        var contacts = changes.contacts(since);
        make(FactTable.COMPLAINT, complaints);
        make(FactTable.CONTACT, contacts);
        make(FactTable.ANSWER, answers);
        changes.advance(until);
        return complaints.size() + contacts.size() + answers.size();
    }

    /** All facts and sums from nothing; waits for a node that keeps them up at present. */
    public void rebuild() {
        lock.take();
        makeAll();
    }

    private void makeAll() {
        var until = changes.settledUntil();
        categories.refresh();
        rows.makeAllAnew();
        changes.advance(until);
    }

    private void make(FactTable table, Collection<String> keys) {
        rows.makeAnew(table, keys);
    }
}
