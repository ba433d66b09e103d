/** What has to be looked into before a case of a category is decided, as {@code dmn/investigation-checklist.dmn} lists it. */
package org.huifang.complaint.investigation;
