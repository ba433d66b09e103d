package org.huifang.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All complaints. A complaint to be changed is read with its row locked, so that steps on one case never cross. */
public interface Complaints extends Repository<Complaint, String> {

    Complaint save(Complaint complaint);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Complaint> findByNumber(String number);

    Optional<Complaint> findByChannelAndExternalId(String channel, String externalId);

    @Query("select nextval('complaint_number_seq')")
    long nextRunningNumber();

    /** Earlier complaints of the same customer received since then, the given one not counted. */
    @Query(
            "select count(*) from complaint where customer_id = :customerId and received_at >= :since and number <> :number")
    int countEarlier(long customerId, Instant since, String number);

    /** Others about the same parcel and category that were not merged or withdrawn, latest first. */
    @Query(
            """
            select * from complaint where waybill = :waybill and category = :category and number <> :number
              and status not in ('MERGED', 'WITHDRAWN') order by received_at desc, number desc""")
    List<Complaint> findAlike(String waybill, String category, String number);

    /** Those of a customer that have not ended, the one that we wrote about last first. */
    @Query(
            """
            select c.* from complaint c where c.customer_id = :customerId and c.status not in ('CLOSED', 'WITHDRAWN', 'MERGED')
            order by coalesce((select max(m.created_at) from outbound_message m where m.complaint_number = c.number),
              c.received_at) desc, c.number desc""")
    List<Complaint> findOpenOf(long customerId);

    @Query("select * from complaint where number = :number")
    Optional<Complaint> peek(String number);

    /** User id of who has the case; null when nobody has, or when it is not this department's. */
    @Query("select agent from complaint where number = :number and department = :department")
    String agentOf(String number, String department);

    /** Whether it is this department's case, and not this person's. */
    @Query(
            "select exists (select from complaint where number = :number and department = :department and agent is distinct from :agent)")
    boolean isOthers(String number, String department, String agent);

    /** To look at it; throws {@link UnknownComplaint}. */
    default Complaint look(ComplaintNumber number) {
        return peek(number.value()).orElseThrow(() -> new UnknownComplaint(number.value()));
    }

    /** To change it; throws {@link UnknownComplaint}. */
    default Complaint withNumber(ComplaintNumber number) {
        return findByNumber(number.value()).orElseThrow(() -> new UnknownComplaint(number.value()));
    }
}
