package org.huifang.insight.volume;

import java.util.LinkedHashMap;
import java.util.List;
import org.huifang.insight.fact.FactLock;
import org.huifang.insight.fact.SumStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps volumes and their daily sums. The same report again changes nothing. */
@Service
public class ParcelVolumes {

    private static final String OUTLETS_DAY = "insight.parcel_part where reported_day = :day and outlet = :outlet";

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
        database.batchUpdate(SumStatement.takingOut(OUTLETS_DAY), rows);
        database.batchUpdate(STORE, rows);
        database.batchUpdate(SumStatement.puttingIn(OUTLETS_DAY), rows);
    }

    private static SqlParameterSource row(ParcelVolume volume) {
        return new MapSqlParameterSource()
                .addValue("day", volume.day())
                .addValue("outlet", volume.outlet())
                .addValue("region", volume.region())
                .addValue("parcels", volume.parcels());
    }
}
