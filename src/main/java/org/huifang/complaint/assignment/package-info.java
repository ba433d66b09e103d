/**
 * Who gets a case: the named manager of a key account, or the least-loaded member of the department who has the skill, is there,
 * has room and is not complained about; or whom a team lead names.
 */
package org.huifang.complaint.assignment;
