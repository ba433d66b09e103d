/**
 * What of a customer is shown to whom: masked everywhere as on an electronic waybill (GB/T 41833-2022), in full only when
 * somebody who works on the case asks, which the ledger keeps.
 */
package org.huifang.customer.disclosure;
