/** What opens a case to its customer: a signed link, or its number with a code; and the passes that forms carry. */
package org.huifang.selfservice.link;
