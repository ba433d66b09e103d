package org.huifang.followup.callback;

import java.time.Instant;
import org.huifang.customer.Customer;

/**
 * What a caller needs to know before the call.
 *
 * @param purpose COMPLAINT_RESOLVED, or the follow-up's occasion
 * @param attempts made so far
 * @param number to call; null when none is known
 * @param otherNumber whether that is the customer's alternate number
 * @param callableFrom now, or when the hours of the customer begin
 * @param offers whether the customer wants value-added information
 * @param recording whether the customer agreed to recording
 */
public record CallSheet(
        String caseNumber,
        Customer customer,
        String purpose,
        int attempts,
        String number,
        boolean otherNumber,
        Instant callableFrom,
        boolean offers,
        boolean recording) {}
