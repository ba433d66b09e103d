package org.huifang.customer.parcel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.customer.parcel.Parcel.Scan;
import org.huifang.customer.parcel.Parcel.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every parcel somebody asked about, as it was told last. */
@Repository
public class Parcels {

    private final JdbcClient database;
    private final ObjectMapper json;

    Parcels(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Optional<Parcel> withWaybill(String waybill) {
        return database.sql("select * from parcel where waybill = :waybill")
                .param("waybill", waybill)
                .query((row, n) -> parcel(row))
                .optional();
    }

    /** Empty when it was not fetched yet, or there is none to fetch. */
    public Optional<Parcel> of(String waybillOrNull) {
        return Optional.ofNullable(waybillOrNull).flatMap(this::withWaybill);
    }

    /** Keeps what was told last; an older answer that comes late changes nothing. */
    public void save(Parcel parcel) {
        database.sql(
                        """
                insert into parcel values (:waybill, :fetchedAt, :service, :state, :postedAt, :promisedAt, :deliveredAt,
                    :pickupOutlet, :deliveryOutlet, :courier, :freight, :insuranceFee, :insured, :declared, :track::json)
                on conflict (waybill) do update set fetched_at = excluded.fetched_at, service = excluded.service,
                    state = excluded.state, posted_at = excluded.posted_at, promised_at = excluded.promised_at,
                    delivered_at = excluded.delivered_at, pickup_outlet = excluded.pickup_outlet,
                    delivery_outlet = excluded.delivery_outlet, courier = excluded.courier,
                    freight_cents = excluded.freight_cents, insurance_fee_cents = excluded.insurance_fee_cents,
                    insured_cents = excluded.insured_cents, declared_value_cents = excluded.declared_value_cents,
                    track = excluded.track
                where parcel.fetched_at <= excluded.fetched_at""")
                .param("waybill", parcel.waybill())
                .param("fetchedAt", at(parcel.fetchedAt()))
                .param("service", parcel.service())
                .param("state", parcel.state().name())
                .param("postedAt", at(parcel.postedAt()))
                .param("promisedAt", at(parcel.promisedAt()))
                .param("deliveredAt", at(parcel.deliveredAt()))
                .param("pickupOutlet", parcel.pickupOutlet())
                .param("deliveryOutlet", parcel.deliveryOutlet())
                .param("courier", parcel.courier())
                .param("freight", parcel.freightCents())
                .param("insuranceFee", parcel.insuranceFeeCents())
                .param("insured", parcel.insuredCents())
                .param("declared", parcel.declaredValueCents())
                .param("track", write(parcel.track()))
                .update();
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getString("waybill"),
                instant(row, "fetched_at"),
                row.getString("service"),
                State.valueOf(row.getString("state")),
                instant(row, "posted_at"),
                instant(row, "promised_at"),
                instant(row, "delivered_at"),
                row.getString("pickup_outlet"),
                row.getString("delivery_outlet"),
                row.getString("courier"),
                row.getObject("freight_cents", Long.class),
                row.getObject("insurance_fee_cents", Long.class),
                row.getObject("insured_cents", Long.class),
                row.getObject("declared_value_cents", Long.class),
                read(row.getString("track")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Scan> read(String track) {
        try {
            return json.readValue(track, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored track cannot be read.", corrupt);
        }
    }

    private String write(List<Scan> track) {
        try {
            return json.writeValueAsString(track);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Scans are plain.", impossible);
        }
    }
}
