/** The parcel a case is about, as the courier's tracking service knows it. */
package org.huifang.customer.parcel;
