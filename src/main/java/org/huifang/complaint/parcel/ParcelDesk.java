package org.huifang.complaint.parcel;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.triage.text.extraction.Extraction;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which parcel a case is about, has its facts fetched, and takes down what the worker tells. */
@Service
@Transactional
public class ParcelDesk {

    private static final Pattern WAYBILL = Pattern.compile("[A-Z0-9-]{6,40}");

    /** Who asks again while an answer is under way need not be served twice (own: the patience of a case). */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final Complaints complaints;
    private final Parcels parcels;
    private final ParcelFetches fetches;
    private final CaseLedger ledger;
    private final ComplaintLifecycle lifecycle;
    private final Clock clock;

    ParcelDesk(
            Complaints complaints,
            Parcels parcels,
            ParcelFetches fetches,
            CaseLedger ledger,
            ComplaintLifecycle lifecycle,
            Clock clock) {
        this.complaints = complaints;
        this.parcels = parcels;
        this.fetches = fetches;
        this.ledger = ledger;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** As it is stored; empty when it cannot be one. */
    public static Optional<String> asWaybill(String given) {
        var waybill = given.replace(" ", "").toUpperCase(Locale.ROOT);
        return WAYBILL.matcher(waybill).matches() ? Optional.of(waybill) : Optional.empty();
    }

    /** Empty when nobody has named one. */
    public Optional<String> waybillOf(ComplaintNumber number) {
        return Optional.ofNullable(complaints.look(number).report().waybill());
    }

    /**
     * An agent names the waybill, or corrects it; the one known already changes nothing.
     *
     * @throws InvalidWaybill when it cannot be one
     */
    public void named(ComplaintNumber number, String given, Actor agent) {
        var waybill = asWaybill(given).orElseThrow(InvalidWaybill::new);
        var complaint = complaints.withNumber(number);
        if (!waybill.equalsIgnoreCase(complaint.report().waybill())) {
            take(complaint, waybill, agent);
        }
    }

    /** A customer wrote more: the first waybill of it counts where none was known. */
    public void namedIn(ComplaintNumber number, String subject, String text) {
        Extraction.waybillsIn(subject, text).stream().findFirst().ifPresent(waybill -> {
            var complaint = complaints.withNumber(number);
            if (complaint.report().waybill() == null && complaint.status().isOpen()) {
                take(complaint, waybill, Actor.CUSTOMER);
            }
        });
    }

    private void take(Complaint complaint, String waybill, Actor by) {
        var number = complaint.number();
        var corrected = complaint.report().waybill() != null;
        complaint.nameWaybill(waybill);
        complaints.save(complaint);
        ledger.append(number.value(), by, CaseEventKind.WAYBILL_NAMED, Map.of("corrected", corrected));
        lifecycle.waybillNamed(number);
    }

    /** The case goes on without the facts; the worker goes on trying beside it, for hours. */
    public void fetchLater(ComplaintNumber number) {
        lifecycle.waybillNamed(number);
    }

    /**
     * The facts are to be fetched anew; without effect while they are under way.
     *
     * @throws NothingToFetch when the case has ended or names no parcel
     */
    public void fetchAgain(ComplaintNumber number, Actor agent) {
        var complaint = complaints.withNumber(number);
        if (!complaint.status().isOpen() || complaint.report().waybill() == null) {
            throw new NothingToFetch(number);
        }
        if (!isUnderWay(number)) {
            ledger.append(number.value(), agent, CaseEventKind.PARCEL_FACTS_REQUESTED, Map.of());
            lifecycle.waybillNamed(number);
        }
    }

    private boolean isUnderWay(ComplaintNumber number) {
        var since = clock.instant().minus(UNDER_WAY);
        return ledger.of(number.value()).stream()
                .filter(event -> switch (event.kind()) {
                    case PARCEL_FACTS_REQUESTED, PARCEL_FACTS_FETCHED, PARCEL_FACTS_MISSING -> true;
                    default -> false;
                })
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.kind() == CaseEventKind.PARCEL_FACTS_REQUESTED)
                .map(CaseEvent::at)
                .filter(since::isBefore)
                .isPresent();
    }

    /**
     * A worker tells what the tracking service said. Told twice, too late, or of a waybill that was corrected meanwhile, it
     * changes nothing.
     *
     * @param orderId of the order to fetch, the same for every try
     */
    public void told(ComplaintNumber number, String orderId, Parcel parcel) {
        var complaint = complaints.withNumber(number);
        if (!complaint.status().isOpen()
                || !parcel.waybill().equals(complaint.report().waybill())
                || !fetches.fetched(orderId, number.value(), clock.instant())) {
            return;
        }
        parcels.save(parcel.fetchedBy(clock.instant()));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", parcel.state());
        facts.put("pickupOutlet", parcel.pickupOutlet());
        facts.put("deliveryOutlet", parcel.deliveryOutlet());
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.PARCEL_FACTS_FETCHED, facts);
    }

    /** A worker gave up; agents see that the facts are missing, and may ask again. */
    public void missing(ComplaintNumber number, String orderId) {
        var complaint = complaints.withNumber(number);
        if (complaint.status().isOpen() && fetches.missing(orderId, number.value(), clock.instant())) {
            ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.PARCEL_FACTS_MISSING, Map.of());
        }
    }
}
