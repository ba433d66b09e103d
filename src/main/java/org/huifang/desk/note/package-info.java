/** What staff write down and keep with a case. Customers never see it; the ledger has its reference and hash only. */
package org.huifang.desk.note;
