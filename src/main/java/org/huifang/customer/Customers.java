package org.huifang.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All customers. */
public interface Customers extends Repository<Customer, Long> {

    Customer save(Customer customer);

    Optional<Customer> findById(long id);

    Optional<Customer> findByEmail(String email);

    Optional<Customer> findFirstByPhoneOrderById(String phone);

    default Customer withId(long id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("There is no customer " + id));
    }
}
