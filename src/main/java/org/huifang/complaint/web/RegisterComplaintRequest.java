package org.huifang.complaint.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.huifang.complaint.Classification;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;

/**
 * A complaint from website or app.
 *
 * @param subject short, at most 200 characters
 * @param description at most 20,000 characters
 * @param waybill the parcel's waybill number, if known
 * @param declaredValueYuan declared value in whole yuan, if any
 * @param category a code of the taxonomy, such as T1, when the customer chose one
 */
record RegisterComplaintRequest(
        @NotNull @Valid ComplainantRequest complainant,
        @NotBlank @Size(max = Report.LONGEST_SUBJECT) String subject,
        @NotBlank @Size(max = Report.LONGEST_DESCRIPTION) String description,
        @Pattern(regexp = "[A-Za-z0-9-]{6,40}") String waybill,
        @PositiveOrZero Long declaredValueYuan,
        @Pattern(regexp = "[A-Z]{1,2}\\d") String category) {

    /** Who complains; an e-mail address or a phone number is needed to answer. */
    record ComplainantRequest(
            @NotBlank @Size(max = 100) String name,
            @Email @Size(max = 254) String email,
            @Pattern(regexp = "\\+?[0-9 ()-]{5,24}") String phone,
            Language language) {

        boolean canBeAnswered() {
            return email != null || phone != null;
        }
    }

    RegisterComplaint toCommand(String idempotencyKey) {
        var language = Optional.ofNullable(complainant.language()).orElseGet(() -> Language.of(subject + description));
        return new RegisterComplaint(
                Channel.API,
                idempotencyKey,
                new RegisterComplaint.Complainant(
                        complainant.name(), complainant.email(), complainant.phone(), language),
                new Report(subject, description, waybill, declaredValueYuan),
                Optional.ofNullable(category)
                        .map(RegisterComplaintRequest::chosen)
                        .orElse(null));
    }

    private static Classification chosen(String category) {
        return new Classification(Classification.Type.COMPLAINT, category, false, Classification.Exposure.NONE);
    }
}
