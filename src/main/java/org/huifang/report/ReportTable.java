package org.huifang.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code service_report}. */
@Repository
class ReportTable {

    private static final String SELECT =
            "select number, kind, first_day, last_day, state, conclusion, author, reviewer, remark, state_since, computed_at, published_at"
                    + " from service_report ";

    private final JdbcClient database;
    private final ObjectMapper json;

    ReportTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether there was none yet. */
    boolean insert(ReportKind kind, Period period, Instant now) {
        return database.sql(
                                """
                insert into service_report (number, kind, first_day, last_day, state, opened_at, state_since)
                values (:number, :kind, :first, :last, 'OPENED', :now, :now) on conflict do nothing""")
                        .param("number", kind.number(period.from()))
                        .param("kind", kind.name())
                        .param("first", period.from())
                        .param("last", period.until())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<ServiceReport> find(String number) {
        return database.sql(SELECT + "where number = :number")
                .param("number", number)
                .query(ServiceReport.class)
                .optional();
    }

    /** To be changed: locked until the transaction ends. */
    ServiceReport lock(String number) {
        return database.sql(SELECT + "where number = :number for update")
                .param("number", number)
                .query(ServiceReport.class)
                .optional()
                .orElseThrow(UnknownReport::new);
    }

    /** The newest first. */
    List<ServiceReport> all() {
        return database.sql(SELECT + "order by last_day desc, first_day")
                .query(ServiceReport.class)
                .list();
    }

    void keepFigures(String number, ReportFigures figures, Instant now) {
        database.sql(
                        """
                update service_report set figures = :figures::json, computed_at = :now, state = 'DRAFT', state_since = :now
                where number = :number""")
                .param("number", number)
                .param("figures", write(figures))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty until they are computed. */
    Optional<ReportFigures> figures(String number) {
        return database.sql("select figures from service_report where number = :number and figures is not null")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void write(String number, String conclusion, String author) {
        database.sql("update service_report set conclusion = :conclusion, author = :author where number = :number")
                .param("number", number)
                .param("conclusion", conclusion)
                .param("author", author)
                .update();
    }

    void moveTo(String number, ServiceReport.State state, Instant now) {
        database.sql("update service_report set state = :state, state_since = :now where number = :number")
                .param("number", number)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reviewed(String number, ServiceReport.State state, String reviewer, String remark, Instant now) {
        database.sql(
                        """
                update service_report set state = :state, state_since = :now, reviewer = :reviewer, remark = :remark
                where number = :number""")
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("reviewer", reviewer)
                .param("remark", remark)
                .update();
    }

    void published(String number, Instant now) {
        database.sql(
                        "update service_report set state = 'PUBLISHED', state_since = :now, published_at = :now where number = :number")
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String write(ReportFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ReportFigures read(String figures) {
        try {
            return json.readValue(figures, ReportFigures.class);
        } catch (JsonProcessingException altered) {
            throw new UncheckedIOException("The figures of a report cannot be read.", altered);
        }
    }
}
