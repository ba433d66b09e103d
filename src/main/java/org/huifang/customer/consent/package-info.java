/** What customers agreed to, purpose by purpose, with the proof; withdrawn as easily as given. */
package org.huifang.customer.consent;
