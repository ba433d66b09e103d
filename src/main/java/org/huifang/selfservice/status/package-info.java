/** Where a case stands, as its customer may see it: phase, promise, letters, and what can be done now. Personal data is masked. */
package org.huifang.selfservice.status;
