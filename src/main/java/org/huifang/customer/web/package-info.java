/** HTTP for customers' files: one by one for channels and staff, by the million as CSV. */
package org.huifang.customer.web;
