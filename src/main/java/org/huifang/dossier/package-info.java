/**
 * The dossier of a case: everything that is known of it, from the ledger, the trace and the facts beside them, sealed so that it proves
 * itself. Reads tables of every feature and nothing of the engine's history; writes nothing.
 */
package org.huifang.dossier;
