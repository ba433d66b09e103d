package org.huifang.customer.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.huifang.audit.Actor;
import org.huifang.customer.CustomerType;
import org.huifang.customer.file.content.ValueFacts;
import org.huifang.customer.history.CustomerEvent;
import org.huifang.customer.history.CustomerHistory;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Decides a customer's type from value facts by {@code dmn/customer-type.dmn}. What a person has set stays. */
@AsksTable(
        value = "customer-type",
        gives = {"contract", "business", "parcelsPerMonth", "topValue"},
        reads = {"customerType"})
@Service
public class CustomerTypes {

    /** Files in one transaction when the mark has moved. */
    private static final int CHUNK = 1_000;

    private final CustomerFileTable files;
    private final ValueMark mark;
    private final DecisionTables tables;
    private final CustomerHistory history;
    private final RetriedTransaction transaction;
    private final Clock clock;

    CustomerTypes(
            CustomerFileTable files,
            ValueMark mark,
            DecisionTables tables,
            CustomerHistory history,
            RetriedTransaction transaction,
            Clock clock) {
        this.files = files;
        this.mark = mark;
        this.tables = tables;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    OptionalLong topFromYuan() {
        return mark.revenueYuan();
    }

    /** The file with the type its facts give it; unchanged when a person set it or nothing is known. */
    CustomerFile decided(CustomerFile file, OptionalLong topFromYuan) {
        var facts = file.content().valueFacts();
        if (file.typeOrigin().byPerson() || !facts.decidable()) {
            return file;
        }
        var decision = tables.ask("customer-type", inputs(facts, topFromYuan));
        var answer = decision.answer();
        var origin =
                new TypeOrigin(TypeOrigin.Source.DECIDED, answer.rule(), decision.version(), null, clock.instant());
        return file.typeOrigin().sameAs(origin)
                ? file
                : file.typed(CustomerType.valueOf(answer.text("customerType")), origin);
    }

    private static Map<String, Object> inputs(ValueFacts facts, OptionalLong topFromYuan) {
        var inputs = new HashMap<String, Object>();
        inputs.put("contract", facts.contract());
        inputs.put("business", facts.business());
        inputs.put("parcelsPerMonth", facts.parcelsPerMonth());
        inputs.put(
                "topValue",
                facts.revenueYuan() != null
                        && topFromYuan.isPresent()
                        && facts.revenueYuan() > topFromYuan.getAsLong());
        return inputs;
    }

    void note(CustomerFile before, CustomerFile after) {
        if (before.type() != after.type()) {
            history.append(new CustomerEvent(
                    after.id(),
                    clock.instant(),
                    Actor.SYSTEM,
                    CustomerEvent.Kind.TYPE_DECIDED,
                    Map.of("type", after.type(), "rule", after.typeOrigin().rule())));
        }
    }

    /**
     * Reckons from which revenue on a customer is among the top five per cent, and decides again about those whom the mark
     * passes. The mark moves last, so that an interrupted call is made good by the next.
     */
    public void refresh() {
        var reckoned = mark.reckon();
        var before = mark.revenueYuan().orElse(Long.MAX_VALUE);
        var after = reckoned.mark().orElse(Long.MAX_VALUE);
        if (before != after) {
            decideBetween(Math.min(before, after), Math.max(before, after), reckoned.mark());
        }
        mark.store(reckoned);
    }

    private void decideBetween(long lower, long upper, OptionalLong topFromYuan) {
        List<CustomerFile> chunk;
        var last = 0L;
        do {
            var after = last;
            chunk = transaction.run(() -> decideNext(lower, upper, after, topFromYuan));
            last = chunk.isEmpty() ? last : chunk.get(chunk.size() - 1).id();
        } while (chunk.size() == CHUNK);
    }

    private List<CustomerFile> decideNext(long lower, long upper, long after, OptionalLong topFromYuan) {
        var found = files.lockDecidedBetween(lower, upper, after, CHUNK);
        var changed = new ArrayList<CustomerFile>();
        for (var file : found) {
            var decided = decided(file, topFromYuan);
            if (decided != file) {
                changed.add(decided);
                note(file, decided);
            }
        }
        files.write(changed);
        return found;
    }
}
