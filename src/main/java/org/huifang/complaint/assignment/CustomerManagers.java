package org.huifang.complaint.assignment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The manager in the customer's file. */
@Repository
class CustomerManagers implements NamedManagers {

    private final JdbcClient database;

    CustomerManagers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> of(long customerId) {
        return database.sql(
                        """
                select f.manager from customer c join customer_file f on f.customer_id = c.id
                where c.id = :id and c.type = 'KEY_ACCOUNT' and f.manager is not null""")
                .param("id", customerId)
                .query(String.class)
                .optional();
    }
}
