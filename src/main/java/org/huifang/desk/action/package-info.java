/** What staff do on the page of a case: which actions role and state allow, and doing them, each form once. */
package org.huifang.desk.action;
