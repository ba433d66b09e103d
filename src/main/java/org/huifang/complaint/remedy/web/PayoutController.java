package org.huifang.complaint.remedy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.complaint.remedy.settlement.PayoutDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the workers: what to carry out, and the receipt that it was. */
@RestController
@RequestMapping("/api/payouts/{id}")
class PayoutController {

    private final PayoutDesk desk;

    PayoutController(PayoutDesk desk) {
        this.desk = desk;
    }

    /**
     * @param key idempotency key for the system that carries it out
     * @param amountCents 0 where no money moves
     * @param done whether it was carried out before
     */
    record PayoutOrderView(
            String key,
            String caseNumber,
            long customer,
            String waybill,
            String remedy,
            long amountCents,
            boolean done) {

        static PayoutOrderView of(Payout payout) {
            return new PayoutOrderView(
                    payout.idempotencyKey(),
                    payout.complaintNumber(),
                    payout.customerId(),
                    payout.waybill(),
                    payout.remedy().name(),
                    payout.amountCents(),
                    payout.state().isDone());
        }
    }

    /** @param reference the number the other system gave it */
    record ReceiptRequest(@NotBlank @Size(max = 100) String reference) {}

    @PostMapping("/order")
    PayoutOrderView order(@PathVariable UUID id) {
        return PayoutOrderView.of(desk.order(id));
    }

    @PostMapping("/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receipt(@PathVariable UUID id, @Valid @RequestBody ReceiptRequest request) {
        desk.done(id, request.reference());
    }
}
