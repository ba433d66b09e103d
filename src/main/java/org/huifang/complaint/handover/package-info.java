/**
 * A case changes hands: because its agent leaves, is away for long or has not touched it, because a team lead says so, or because
 * somebody takes what nobody had.
 */
package org.huifang.complaint.handover;
