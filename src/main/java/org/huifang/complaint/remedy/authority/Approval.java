package org.huifang.complaint.remedy.authority;

import org.huifang.complaint.remedy.Role;

/**
 * What an approver said.
 *
 * @param approverGroup the group that was asked
 * @param reason to the one who decided; null only when approved
 */
public record Approval(String approver, String approverGroup, Role role, boolean approved, String reason) {}
