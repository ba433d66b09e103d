package org.huifang.customer;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All customers. */
public interface Customers extends Repository<Customer, Long> {

    Customer save(Customer customer);

    Optional<Customer> findById(long id);

    Optional<Customer> findByEmail(String email);

    Optional<Customer> findFirstByPhoneOrderById(String phone);

    Optional<Customer> findFirstByWechatIdOrderById(String wechatId);

    /** So that we can write there too; an id that is known stays. */
    @Modifying
    @Query("update customer set wechat_id = :wechatId where id = :id and wechat_id is null")
    void learnWechatId(long id, String wechatId);

    default Customer withId(long id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("There is no customer " + id));
    }
}
