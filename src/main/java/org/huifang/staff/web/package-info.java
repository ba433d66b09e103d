/** The staff directory for team leads. */
package org.huifang.staff.web;
