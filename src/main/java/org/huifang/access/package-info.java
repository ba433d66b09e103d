/** Who is who and who may do what: groups and their grants, HTTP security, and one login for Tasklist, pages and API. */
package org.huifang.access;
