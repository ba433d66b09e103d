/** Who may sign for how much: {@code dmn/remedy-authority.dmn} says whose signature is missing until nobody's is. */
package org.huifang.complaint.remedy.authority;
