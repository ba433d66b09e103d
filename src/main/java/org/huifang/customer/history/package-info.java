/** What happened to a customer's file, and every contact with the customer: codes and references, never contents. */
package org.huifang.customer.history;
