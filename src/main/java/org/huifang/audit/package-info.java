/**
 * The case ledger: everything that happened to a case, append-only and hash-chained. Entries hold references, codes and
 * decisions with the rule rows that fired, never personal data. Every feature writes here; nothing here writes elsewhere.
 */
package org.huifang.audit;
