package org.huifang.complaint.remedy.payout;

/**
 * What a worker fetches to carry out.
 *
 * @param key idempotency key: the same for every try
 * @param customer our number of the customer; the paying system knows the account by waybill and customer
 * @param waybill or null
 * @param remedy REFUND, COMPENSATION, VOUCHER, REDELIVERY or REPLACEMENT
 * @param amountCents 0 where no money moves
 * @param done whether an earlier try got through
 */
record PayoutOrder(
        String key, String caseNumber, long customer, String waybill, String remedy, long amountCents, boolean done) {}
