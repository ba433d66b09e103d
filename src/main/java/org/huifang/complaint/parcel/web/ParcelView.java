package org.huifang.complaint.parcel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huifang.customer.parcel.Parcel;
import org.huifang.home.HomeTime;

/**
 * The parcel of a case as an agent sees it; null where nothing is known.
 *
 * @param refreshable whether it can be asked for again
 * @param facts null until they are fetched
 */
public record ParcelView(String waybill, boolean refreshable, Facts facts) {

    private static final int LAST_SCANS = 6;

    /**
     * @param daysLate null when it is in time or nobody knows
     * @param amounts such as {@code 运费 Freight ¥ 12.00}
     * @param scans newest first
     */
    public record Facts(
            String state,
            String service,
            String posted,
            String promised,
            String delivered,
            Integer daysLate,
            String pickupOutlet,
            String deliveryOutlet,
            String courier,
            List<String> amounts,
            List<Scan> scans,
            String fetched) {}

    public record Scan(String at, String place, String event) {}

    static Facts facts(Parcel parcel, Instant now) {
        return new Facts(
                ParcelWords.of(parcel.state()),
                ParcelWords.ofService(parcel.service()),
                minute(parcel.postedAt()),
                minute(parcel.promisedAt()),
                minute(parcel.deliveredAt()),
                Optional.ofNullable(parcel.daysLate(now))
                        .filter(days -> days > 0)
                        .orElse(null),
                parcel.pickupOutlet(),
                parcel.deliveryOutlet(),
                parcel.courier(),
                amounts(parcel),
                lastScans(parcel),
                minute(parcel.fetchedAt()));
    }

    private static List<String> amounts(Parcel parcel) {
        var amounts = new ArrayList<String>();
        add(amounts, "运费 Freight", parcel.freightCents());
        add(amounts, "保价费 Insurance fee", parcel.insuranceFeeCents());
        add(amounts, "保价金额 Insured amount", parcel.insuredCents());
        add(amounts, "声明价值 Declared value", parcel.declaredValueCents());
        return amounts;
    }

    private static void add(List<String> amounts, String title, Long cents) {
        if (cents != null) {
            amounts.add("%s ¥ %d.%02d".formatted(title, cents / 100, cents % 100));
        }
    }

    private static List<Scan> lastScans(Parcel parcel) {
        var track = parcel.track();
        var last = new ArrayList<>(track.subList(Math.max(0, track.size() - LAST_SCANS), track.size()));
        Collections.reverse(last);
        return last.stream()
                .map(scan -> new Scan(minute(scan.at()), scan.place(), ParcelWords.ofEvent(scan.event())))
                .toList();
    }

    private static String minute(Instant at) {
        return at == null ? null : HomeTime.minute(at);
    }
}
