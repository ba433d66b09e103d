package org.huifang.complaint.remedy.sandbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Carries out once per Idempotency-Key what real systems would, and remembers it in a table of its own, so that it also
 * survives a restart. A waybill that begins with {@code REFUSE} is refused for good, for trying that out.
 */
@RestController
@Profile("standalone")
@RequestMapping("/sandbox/payout/{kind:payments|vouchers|dispatches}")
class SandboxPayout {

    record Order(
            @NotBlank String caseNumber,
            @NotBlank String purpose,
            @PositiveOrZero long amountCents,
            @NotBlank String currency,
            long customer,
            String waybill) {}

    /** @param times how often it was asked for; it was carried out once */
    record CarriedOut(String reference, String key, String caseNumber, String purpose, long amountCents, int times) {}

    private final JdbcClient database;
    private final String authorization;

    SandboxPayout(JdbcClient database, @Value("${huifang.payout.token}") String token) {
        this.database = database;
        this.authorization = "Bearer " + token;
        database.sql(
                        """
                create table if not exists sandbox_payout (kind text not null, key text not null, reference text not null,
                    case_number text not null, purpose text not null, amount_cents bigint not null,
                    times integer not null default 1, primary key (kind, key))""")
                .update();
    }

    @PostMapping
    CarriedOut carryOut(
            @PathVariable String kind,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credentials,
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 200) String key,
            @Valid @RequestBody Order order) {
        if (!authorization.equals(credentials)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (order.waybill() != null && order.waybill().startsWith("REFUSE")) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return database.sql(
                        """
                insert into sandbox_payout (kind, key, reference, case_number, purpose, amount_cents)
                values (:kind, :key, 'SB-' || upper(substr(md5(:kind || :key), 1, 10)), :number, :purpose, :cents)
                on conflict (kind, key) do update set times = sandbox_payout.times + 1
                returning reference, key, case_number, purpose, amount_cents, times""")
                .param("kind", kind)
                .param("key", key)
                .param("number", order.caseNumber())
                .param("purpose", order.purpose())
                .param("cents", order.amountCents())
                .query(CarriedOut.class)
                .single();
    }

    @GetMapping
    List<CarriedOut> all(@PathVariable String kind) {
        return database.sql(
                        """
                select reference, key, case_number, purpose, amount_cents, times from sandbox_payout
                where kind = :kind order by key""")
                .param("kind", kind)
                .query(CarriedOut.class)
                .list();
    }
}
