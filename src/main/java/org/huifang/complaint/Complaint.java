package org.huifang.complaint;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One complaint and its facts. It moves only by the verbs below, each of which guards the status it starts from. */
@Table("complaint")
public final class Complaint {

    /** What the confirming callback found; unreachable and refused are unconfirmed, neither solved nor unsolved. */
    public enum Outcome {
        SOLVED,
        NOT_SOLVED,
        UNCONFIRMED
    }

    private static final int HIGHEST_LEVEL = 4; // E4: headquarters, legal, security

    @Id
    private final String number;

    /** Not final and not in the constructor: the library would otherwise copy the complaint by its constructor alone. */
    @Version
    private Integer version;

    private final long customerId;
    private final String channel;
    private final String externalId;
    private final String fingerprint;
    private final Instant receivedAt;

    @Embedded.Nullable
    private Report report;

    @Embedded.Nullable
    private Classification classification;

    @Embedded.Nullable
    private Triage triage;

    @Embedded.Nullable
    private Investigation investigation;

    @Embedded.Nullable
    private Solution solution;

    @Embedded.Empty
    private Ownership ownership = Ownership.NOBODYS;

    private int level = 1;
    private ComplaintStatus status = ComplaintStatus.NEW;
    private Outcome outcome;
    private String mergedInto;
    private int reopenCount;
    private Instant closedAt;

    @PersistenceCreator
    Complaint(
            String number,
            long customerId,
            String channel,
            String externalId,
            String fingerprint,
            Instant receivedAt,
            Report report) {
        this.number = number;
        this.customerId = customerId;
        this.channel = channel;
        this.externalId = externalId;
        this.fingerprint = fingerprint;
        this.receivedAt = receivedAt;
        this.report = report;
    }

    static Complaint received(ComplaintNumber number, long customerId, RegisterComplaint command, Instant at) {
        var complaint = new Complaint(
                number.value(),
                customerId,
                command.channel().name(),
                command.externalId(),
                command.fingerprint(),
                at,
                command.report().orNamingWaybill());
        complaint.classification = command.classification();
        return complaint;
    }

    public void acknowledge() {
        become(ComplaintStatus.ACKNOWLEDGED);
    }

    public void classify(Classification classification) {
        require(status == ComplaintStatus.ACKNOWLEDGED, ComplaintStatus.TRIAGED);
        this.classification = classification;
    }

    public void nameWaybill(String waybill) {
        require(status.isOpen(), status);
        this.report = report.naming(waybill);
    }

    public void triage(Triage triage) {
        become(ComplaintStatus.TRIAGED);
        this.triage = triage;
    }

    /** Another priority, as facts became known; its clocks follow. */
    public void reprioritise(Triage triage) {
        require(this.triage != null && status.isOpen(), ComplaintStatus.TRIAGED);
        this.triage = triage;
    }

    public void entrust(Ownership to) {
        status.requireWork(number);
        this.ownership = to;
    }

    public void assign(String agent) {
        become(ComplaintStatus.ASSIGNED);
        this.ownership = ownership.by(agent);
    }

    public void await() {
        become(ComplaintStatus.WAITING);
    }

    public void goOn() {
        become(ComplaintStatus.ASSIGNED);
    }

    public void investigate(Investigation investigation) {
        become(ComplaintStatus.INVESTIGATED);
        this.investigation = investigation;
    }

    public void propose(Solution solution) {
        become(ComplaintStatus.PROPOSED);
        this.solution = solution;
    }

    public void resolve() {
        become(ComplaintStatus.RESOLVED);
    }

    public void reopen() {
        become(ComplaintStatus.REOPENED);
        this.level = Math.min(department() == null ? level : level + 1, HIGHEST_LEVEL); // nobody's yet: to the first
        this.reopenCount++;
        this.closedAt = null;
        this.outcome = null;
    }

    public void close(Outcome outcome, Instant at) {
        become(ComplaintStatus.CLOSED);
        this.outcome = outcome;
        this.closedAt = at;
    }

    public void withdraw(Instant at) {
        become(ComplaintStatus.WITHDRAWN);
        this.closedAt = at;
    }

    public void mergeInto(ComplaintNumber other, Instant at) {
        become(ComplaintStatus.MERGED);
        this.mergedInto = other.value();
        this.closedAt = at;
    }

    private void become(ComplaintStatus next) {
        require(status.mayBecome(next), next);
        this.status = next;
    }

    private void require(boolean allowed, ComplaintStatus next) {
        if (!allowed) {
            throw new IllegalStatusChange(number, status, next);
        }
    }

    public ComplaintNumber number() {
        return new ComplaintNumber(number);
    }

    public long customerId() {
        return customerId;
    }

    /** Of the command that created it; tells a repeated command from a different one under the same key. */
    public String fingerprint() {
        return fingerprint;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Report report() {
        return report;
    }

    /** Null until somebody or something has classified it; what follows is null until its phase. */
    public Classification classification() {
        return classification;
    }

    public Triage triage() {
        return triage;
    }

    public Investigation investigation() {
        return investigation;
    }

    public Solution solution() {
        return solution;
    }

    public int level() {
        return level;
    }

    public Ownership ownership() {
        return ownership;
    }

    public String department() {
        return ownership.department();
    }

    public ComplaintNumber mergedInto() {
        return mergedInto == null ? null : new ComplaintNumber(mergedInto);
    }

    public ComplaintStatus status() {
        return status;
    }

    public int reopenCount() {
        return reopenCount;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
