package org.huifang.channel.intake;

import java.time.Instant;
import java.util.List;
import org.huifang.channel.intake.file.Attachments;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.customer.Channel;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers wrote to their cases. */
@Repository
public class ReceivedWords {

    /**
     * One message.
     *
     * @param id of the message, in the addresses of its files
     * @param customer who wrote it; null when that is not known
     * @param first whether the case began with it
     * @param text without what it quotes
     */
    public record Received(
            long id,
            Long customer,
            Instant at,
            Channel channel,
            boolean first,
            String text,
            List<InspectedFile> files) {

        /** Also somebody else may have: who was merged into the case, or who answered a forwarded letter. */
        public boolean isBy(long person) {
            return customer != null && customer == person;
        }
    }

    private record Row(long id, Long customerId, Instant receivedAt, Channel channel, String state, String body) {}

    private final JdbcClient database;
    private final Attachments attachments;
    private final Vault vault;

    ReceivedWords(JdbcClient database, Attachments attachments, Vault vault) {
        this.database = database;
        this.attachments = attachments;
        this.vault = vault;
    }

    /** Those of one case by this customer, oldest first: what others wrote to it is not for this customer's eyes. */
    public List<Received> of(String caseNumber, long customer) {
        return of(caseNumber).stream().filter(message -> message.isBy(customer)).toList();
    }

    /** Those of one case, whoever wrote them, oldest first. */
    public List<Received> of(String caseNumber) {
        return database
                .sql(
                        """
                select id, customer_id, received_at, channel, state, body from inbound_message
                where complaint_number = :number and state in ('REGISTERED', 'ATTACHED') order by received_at, id""")
                .param("number", caseNumber)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Received(
                        row.id(),
                        row.customerId(),
                        row.receivedAt(),
                        row.channel(),
                        row.state().equals("REGISTERED"),
                        vault.open(row.body(), InboundMessages.BODY),
                        attachments.of(row.id())))
                .toList();
    }
}
