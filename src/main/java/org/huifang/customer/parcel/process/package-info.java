/** What models ask about a parcel. */
package org.huifang.customer.parcel.process;
