/** Customers' files from CSV: read as a stream, taken in by the thousand, what cannot be taken in kept with its reasons. */
package org.huifang.customer.load;
