/** What customers ask about their data: the numbered request, and until when it is to be answered. */
package org.huifang.privacy.request;
