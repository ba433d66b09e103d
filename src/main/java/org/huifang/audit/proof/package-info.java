/**
 * Proof: what a dossier's chains, seal and anchors are made of, and whether they are still whole. Needs the JDK and a JSON parser and
 * nothing of ours, for it is also the small program with which anybody checks a dossier without a database.
 */
package org.huifang.audit.proof;
