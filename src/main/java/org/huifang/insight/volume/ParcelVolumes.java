package org.huifang.insight.volume;

import java.util.LinkedHashMap;
import java.util.List;
import org.huifang.insight.fact.FactLock;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps volumes and their daily sums. The same report again changes nothing. */
@Service
public class ParcelVolumes {

    /** What is summed of the outlet's day, with the sign that takes it out or puts it in. */
    private static final String COUNT =
            """
            insert into insight.daily (dimension, measure, day, value, class, n, hits, total, squares)
            select dimension, measure, day, value, class, %s n, 0, 0, 0 from insight.parcel_part
            where reported_day = :day and outlet = :outlet
            on conflict (dimension, measure, day, value, class) do update set n = daily.n + excluded.n""";

    private static final String STORE =
            """
            insert into insight.parcel_volume (day, outlet, region, parcels) values (:day, :outlet, :region, :parcels)
            on conflict (day, outlet) do update set region = excluded.region, parcels = excluded.parcels""";

    private final NamedParameterJdbcTemplate database;
    private final FactLock lock;

    ParcelVolumes(NamedParameterJdbcTemplate database, FactLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Of several about one outlet's day the last one counts. */
    @Transactional
    public void take(List<ParcelVolume> volumes) {
        lock.take();
        var latest = new LinkedHashMap<String, ParcelVolume>();
        volumes.forEach(volume -> latest.put(volume.day() + " " + volume.outlet(), volume));
        var rows = latest.values().stream().map(ParcelVolumes::row).toArray(SqlParameterSource[]::new);
        database.batchUpdate(COUNT.formatted("-"), rows);
        database.batchUpdate(STORE, rows);
        database.batchUpdate(COUNT.formatted("+"), rows);
    }

    private static SqlParameterSource row(ParcelVolume volume) {
        return new MapSqlParameterSource()
                .addValue("day", volume.day())
                .addValue("outlet", volume.outlet())
                .addValue("region", volume.region())
                .addValue("parcels", volume.parcels());
    }
}
