package org.huifang.customer.file;

/** Who works here; answered by whoever keeps the users. */
public interface StaffDirectory {

    boolean knows(String userId);
}
