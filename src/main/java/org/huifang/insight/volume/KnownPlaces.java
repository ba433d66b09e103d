package org.huifang.insight.volume;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Regions and outlets that parcels or complaints have told of: what is said about any other place is about nothing. */
@Repository
@Transactional(readOnly = true)
public class KnownPlaces {

    private static final int NAMED = 5;

    /** By dimension: every mention of such a place. */
    private static final Map<String, String> MENTIONS = Map.of(
            "REGION",
            "select region as place from insight.parcel_volume union all select region from insight.complaint_fact",
            "OUTLET",
            "select outlet as place from insight.parcel_volume union all select outlet from insight.complaint_fact"
                    + " union all select pickup_outlet from parcel union all select delivery_outlet from parcel");

    private final JdbcClient database;

    KnownPlaces(JdbcClient database) {
        this.database = database;
    }

    /** A sentence that names known places, those that begin alike first, and does not repeat what was asked for. */
    public record Unknown(String chinese, String english) {

        private static Unknown of(String dimension, List<String> known) {
            var region = dimension.equals("REGION");
            return new Unknown(
                    "没有这个%s%s"
                            .formatted(region ? "区域" : "网点", known.isEmpty() ? "" : "；已知的如 " + String.join("、", known)),
                    "There is no such %s%s."
                            .formatted(
                                    region ? "region" : "outlet",
                                    known.isEmpty() ? "" : "; known are, for instance, " + String.join(", ", known)));
        }
    }

    /**
     * Empty where the place is known, or the dimension is not one of places.
     *
     * @param code null, blank or {@code -} for all of the dimension
     */
    public Optional<Unknown> missing(String dimension, String code) {
        if (!MENTIONS.containsKey(dimension)
                || code == null
                || code.isBlank()
                || code.strip().equals("-")) {
            return Optional.empty();
        }
        var mentions = MENTIONS.get(dimension);
        var known = database.sql("select exists (select from (%s) m where place = :code)".formatted(mentions))
                .param("code", code.strip())
                .query(Boolean.class)
                .single();
        return known ? Optional.empty() : Optional.of(Unknown.of(dimension, like(mentions, code.strip())));
    }

    private List<String> like(String mentions, String code) {
        return database.sql(
                        "select place from (select distinct place from (%s) m where place is not null) p"
                                        .formatted(mentions)
                                + " order by left(place, 2) = left(:code, 2) desc, left(place, 1) = left(:code, 1) desc, place limit :most")
                .param("code", code)
                .param("most", NAMED)
                .query(String.class)
                .list();
    }
}
