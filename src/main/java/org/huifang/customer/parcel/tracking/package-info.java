/**
 * The worker that asks the courier's tracking service about a parcel and tells us. It speaks HTTP to the engine, to us and to
 * that service, and also runs as a process of its own.
 */
package org.huifang.customer.parcel.tracking;
