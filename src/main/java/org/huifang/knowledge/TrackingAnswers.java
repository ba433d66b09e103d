package org.huifang.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huifang.customer.Language;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcel.Scan;
import org.huifang.customer.parcel.Parcel.State;
import org.huifang.customer.parcel.Parcels;
import org.huifang.home.HomeTime;
import org.springframework.stereotype.Component;

/**
 * Where a parcel is and when it is expected, from what the tracking service told. Only for a parcel that is on its way and in
 * time, by fresh facts: one that is late, held, back, lost, delivered or unknown is more than a question.
 */
@Component
class TrackingAnswers {

    private static final Set<State> ON_ITS_WAY = EnumSet.of(State.POSTED, State.IN_TRANSIT, State.OUT_FOR_DELIVERY);
    private static final Set<String> ORDINARY = Set.of("PICKED_UP", "ARRIVED", "DEPARTED", "OUT_FOR_DELIVERY");

    private final Parcels parcels;
    private final KnowledgeSettings settings;
    private final Clock clock;

    TrackingAnswers(Parcels parcels, KnowledgeSettings settings, Clock clock) {
        this.parcels = parcels;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param waybillOrNull the one the customer named */
    Optional<String> about(String waybillOrNull, Language language, ZoneId zone) {
        var now = clock.instant();
        return parcels.of(waybillOrNull)
                .filter(parcel -> isFresh(parcel, now) && goesWell(parcel, now))
                .map(parcel -> language == Language.ZH ? chinese(parcel, zone) : english(parcel, zone));
    }

    private boolean isFresh(Parcel parcel, Instant now) {
        return !parcel.fetchedAt().plus(settings.factsNoOlderThan()).isBefore(now);
    }

    private static boolean goesWell(Parcel parcel, Instant now) {
        return ON_ITS_WAY.contains(parcel.state())
                && parcel.promisedAt() != null
                && now.isBefore(parcel.promisedAt())
                && !parcel.track().isEmpty()
                && parcel.track().stream().map(Scan::event).allMatch(ORDINARY::contains);
    }

    private static String chinese(Parcel parcel, ZoneId zone) {
        var last = last(parcel);
        return "运单 %s 目前%s。最近一次扫描：%s，%s，%s。%n预计 %s 前送达。"
                .formatted(
                        parcel.waybill(),
                        switch (parcel.state()) {
                            case POSTED -> "已揽收";
                            case IN_TRANSIT -> "正在运输途中";
                            default -> "正在派送";
                        },
                        HomeTime.minute(last.at(), zone),
                        last.place(),
                        switch (last.event()) {
                            case "PICKED_UP" -> "揽收";
                            case "ARRIVED" -> "到达";
                            case "DEPARTED" -> "离开";
                            default -> "派送";
                        },
                        HomeTime.minute(parcel.promisedAt(), zone));
    }

    private static String english(Parcel parcel, ZoneId zone) {
        var last = last(parcel);
        return "Parcel %s is %s. Last scan: %s, %s, %s.%nIt is expected by %s."
                .formatted(
                        parcel.waybill(),
                        switch (parcel.state()) {
                            case POSTED -> "with us";
                            case IN_TRANSIT -> "on its way";
                            default -> "out for delivery";
                        },
                        HomeTime.minute(last.at(), zone),
                        last.place(),
                        switch (last.event()) {
                            case "PICKED_UP" -> "picked up";
                            case "ARRIVED" -> "arrived";
                            case "DEPARTED" -> "departed";
                            default -> "out for delivery";
                        },
                        HomeTime.minute(parcel.promisedAt(), zone));
    }

    private static Scan last(Parcel parcel) {
        return parcel.track().get(parcel.track().size() - 1);
    }
}
