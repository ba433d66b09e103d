/** A stand-in for the courier's tracking service, behind the same HTTP contract and from recordings; standalone only. */
package org.huifang.customer.parcel.sandbox;
