package org.huifang.audit.search.web;

import java.time.LocalDate;
import org.huifang.audit.search.CaseSearch;
import org.springframework.format.annotation.DateTimeFormat;

/** The criteria as an address or a form holds them: names and meanings as in {@link CaseSearch}. */
record SearchForm(
        String number,
        String customer,
        String waybill,
        String category,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        String status,
        String outcome,
        String department,
        String agent,
        String channel,
        String breached,
        String rule,
        String model) {

    CaseSearch search() {
        return new CaseSearch(
                number,
                customer,
                waybill,
                category,
                from,
                until,
                status,
                outcome,
                department,
                agent,
                channel,
                breached,
                rule,
                model);
    }
}
