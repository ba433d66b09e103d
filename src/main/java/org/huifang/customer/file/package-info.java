/**
 * The customer's file: the courier's own number, value facts and the type decided from them, wishes about contact, named
 * manager. Kept beside {@link org.huifang.customer.Customer}, which is all that a complaint needs.
 */
package org.huifang.customer.file;
