package org.huifang.complaint.remedy.authority;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.audit.TextHash;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Solution;
import org.huifang.complaint.remedy.EarlierPayments;
import org.huifang.complaint.remedy.NotAuthorised;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.Remedy;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.Role;
import org.huifang.complaint.remedy.StaffRoles;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table whose signature a decision still needs, and takes signatures down. */
@AsksTable(
        value = "remedy-authority",
        gives = {
            "automaticGoodwill",
            "freightRefund",
            "amountCents",
            "policyFit",
            "paymentsIn90Days",
            "role",
            "monthTotalCents",
            "budgetPercent",
            "handlerInvolved",
            "secondSigned"
        },
        reads = {"approverGroup", "levelNeeded"})
@Service
@Transactional
public class Authority {

    private final Complaints complaints;
    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final Approvals approvals;
    private final EarlierPayments payments;
    private final MonthBudget budget;
    private final StaffRoles staff;
    private final Outlets outlets;
    private final DecisionTables tables;
    private final CaseLedger ledger;

    Authority(
            Complaints complaints,
            Remedies remedies,
            RemedyDecisions decisions,
            Approvals approvals,
            EarlierPayments payments,
            MonthBudget budget,
            StaffRoles staff,
            Outlets outlets,
            DecisionTables tables,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.decisions = decisions;
        this.approvals = approvals;
        this.payments = payments;
        this.budget = budget;
        this.staff = staff;
        this.outlets = outlets;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** The group that has to approve next, or empty when all who must have signed. */
    public Optional<String> stillNeeded(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var decision = decisions.current(number);
        var signatures = signaturesOf(decision, complaint);
        var asked = tables.ask("remedy-authority", inputs(complaint, decision, signatures));
        var group = Optional.ofNullable(asked.answer().text("approverGroup"));
        var data = new LinkedHashMap<String, Object>();
        data.put("level", asked.answer().number("levelNeeded"));
        group.ifPresent(needed -> data.put("approverGroup", needed));
        data.put("decision", asked.proof());
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.AUTHORITY_DETERMINED, data);
        if (group.isEmpty()) {
            decisions.authorise(decision.id(), signatures.highest().user());
        }
        return group;
    }

    private Map<String, Object> inputs(Complaint complaint, RemedyDecision decision, Signatures signatures) {
        var highest = signatures.highest();
        var remedy = remedies.current(complaint.number());
        var cents = decision.amountCents();
        var inputs = new HashMap<String, Object>();
        inputs.put("automaticGoodwill", isGoodwill(decision) && remedy.facts().goodwillAllowed());
        inputs.put("freightRefund", isFreightRefund(decision, remedy));
        inputs.put("amountCents", cents);
        inputs.put("policyFit", decision.policyFit());
        inputs.put("paymentsIn90Days", payments.toCustomerLately(complaint.customerId()));
        inputs.put("role", highest.role().name());
        inputs.put("monthTotalCents", payments.signedThisMonth(highest.user()) + cents);
        inputs.put("budgetPercent", budget.percentWith(cents));
        inputs.put("handlerInvolved", signatures.onlyTheOutlet());
        inputs.put("secondSigned", signatures.secondPerson());
        return inputs;
    }

    private static boolean isGoodwill(RemedyDecision decision) {
        return decision.remedy() == Solution.Remedy.VOUCHER;
    }

    private static boolean isFreightRefund(RemedyDecision decision, Remedy remedy) {
        var freight = remedy.facts().freightCents();
        return decision.remedy() == Solution.Remedy.REFUND && freight != null && decision.amountCents() <= freight;
    }

    private Signatures signaturesOf(RemedyDecision decision, Complaint complaint) {
        var signatures = new Signatures(decision, outlets.isComplainedAbout(decision.decidedBy(), complaint));
        approvals.of(decision.id()).forEach(signatures::add);
        return signatures;
    }

    /**
     * Takes down what an approver said.
     *
     * @param group the group that was asked
     * @param reason needed when not approved
     * @throws NotAuthorised when it is not this person's to approve
     */
    public void sign(ComplaintNumber number, String group, String userId, boolean approved, String reason) {
        var complaint = complaints.withNumber(number);
        var decision = decisions.current(number);
        requireMaySign(userId, group, decision, complaint);
        approvals.insert(decision.id(), new Approval(userId, group, staff.roleOf(userId), approved, reason));
        if (!approved) {
            decisions.become(decision.id(), RemedyDecision.State.SENT_BACK);
        }
        ledger.append(
                number.value(),
                Actor.staff(userId),
                approved ? CaseEventKind.SOLUTION_APPROVED : CaseEventKind.SOLUTION_SENT_BACK,
                signed(group, decision, reason));
    }

    private static Map<String, Object> signed(String group, RemedyDecision decision, String reason) {
        var data = new LinkedHashMap<String, Object>();
        data.put("group", group);
        data.put("round", decision.round());
        data.put("amountCents", decision.amountCents());
        if (reason != null) {
            data.put("text", TextHash.of(reason));
        }
        return data;
    }

    private void requireMaySign(String userId, String group, RemedyDecision decision, Complaint complaint) {
        if (userId.equals(decision.decidedBy())) {
            throw new NotAuthorised("制定方案的人不能审批，须由第二人审批", "whoever decided cannot approve; a second person has to");
        }
        if (approvals.of(decision.id()).stream()
                .anyMatch(earlier -> earlier.approver().equals(userId))) {
            throw new NotAuthorised("您已签批，须由另一人审批", "you have signed already; another person has to");
        }
        if (outlets.isComplainedAbout(userId, complaint)) {
            throw new NotAuthorised(
                    "被投诉网点不能审批，须由网点以外的人审批", "the outlet complained about cannot approve; somebody outside it has to");
        }
        if (!staff.belongsTo(userId, group) && !isAbove(userId, group)) {
            var yuan = "%d.%02d".formatted(decision.amountCents() / 100, decision.amountCents() % 100);
            var asked = staff.titleOf(group);
            throw new NotAuthorised(
                    "%s 元须由“%s”或其上级审批，您没有此权限".formatted(yuan, asked),
                    "%s yuan has to be approved by '%s' or a level above, which you are not".formatted(yuan, asked));
        }
    }

    /** Finance and legal are no level: their signature is their own. */
    private boolean isAbove(String userId, String group) {
        return Arrays.stream(Role.values())
                .filter(role -> group.equals(role.group()))
                .anyMatch(role -> role.isBelow(staff.roleOf(userId)));
    }
}
