package org.huifang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.StaffMail;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.Period;
import org.huifang.report.ServiceReport.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens reports and moves them on; each step with its entry in the ledger. */
@Service
@Transactional
public class Reports {

    private static final int LONGEST_CONCLUSION = 8_000;
    private static final int SHORTEST_CONCLUSION = 20;

    private final ReportTable reports;
    private final ReportFiguring figuring;
    private final ReportLifecycle lifecycle;
    private final ReportSettings settings;
    private final StaffMail mail;
    private final CaseLedger ledger;
    private final Clock clock;

    Reports(
            ReportTable reports,
            ReportFiguring figuring,
            ReportLifecycle lifecycle,
            ReportSettings settings,
            StaffMail mail,
            CaseLedger ledger,
            Clock clock) {
        this.reports = reports;
        this.figuring = figuring;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.mail = mail;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of every kind whose period has just ended; one that is there already stays as it is. */
    public void openDue() {
        var today = today();
        ReportKind.endedBefore(today)
                .filter(kind -> figuring.hasFacts(kind.lastBefore(today)))
                .forEach(kind -> open(kind, kind.lastBefore(today), Actor.SYSTEM));
    }

    /**
     * Row, ledger entry and process in one commit; the same period again is the same report.
     *
     * @throws InvalidReport when the period has not ended
     */
    public String open(ReportKind kind, Period period, Actor by) {
        if (!period.until().isBefore(today())) {
            throw new InvalidReport("该期间尚未结束", "This period has not ended");
        }
        var number = kind.number(period.from());
        if (reports.insert(kind, period, clock.instant())) {
            note(number, by, CaseEventKind.REPORT_OPENED, Map.of("kind", kind));
            lifecycle.start(number);
        }
        return number;
    }

    public void compute(String number) {
        reports.keepFigures(number, figuring.of(reports.lock(number)), clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.REPORT_COMPUTED, Map.of());
    }

    /** @throws InvalidReport when it is not being written, or the text is too short or too long */
    public void write(String number, String conclusion, Actor by) {
        var text = conclusion == null ? "" : conclusion.strip();
        if (!reports.lock(number).state().mayBeWritten()) {
            throw new InvalidReport("报告当前不在编写中", "The report is not being written");
        }
        if (text.length() < SHORTEST_CONCLUSION || text.length() > LONGEST_CONCLUSION) {
            throw new InvalidReport(
                    "结论须为 %d 至 %d 字".formatted(SHORTEST_CONCLUSION, LONGEST_CONCLUSION),
                    "A conclusion has %d to %d characters".formatted(SHORTEST_CONCLUSION, LONGEST_CONCLUSION));
        }
        reports.write(number, text, by.id());
        note(number, by, CaseEventKind.REPORT_WRITTEN, Map.of());
    }

    /** @throws InvalidReport when it has no conclusion yet */
    public void submit(String number, Actor by) {
        if (reports.lock(number).conclusion() == null) {
            throw new InvalidReport("请先在报告页面写下结论", "Write the conclusion on the report's page first");
        }
        reports.moveTo(number, State.IN_REVIEW, clock.instant());
        note(number, by, CaseEventKind.REPORT_SUBMITTED, Map.of());
    }

    /**
     * @param remark what must be revised; needed where it is returned
     * @throws InvalidReport when the author reviews, or returns without a word
     */
    public void review(String number, boolean approved, String remark, Actor by) {
        if (by.id().equals(reports.lock(number).author())) {
            throw new InvalidReport("报告须由他人审核", "A report is reviewed by somebody other than its author");
        }
        if (!approved && (remark == null || remark.isBlank())) {
            throw new InvalidReport("请写明需要修改之处", "Say what must be revised");
        }
        var state = approved ? State.IN_REVIEW : State.RETURNED;
        reports.reviewed(number, state, by.id(), approved ? null : remark.strip(), clock.instant());
        note(number, by, approved ? CaseEventKind.REPORT_APPROVED : CaseEventKind.REPORT_RETURNED, Map.of());
    }

    public void publish(String number) {
        var report = reports.lock(number);
        reports.published(number, clock.instant());
        note(number, Actor.SYSTEM, CaseEventKind.REPORT_PUBLISHED, Map.of());
        settings.readers().forEach(reader -> write(report, reader, "report-published"));
    }

    /** Whoever it waits for has let its time pass. */
    public void remind(String number, String group) {
        write(reports.lock(number), group, "report-waits");
        note(number, Actor.SYSTEM, CaseEventKind.REPORT_REMINDED, Map.of("recipients", group));
    }

    private void write(ServiceReport report, String recipient, String notice) {
        mail.send(
                recipient,
                notice,
                "%s-%s-%s".formatted(notice, report.number(), recipient),
                Map.of(
                        "number", report.number(),
                        "titleZh", report.title() + report.kind().chinese(),
                        "titleEn", report.kind().english()));
    }

    private void note(String number, Actor by, CaseEventKind kind, Map<String, ?> data) {
        ledger.append(number, by, kind, Map.copyOf(data));
    }

    /** @throws UnknownReport when there is none */
    @Transactional(readOnly = true)
    public ServiceReport look(String number) {
        return reports.find(number).orElseThrow(UnknownReport::new);
    }

    /** @throws UnknownReport while nothing is computed */
    @Transactional(readOnly = true)
    public ReportFigures figures(String number) {
        return reports.figures(number).orElseThrow(UnknownReport::new);
    }

    @Transactional(readOnly = true)
    public List<ServiceReport> all() {
        return reports.all();
    }

    private LocalDate today() {
        return HomeTime.dayOf(clock.instant());
    }
}
