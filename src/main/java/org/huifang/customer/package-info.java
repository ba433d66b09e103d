/** The customer: who they are, how they want to be reached, and nothing about what they complained of. */
package org.huifang.customer;
