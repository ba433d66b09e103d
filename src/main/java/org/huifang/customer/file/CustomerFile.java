package org.huifang.customer.file;

import java.time.Instant;
import java.util.Objects;
import org.huifang.customer.CustomerType;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileContent;

/**
 * A customer's file as it stands.
 *
 * @param id of the customer
 * @param number the courier's own customer number, or null
 * @param manager user id of who looks after this customer, or null
 * @param vulnerable needs special care, and agreed that we keep that in mind
 * @param atRisk may leave us
 * @param updatedAt null while the customer only wrote to us
 */
public record CustomerFile(
        long id,
        String number,
        CustomerType type,
        TypeOrigin typeOrigin,
        FileContent content,
        String manager,
        boolean vulnerable,
        boolean atRisk,
        Instant createdAt,
        Instant updatedAt) {

    static CustomerFile opened(long id, String number, Instant at) {
        return new CustomerFile(
                id, number, CustomerType.ORDINARY, TypeOrigin.ASSUMED, FileContent.empty(), null, false, false, at, at);
    }

    public CustomerReference reference() {
        return CustomerReference.of(id, number);
    }

    /** Whether both say the same of the customer. */
    boolean sameAs(CustomerFile other) {
        return Objects.equals(number, other.number)
                && type == other.type
                && typeOrigin.sameAs(other.typeOrigin)
                && content.equals(other.content);
    }

    CustomerFile changed(FileChange change, Instant at) {
        return new CustomerFile(
                id,
                change.number(),
                type,
                typeOrigin,
                content.with(change.values()),
                manager,
                vulnerable,
                atRisk,
                createdAt,
                at);
    }

    CustomerFile typed(CustomerType type, TypeOrigin origin) {
        return new CustomerFile(id, number, type, origin, content, manager, vulnerable, atRisk, createdAt, updatedAt);
    }

    CustomerFile managedBy(String userId) {
        return new CustomerFile(
                id, number, type, typeOrigin, content, userId, vulnerable, atRisk, createdAt, updatedAt);
    }

    CustomerFile vulnerable(boolean needsCare) {
        return new CustomerFile(
                id, number, type, typeOrigin, content, manager, needsCare, atRisk, createdAt, updatedAt);
    }

    CustomerFile updated(Instant at) {
        return new CustomerFile(id, number, type, typeOrigin, content, manager, vulnerable, atRisk, createdAt, at);
    }
}
