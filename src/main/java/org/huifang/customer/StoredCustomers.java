package org.huifang.customer;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code customer}. */
interface StoredCustomers extends Repository<CustomerRow, Long> {

    CustomerRow save(CustomerRow row);

    Optional<CustomerRow> findById(long id);

    Optional<CustomerRow> findByEmailBlind(String blind);

    Optional<CustomerRow> findFirstByPhoneBlindOrderById(String blind);

    Optional<CustomerRow> findFirstByWechatBlindOrderById(String blind);

    @Modifying
    @Query("update customer set wechat_id = :sealed, wechat_blind = :blind where id = :id and wechat_id is null")
    void learnWechatId(long id, String sealed, String blind);
}
